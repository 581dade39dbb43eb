package hamkor.sql;

import hamkor.sql.DatabaseRefused.Reason;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Which database: a server named by its address, or else the one that comes along, on the data folder.
public record DatabaseSettings(Path folder, Optional<ServerAddress> server) {

    /// From `HAMKOR_DATA` (`./data` when unset) and `HAMKOR_DB_URL`, `HAMKOR_DB_USER`, `HAMKOR_DB_PASSWORD`. An empty variable
    /// counts as unset. Refused when a path or an address is none.
    public static DatabaseSettings from(Map<String, String> environment) {
        var url = value(environment, "HAMKOR_DB_URL");
        return new DatabaseSettings(folder(value(environment, "HAMKOR_DATA").orElse("data")), url.map(address -> ServerAddress.of(address,
                value(environment, "HAMKOR_DB_USER").orElse(null), value(environment, "HAMKOR_DB_PASSWORD").orElse(null))));
    }

    public static DatabaseSettings embedded(Path folder) {
        return new DatabaseSettings(folder, Optional.empty());
    }

    /// Whether there is anything at all: a server that was named, or a data folder in which a database was made once.
    public boolean isAnywhere() {
        return server.isPresent() || Files.exists(folder.resolve(ConnectionFile.FILE));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Path folder(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException _) {
            throw new DatabaseRefused(Reason.FOLDER_NAME, name);
        }
    }
}
