package hamkor.control;

import hamkor.audit.Actor;
import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.id.Reference;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Who of an office answers for its part.
///
/// @param thing empty where it is for all that has nobody of its own
/// @param standIn who is asked beside or instead
/// @param ended when another took over; empty of whoever answers now
public record Owner(UUID id, OrganisationId office, Optional<Reference> thing, PersonId person, Optional<PersonId> standIn, Instant since, Actor by, Optional<Instant> ended) {}
