package hamkor.work;

import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.id.SideId;
import java.time.Instant;
import java.util.Optional;

/// An office that leads things under control and in which nobody alive answers for them.
///
/// @param side of one of them
/// @param things for how many
/// @param person who is named; empty where nobody is
/// @param seen when they were last here; empty where never
/// @param longest how many calendar days its longest overdue date is past; zero where none is
public record NoLiveOwner(OrganisationId office, SideId side, int things, Optional<PersonId> person, Optional<Instant> seen, int longest) {}
