package hamkor.account;

import hamkor.language.Shown;
import java.util.List;
import java.util.Optional;

/// The page of one's own account.
///
/// @param done what was just done
/// @param made a token that was just made: shown this once
record MeView(String email, Optional<Shown> post, String roles, Shown region, List<Place> places, List<Key> tokens, Optional<String> done, Optional<String> made) {
    record Place(String agent, String beganAt, String seenAt, boolean current) {}

    /// @param address to withdraw it
    record Key(String address, String name, String madeAt, Optional<String> usedAt) {}

    /// Never a token: a record may be printed into a log.
    @Override public String toString() {
        return "MeView";
    }
}
