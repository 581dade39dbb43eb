package hamkor.agreement;

import hamkor.id.RegionId;
import hamkor.id.SideId;

/// One side of an agreement: the party that signed it in that place.
///
/// @param position from 1, in the order of the document
public record Side(SideId id, int position, RegionId region) {}
