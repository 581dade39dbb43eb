package hamkor.sql;

import hamkor.sql.DatabaseRefused.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How PostgreSQL's programs are run so that none of them is root, which they refuse. `prefix` stands before their command
/// lines and ends in an exec, never in a fork: the process started is the server. `owner` has to own the cluster's files.
record Way(Kind kind, List<String> prefix, Account owner) {

    enum Kind {
        /// We are an ordinary user, and so is the server.
        AS_WE_ARE,
        /// We are root: the server runs under an unprivileged account.
        DROPPED,
        /// We are root and nobody else reaches the folder: the server is root to the files, but not in its own eyes, for it has
        /// a user namespace of its own in which root has another number. It keeps none of root's powers.
        NAMESPACE
    }

    List<String> command(Path program, String... arguments) {
        var command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /// The first way that works, found by trying it: reaching the folder and running the server for its version.
    static Way choose(Path folder, Path cluster, Binaries binaries) {
        boolean root = Account.own().root();
        var tried = new ArrayList<String>();
        boolean reached = false;
        for (Way way : root ? waysOfRoot(folder, cluster) : waysOfAnOrdinaryUser(cluster)) {
            boolean reaches = way.kind != Kind.DROPPED || way.reaches(folder);
            String failure = reaches ? way.failure(binaries) : folder.toString();
            if (failure.isEmpty()) return way;
            reached |= reaches && way.kind != Kind.NAMESPACE;
            tried.add(way.name() + ": " + failure);
        }
        // Somebody gets to the folder, and yet: a disk that runs no programs, a system too old for these.
        if (reached) throw new DatabaseRefused(Reason.BINARIES_DO_NOT_RUN, binaries.folder(), String.join("; ", tried));
        throw new DatabaseRefused(Reason.NO_WAY_AS_ROOT, folder, thatWouldDo(),
                tried.isEmpty() ? "setpriv, unshare: PATH" : String.join("; ", tried));
    }

    private static List<Way> waysOfAnOrdinaryUser(Path cluster) {
        var ways = new ArrayList<Way>();
        // A container may be run under a number without a name, for which initdb refuses; in a namespace it has one.
        if (!Files.exists(cluster) && !Account.own().hasName()) ways.addAll(namespaces());
        ways.add(new Way(Kind.AS_WE_ARE, List.of(), Account.own()));
        return ways;
    }

    private static List<Way> waysOfRoot(Path folder, Path cluster) {
        var ways = new ArrayList<Way>();
        Programs.onPath("setpriv").ifPresent(setpriv -> accounts(folder, cluster).forEach(account -> ways.add(dropped(setpriv, account))));
        ways.addAll(namespaces());
        return ways;
    }

    /// With the number of an account that has a name; before util-linux 2.36 only with the number that stands for strangers,
    /// which on most systems is called nobody.
    private static List<Way> namespaces() {
        var ways = new ArrayList<Way>();
        Programs.onPath("unshare").ifPresent(unshare -> {
            Account.anyUnprivileged().ifPresent(account -> ways.add(new Way(Kind.NAMESPACE,
                    List.of(unshare, "--user", "--map-user=" + account.uid(), "--map-group=" + account.gid(), "--"), Account.own())));
            ways.add(new Way(Kind.NAMESPACE, List.of(unshare, "--user", "--"), Account.own()));
        });
        return ways;
    }

    private String name() {
        return switch (kind) {
            case AS_WE_ARE -> owner.name();
            case DROPPED -> "setpriv (" + owner.name() + ")";
            case NAMESPACE -> String.join(" ", prefix);
        };
    }

    private static Way dropped(String setpriv, Account account) {
        return new Way(Kind.DROPPED, List.of(setpriv, "--reuid=" + account.uid(), "--regid=" + account.gid(), "--clear-groups",
                "--no-new-privs", "--"), account);
    }

    /// What already belongs to an unprivileged account stays with it: an ordinary user's folder that root starts once can
    /// still be started by that user afterwards.
    private static List<Account> accounts(Path folder, Path cluster) {
        var accounts = new ArrayList<Account>();
        if (Files.exists(cluster)) Optional.of(Account.ownerOf(cluster)).filter(owner -> !owner.root()).ifPresent(accounts::add);
        Optional.of(Account.ownerOf(folder)).filter(owner -> !owner.root() && owner.hasName()).ifPresent(accounts::add);
        accounts.addAll(Account.unprivileged());
        return accounts.stream().distinct().toList();
    }

    /// Why the server does not run this way; empty when it does.
    private String failure(Binaries binaries) {
        var version = Programs.run(command(binaries.program("postgres"), "--version"), Path.of("/"), "", Duration.ofSeconds(20));
        return version.good() && version.output().contains("PostgreSQL) " + Binaries.MAJOR + ".") ? "" : version.output();
    }

    private boolean reaches(Path folder) {
        return Programs.run(command(Path.of(Programs.onPath("test").orElse("/usr/bin/test")), "-x", folder.toString()),
                Path.of("/"), "", Duration.ofSeconds(10)).good();
    }

    /// A folder that root could name instead: below a place where an unprivileged account gets to.
    private static Path thatWouldDo() {
        var setpriv = Programs.onPath("setpriv");
        for (String place : List.of("/var/lib", "/srv", "/opt")) {
            boolean reached = setpriv.isEmpty() ? Files.isDirectory(Path.of(place))
                    : Account.unprivileged().stream().anyMatch(account -> dropped(setpriv.get(), account).reaches(Path.of(place)));
            if (reached) return Path.of(place, "hamkor");
        }
        return Path.of("/var/lib/hamkor");
    }
}
