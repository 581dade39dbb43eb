package hamkor.id;

import java.util.UUID;

/// The id of one side of an agreement: of the party that signed it in its place.
public record SideId(UUID value) {
    public static SideId make() {
        return new SideId(Uuid7.make());
    }

    /// As it stands in an address.
    public static SideId of(String text) {
        return new SideId(UUID.fromString(text));
    }

    @Override public String toString() {
        return value.toString();
    }
}
