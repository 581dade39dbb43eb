package hamkor.audit;

import hamkor.id.ActId;
import hamkor.id.RegionId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An entry as it stands in its chain, to the letter.
///
/// @param name of the program, where it acted itself; else empty
/// @param nameDigest of a person's name
/// @param post JSON
/// @param before canonical JSON, as [Values] writes it
record Written(ActId id, RegionId owner, long number, Instant at, Optional<UUID> person, Optional<String> name, Optional<String> nameDigest,
        Optional<String> post, Optional<RegionId> region, String act, String aboutKind, UUID about, String before, String after, Hash previous, Hash hash) {
    private static final String FORM = "hamkor audit 1";
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    static Written sealed(Written open) {
        return new Written(open.id, open.owner, open.number, open.at, open.person, open.name, open.nameDigest, open.post, open.region, open.act,
                open.aboutKind, open.about, open.before, open.after, open.previous, open.computed());
    }

    /// The hash that it has while nothing of it has been altered. The order of the fields is for ever: docs/audit.md.
    Hash computed() {
        return Hash.of(List.of(Optional.of(FORM), Optional.of(owner.code()), Optional.of(Long.toString(number)), Optional.of(id.toString()),
                Optional.of(INSTANT.format(at)), person.map(UUID::toString), name, nameDigest, post, region.map(RegionId::code), Optional.of(act),
                Optional.of(aboutKind), Optional.of(about.toString()), Optional.of(before), Optional.of(after), Optional.of(previous.hex())));
    }

    /// Whether the digest is in it: of a value before or after, or of the name.
    boolean holds(String digest) {
        return nameDigest.filter(digest::equals).isPresent() || before.contains(digest) || after.contains(digest);
    }
}
