package hamkor.id;

import java.util.UUID;

/// The id of a measure: what stays the same from edition to edition.
public record MeasureId(UUID value) {
    public static MeasureId make() {
        return new MeasureId(Uuid7.make());
    }

    /// As it stands in an address.
    public static MeasureId of(String text) {
        return new MeasureId(UUID.fromString(text));
    }

    @Override public String toString() {
        return value.toString();
    }
}
