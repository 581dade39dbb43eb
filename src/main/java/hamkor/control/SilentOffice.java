package hamkor.control;

import hamkor.id.OrganisationId;
import hamkor.id.SideId;

/// An office that leads things whose day went by, and said nothing of them.
///
/// @param side of its first such date
/// @param dates how many
/// @param longest how many calendar days ago the first of them was
public record SilentOffice(OrganisationId office, SideId side, int dates, int longest) {}
