package hamkor.measure;

import hamkor.language.Words;
import java.util.List;

/// Lines for `measure/list.jte`.
///
/// @param underOne whether they stand under one agreement, whose page says the sides
public record RoadmapList(List<RoadmapLine> lines, boolean underOne, Words words) {
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public int size() {
        return lines.size();
    }

    String heading() {
        return words.say(underOne ? "list.roadmap.only" : "list.roadmap");
    }
}
