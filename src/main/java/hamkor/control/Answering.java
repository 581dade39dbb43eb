package hamkor.control;

import hamkor.id.OrganisationId;
import hamkor.id.SideId;

/// An office that answers for a thing.
///
/// @param leads one of each side; its report moves the status, that of the others is a part of it
public record Answering(SideId side, OrganisationId organisation, boolean leads) {}
