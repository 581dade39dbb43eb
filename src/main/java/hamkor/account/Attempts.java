package hamkor.account;

import java.time.Duration;
import java.util.Locale;

/// How many attempts to sign in may fail, and for how long the way is closed then.
enum Attempts {
    /// Whether there is an account with that address or not: the answer must not tell.
    EMAIL(5, Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofDays(1)),
    /// A whole office may stand behind one address.
    ADDRESS(50, Duration.ofMinutes(15), Duration.ofMinutes(15), Duration.ofHours(1));

    private final int free;
    private final Duration first;
    private final Duration most;
    private final Duration forgets;

    Attempts(int free, Duration first, Duration most, Duration forgets) {
        this.free = free;
        this.first = first;
        this.most = most;
        this.forgets = forgets;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The failure that closes the way.
    int free() {
        return free;
    }

    /// Closed for so long at first; each further failure doubles it.
    Duration first() {
        return first;
    }

    Duration most() {
        return most;
    }

    /// After so long without an attempt counting begins anew.
    Duration forgets() {
        return forgets;
    }
}
