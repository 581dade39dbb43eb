package hamkor.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What an installation decides about signing in.
///
/// @param idle after so long without a visit a session ends
/// @param passwordCost of bcrypt: each step doubles the time of a guess
/// @param shown the accounts that the sign-in page itself offers; only in a demo
public record AccountSettings(Duration idle, int passwordCost, Optional<Shown> shown) {
    public static final Duration IDLE = Duration.ofHours(12);
    private static final int COST = 12;
    /// Where the page shows the password its hash guards nothing, and many accounts are made at the first start.
    private static final int COST_OF_WHAT_IS_SHOWN = 4;

    public record Shown(String password, List<String> emails) {
        public Shown {
            emails = List.copyOf(emails);
        }
    }

    public static AccountSettings of(Duration idle) {
        return new AccountSettings(idle, COST, Optional.empty());
    }

    public static AccountSettings showing(Shown shown) {
        return new AccountSettings(IDLE, COST_OF_WHAT_IS_SHOWN, Optional.of(shown));
    }
}
