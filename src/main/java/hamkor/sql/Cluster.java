package hamkor.sql;

import hamkor.sql.DatabaseRefused.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The files of the database, `postgresql` in the data folder. It appears whole, with its role and its database, or not at all.
record Cluster(Path folder) {
    private static final String CREATING = "creating-";
    private static final Duration LONG = Duration.ofMinutes(10);

    static Cluster in(Path dataFolder) {
        return new Cluster(dataFolder.resolve("postgresql"));
    }

    boolean exists() {
        return Files.exists(folder.resolve("PG_VERSION"));
    }

    /// Refuses what this program's PostgreSQL must not touch: another user's data, another major version, a folder that is
    /// something else.
    void check() throws IOException {
        var own = Account.own();
        if (!own.root() && Files.exists(folder) && !own.owns(folder))
            throw new DatabaseRefused(Reason.FOLDER_OF_ANOTHER_OWNER, folder, Account.ownerOf(folder).name(), own.name());
        if (exists()) {
            String version = Files.readString(folder.resolve("PG_VERSION")).strip();
            if (!version.equals(Integer.toString(Binaries.MAJOR)))
                throw new DatabaseRefused(Reason.OTHER_MAJOR_VERSION, folder, version, Binaries.MAJOR);
        } else if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new DatabaseRefused(Reason.NOT_A_DATABASE_FOLDER, folder);
        }
    }

    /// What a killed creation left. Only with the lock of the folder. Its initdb may still be writing: it gives up as its
    /// files go.
    void removeHalfCreated() throws IOException {
        try (var leftovers = Files.newDirectoryStream(folder.getParent(), CREATING + "*")) {
            for (Path leftover : leftovers) Trees.removeThoughWritten(leftover);
        }
    }

    /// UTF-8; characters and order by ICU, so that they are the same on every machine; passwords everywhere, also on sockets.
    /// The superuser's password is thrown away: nobody signs in as it, the program is an ordinary role with its own database.
    void create(Binaries binaries, Way way, Tuning tuning, String password) throws IOException {
        Path making = Files.createTempDirectory(folder.getParent(), CREATING);
        try {
            Path superuser = making.resolve("superuser");
            Files.createFile(superuser, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(superuser, ConnectionFile.invented(1).password() + "\n", StandardOpenOption.TRUNCATE_EXISTING);
            if (Account.own().root()) way.owner().takeOver(making);
            var made = new Cluster(making.resolve("cluster"));
            var outcome = initdb(binaries, way, tuning, made, superuser, "C.UTF-8");
            // Systems older than glibc 2.35 may have no C.UTF-8. ICU orders and folds letters either way.
            if (!outcome.good() && outcome.output().contains("invalid locale name")) {
                Trees.remove(made.folder);
                outcome = initdb(binaries, way, tuning, made, superuser, "C");
            }
            if (!outcome.good()) throw failed(outcome.output());
            String failure = made.alone(binaries, way,
                    "create role " + ConnectionFile.USER + " login " + tuning.roleOptions() + " password '" + password + "'",
                    "create database " + ConnectionFile.DATABASE + " owner " + ConnectionFile.USER);
            if (!failure.isEmpty()) throw failed(failure);
            Files.delete(superuser);
            Files.move(made.folder, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Trees.remove(making);
        }
    }

    private Programs.Outcome initdb(Binaries binaries, Way way, Tuning tuning, Cluster made, Path superuser, String locale) {
        var options = new ArrayList<>(List.of("--pgdata=" + made.folder, "--username=postgres", "--encoding=UTF8", "--locale=" + locale,
                "--locale-provider=icu", "--icu-locale=ru-RU", "--auth=scram-sha-256", "--pwfile=" + superuser));
        options.addAll(tuning.initdb());
        return Programs.run(way.command(binaries.program("initdb"), options.toArray(String[]::new)), folder.getParent(), "", LONG);
    }

    void newPassword(Binaries binaries, Way way, String password) throws IOException {
        String failure = alone(binaries, way, "alter role " + ConnectionFile.USER + " password '" + password + "'");
        if (!failure.isEmpty()) throw failed(failure);
    }

    /// One statement a line, in the server's single-user mode: no port, no sign-in, so no moment without a password either.
    /// The complaints; empty when there are none. Its exit code is 0 even then.
    private String alone(Binaries binaries, Way way, String... statements) {
        var outcome = Programs.run(way.command(binaries.program("postgres"), "--single", "-D", folder.toString(),
                "-c", "log_min_error_statement=panic", "-c", "exit_on_error=on", "postgres"),
                folder.getParent(), String.join("\n", statements) + "\n", LONG);
        boolean complains = Stream.of("ERROR:", "FATAL:", "PANIC:").anyMatch(outcome.output()::contains);
        return outcome.good() && !complains ? "" : outcome.output();
    }

    private DatabaseRefused failed(String output) {
        return new DatabaseRefused(output.contains("No space left on device") ? Reason.DISK_FULL : Reason.NOT_CREATED,
                folder.getParent(), lastLines(output, 6));
    }

    static String lastLines(String text, int count) {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
    }
}
