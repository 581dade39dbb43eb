package hamkor.id;

import java.util.UUID;

/// The id of a person of the directory.
public record PersonId(UUID value) {
    public static PersonId make() {
        return new PersonId(Uuid7.make());
    }

    /// As it stands in an address.
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override public String toString() {
        return value.toString();
    }
}
