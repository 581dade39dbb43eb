package hamkor.account;

import hamkor.access.Role;
import hamkor.id.PersonId;
import hamkor.id.RegionId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// That a person may sign in, or could.
///
/// @param email with which they sign in
/// @param signedInAt the last time
record Account(PersonId person, RegionId region, String email, Set<Role> roles, State state, Optional<Instant> signedInAt, int version) {
    enum State {
        /// No password is set yet.
        INVITED, OPEN,
        /// By an administrator; may be opened again.
        CLOSED
    }

    Account {
        roles = Set.copyOf(roles);
    }

    /// Never the address: a record may be printed into a log.
    @Override public String toString() {
        return "Account of " + person;
    }
}
