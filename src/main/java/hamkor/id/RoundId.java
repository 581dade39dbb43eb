package hamkor.id;

import java.util.UUID;

/// The id of a reporting round.
public record RoundId(UUID value) {
    public static RoundId make() {
        return new RoundId(Uuid7.make());
    }

    /// As it stands in an address.
    public static RoundId of(String text) {
        return new RoundId(UUID.fromString(text));
    }

    @Override public String toString() {
        return value.toString();
    }
}
