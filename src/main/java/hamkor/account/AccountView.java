package hamkor.account;

import hamkor.language.Shown;
import java.util.List;
import java.util.Optional;

/// The page of one account.
///
/// @param inDirectory the page of the person: there name, post and organisation are changed
/// @param office empty for whoever works for the region itself
/// @param closedWay whether sign-in is closed after failed attempts
/// @param own whether it is of the reader's side; of another only the link can be renewed or withdrawn
/// @param hasLink whether a link opens it now
/// @param done what was just done
/// @param link that was just made: shown this once
record AccountView(String address, String inDirectory, Shown name, Optional<Shown> post, Optional<Shown> office, Shown region, String email, Account.State state, String stateWords,
        boolean closedWay,        Optional<String> signedIn, List<Box> roles, boolean own, boolean hasLink, int version, Optional<String> done, Optional<String> link) {
    /// @param fixed whether it cannot be unticked
    record Box(String value, String name, String does, boolean ticked, boolean fixed) {}

    public boolean isInvited() {
        return state == Account.State.INVITED;
    }

    public boolean isOpen() {
        return state == Account.State.OPEN;
    }

    public boolean isClosed() {
        return state == Account.State.CLOSED;
    }

    /// Never the link: a record may be printed into a log.
    @Override public String toString() {
        return "AccountView";
    }
}
