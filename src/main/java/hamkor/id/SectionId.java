package hamkor.id;

import java.util.UUID;

/// The id of a heading of an edition.
public record SectionId(UUID value) {
    public static SectionId make() {
        return new SectionId(Uuid7.make());
    }

    /// As it stands in an address.
    public static SectionId of(String text) {
        return new SectionId(UUID.fromString(text));
    }

    @Override public String toString() {
        return value.toString();
    }
}
