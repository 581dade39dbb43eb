package hamkor.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A user of the system, as files know it: the account that this program runs under, or the one that the server is dropped to.
record Account(int uid, int gid, String name) {

    boolean root() {
        return uid == 0;
    }

    /// As the kernel sees this process (its effective user): `user.name` is only what a file says.
    static Account own() {
        try {
            var status = Files.readString(Path.of("/proc/self/status"), StandardCharsets.ISO_8859_1);
            return of(effective(status, "Uid:"), effective(status, "Gid:"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `Uid:  real  effective  saved  of files`.
    private static int effective(String status, String name) {
        return Integer.parseUnsignedInt(status.lines().filter(line -> line.startsWith(name)).findFirst().orElseThrow().split("\\s+")[2]);
    }

    private static Account of(int uid, int gid) {
        return new Account(uid, gid, named(uid).map(Account::name).orElse(Integer.toUnsignedString(uid)));
    }

    static Account ownerOf(Path file) {
        try {
            int uid = (int) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
            int gid = (int) Files.getAttribute(file, "unix:gid", LinkOption.NOFOLLOW_LINKS);
            return of(uid, gid);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Accounts to which root may drop the server, the best first: one made for it, PostgreSQL's own, nobody. An account is
    /// needed and not just a number: initdb looks its name up. `nobody` last, for other daemons run as nobody too.
    static List<Account> unprivileged() {
        var found = new ArrayList<Account>();
        var all = all();
        for (String name : List.of("hamkor", "postgres", "nobody"))
            all.stream().filter(account -> account.name.equals(name) && !account.root()).forEach(found::add);
        return found;
    }

    /// Whether initdb will find a name for it: in the system's list, or wherever else the system looks (LDAP).
    boolean hasName() {
        return named(uid).isPresent() || Programs.onPath("getent").map(getent -> Programs.run(
                List.of(getent, "passwd", Integer.toUnsignedString(uid)), Path.of("/"), "", Duration.ofSeconds(10)).good()).orElse(false);
    }

    static Optional<Account> named(int uid) {
        return all().stream().filter(account -> account.uid == uid).findFirst();
    }

    static Optional<Account> anyUnprivileged() {
        return unprivileged().stream().findFirst().or(() -> all().stream().filter(account -> !account.root()).findFirst());
    }

    private static List<Account> all() {
        var accounts = new ArrayList<Account>();
        try {
            for (String line : Files.readAllLines(Path.of("/etc/passwd"), StandardCharsets.ISO_8859_1)) {
                String[] fields = line.split(":");
                if (fields.length > 3 && fields[2].matches("\\d{1,9}") && fields[3].matches("\\d{1,9}"))
                    accounts.add(new Account(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), fields[0]));
            }
        } catch (IOException _) {
            // No such file: then there is nobody to drop to, and the ways say so.
        }
        return accounts;
    }

    boolean owns(Path file) {
        return ownerOf(file).uid == uid;
    }

    /// Makes the tree this account's: children first, so that the top's owner tells whether it was done to the end.
    void takeOver(Path tree) throws IOException {
        if (Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS)) {
            try (var children = Files.newDirectoryStream(tree)) {
                for (Path child : children) takeOver(child);
            }
        }
        Files.setAttribute(tree, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(tree, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
    }
}
