package hamkor.id;

import java.util.UUID;

/// The id of one edition of a roadmap.
public record EditionId(UUID value) {
    public static EditionId make() {
        return new EditionId(Uuid7.make());
    }

    /// As it stands in an address.
    public static EditionId of(String text) {
        return new EditionId(UUID.fromString(text));
    }

    @Override public String toString() {
        return value.toString();
    }
}
