package hamkor.notification;

import hamkor.id.PersonId;
import hamkor.id.RegionId;
import hamkor.language.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A letter that was written, as the outbox lists it.
///
/// @param kind what it tells: `digest`, `due-list`
/// @param sha256 of the file it is
record Letter(UUID id, RegionId owner, PersonId person, String kind, Language language, LocalDate day, String subject, String messageId, String sha256,
        Instant writtenAt, Sending sending) {
    /// How it got on its way.
    ///
    /// @param bySmtp false: it is kept here and goes nowhere
    /// @param failure what the server said last; empty where it took it, or was not asked yet
    record Sending(boolean bySmtp, Optional<Instant> sentAt, int tries, Optional<String> failure) {}
}
