package hamkor.api;

import java.util.Arrays;
import java.util.Optional;

/// The version of a thing as its ETag, and what a writer says of it in If-Match: whoever changes something says what they saw.
final class Version {
    private Version() {}

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    /// @return the version to write over: the present one, where it is the one that the writer saw
    /// @throws Lacking where the writer says nothing
    /// @throws Stale where another stands by now
    static int seen(Optional<String> ifMatch, int present) {
        var said = ifMatch.orElseThrow(Lacking::new);
        boolean same = said.strip().equals("*") || Arrays.stream(said.split(",")).map(String::strip).anyMatch(tag(present)::equals);
        if (!same) throw new Stale();
        return present;
    }

    static final class Lacking extends RuntimeException {
        private static final long serialVersionUID = 1;

        Lacking() {
            super("no If-Match", null, false, false);   // no stack: nothing went wrong
        }
    }

    static final class Stale extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stale() {
            super("stale", null, false, false);   // no stack: nothing went wrong
        }
    }
}
