package hamkor.review;

import hamkor.id.RegionId;
import java.time.Instant;

/// Who did something for which side, and when.
public record Changed(String by, RegionId region, Instant at) {}
