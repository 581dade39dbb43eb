package hamkor.id;

import java.util.UUID;

/// The id of a row that is part of another thing and is never referred to from outside: an approval, an executor of a row.
public record ActId(UUID value) {
    public static ActId make() {
        return new ActId(Uuid7.make());
    }

    /// As it stands in an address.
    public static ActId of(String text) {
        return new ActId(UUID.fromString(text));
    }

    @Override public String toString() {
        return value.toString();
    }
}
