package hamkor.id;

import java.util.UUID;

/// The id of a document that is being read in, until both sides approve it.
public record DraftId(UUID value) {
    public static DraftId make() {
        return new DraftId(Uuid7.make());
    }

    /// As it stands in an address.
    public static DraftId of(String text) {
        return new DraftId(UUID.fromString(text));
    }

    @Override public String toString() {
        return value.toString();
    }
}
