package hamkor.id;

import java.security.SecureRandom;
import java.util.UUID;

/// UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, then chance. Made here and not in the database, because a record
/// has its id from birth and two installations exchange records later. Nothing may be read out of their order.
final class Uuid7 {
    private static final SecureRandom CHANCE = new SecureRandom();

    private Uuid7() {}

    /// The milliseconds are those of the machine, also in a demo: an id is no business date.
    static UUID make() {
        long millis = System.currentTimeMillis();
        long high = millis << 16 | 0x7000 | CHANCE.nextInt(0x1000);
        long low = CHANCE.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
