package hamkor.id;

import java.util.UUID;

/// The id of a roadmap, whatever edition of it is in force.
public record RoadmapId(UUID value) {
    public static RoadmapId make() {
        return new RoadmapId(Uuid7.make());
    }

    /// As it stands in an address.
    public static RoadmapId of(String text) {
        return new RoadmapId(UUID.fromString(text));
    }

    @Override public String toString() {
        return value.toString();
    }
}
