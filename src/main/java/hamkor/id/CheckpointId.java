package hamkor.id;

import java.util.UUID;

/// The id of a checkpoint: of one date, for one side, by which something must have happened.
public record CheckpointId(UUID value) {
    public static CheckpointId make() {
        return new CheckpointId(Uuid7.make());
    }

    /// As it stands in an address.
    public static CheckpointId of(String text) {
        return new CheckpointId(UUID.fromString(text));
    }

    @Override public String toString() {
        return value.toString();
    }
}
