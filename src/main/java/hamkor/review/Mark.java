package hamkor.review;

import hamkor.id.SideId;
import java.time.Instant;

/// That a side has checked a row.
///
/// @param content the hash of what the row said
record Mark(int row, SideId side, String content, String by, Instant at) {}
