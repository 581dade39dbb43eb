package hamkor.id;

import java.util.UUID;

/// The id of a request for another day.
public record ExtensionId(UUID value) {
    public static ExtensionId make() {
        return new ExtensionId(Uuid7.make());
    }

    /// As it stands in an address.
    public static ExtensionId of(String text) {
        return new ExtensionId(UUID.fromString(text));
    }

    @Override public String toString() {
        return value.toString();
    }
}
