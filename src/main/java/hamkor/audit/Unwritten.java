package hamkor.audit;

import hamkor.id.ActId;
import hamkor.id.PersonId;
import hamkor.id.RegionId;
import hamkor.sql.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An entry that has no place in its chain yet. Its values are written out at once: what the caller changes later is no part of it,
/// and a value that cannot be written fails where it was given.
final class Unwritten {
    private final RegionId owner;
    private final ActId id = ActId.make();
    private final Actor by;
    private final Act act;
    private final Optional<Instant> on;
    private final List<Keyed> personal = new ArrayList<>();
    private final Optional<String> nameDigest;
    private final String before;
    private final String after;

    /// @param on the moment that it tells of, where that is another than the one at which it is written
    Unwritten(RegionId owner, Actor by, Act act, Optional<Instant> on) {
        this.on = on;
        this.owner = owner;
        this.by = by;
        this.act = act;
        nameDigest = by.person().map(_ -> digest(new Personal(by.name())));
        before = Values.json(act.before(), this::digest);
        after = Values.json(act.after(), this::digest);
    }

    private String digest(Personal value) {
        var keyed = Keyed.of(id, value);
        personal.add(keyed);
        return keyed.digest();
    }

    RegionId owner() {
        return owner;
    }

    List<Keyed> personal() {
        return personal;
    }

    /// As the next of its chain.
    Written after(long number, Hash previous, Instant now) {
        return Written.sealed(new Written(id, owner, number, on.orElse(now), by.person().map(PersonId::value), nameDigest.isPresent() ? Optional.empty() : Optional.of(by.name()),
                nameDigest, by.post().map(Texts::json), by.region(), act.name(), act.about().kind().name().toLowerCase(Locale.ROOT), act.about().id(),
                before, after, previous, Hash.NONE));
    }
}
