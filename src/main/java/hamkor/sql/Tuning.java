package hamkor.sql;

import java.util.List;

/// With which settings a server is made and run. `initdb` are options of that program: what an office may change later in
/// postgresql.conf. `server` stands on the server's command line and so outweighs every file: what must not be changed.
record Tuning(List<String> initdb, List<String> server, String roleOptions) {

    /// The only one in the program: what is committed survives a power cut, and a page that the disk spoiled is noticed.
    static final Tuning DURABLE = new Tuning(
            List.of("--data-checksums", "--set=shared_buffers=128MB", "--set=max_connections=60"),
            List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on"), "");

    Tuning {
        initdb = List.copyOf(initdb);
        server = List.copyOf(server);
    }
}
