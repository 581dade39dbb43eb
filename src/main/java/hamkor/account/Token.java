package hamkor.account;

import hamkor.id.ActId;
import java.time.Instant;
import java.util.Optional;

/// A token of the API that has not been withdrawn, without the token itself.
///
/// @param name what it is for, in the words of whoever made it
/// @param usedAt the last time, to the hour
record Token(ActId id, String name, Instant madeAt, Optional<Instant> usedAt) {}
