package hamkor.document;

import hamkor.document.PdfPage.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The strokes of a page put together into the lines that the eye sees: programs draw a table's border cell by cell, dash by
/// dash, twice where two cells meet.
///
/// @param level lines from left to right, from top to bottom
/// @param upright lines from top to bottom, from left to right
record PdfRulings(List<Ruling> level, List<Ruling> upright) {
    /// Lines nearer than this in points are one: the two of a double line, the borders of two cells set a little apart.
    static final double NEAR = 3.5;
    private static final double SAME = 0.4;
    /// The gap between two dashes, or at a corner, that the eye closes.
    private static final double GAP = 4.2;
    /// Shorter than any side of a cell.
    private static final double SHORT = 6;
    /// A drawing with more lines than this is a chart or a map.
    private static final int MANY = 6_000;

    static PdfRulings of(List<Ruling> strokes) {
        var level = joined(strokes.stream().filter(Ruling::level).toList());
        var upright = joined(strokes.stream().filter(it -> !it.level()).toList());
        return level.size() > MANY || upright.size() > MANY ? new PdfRulings(List.of(), List.of()) : new PdfRulings(level, upright);
    }

    /// First what lies on one line, so that dots and the bends of rounded corners are seen to be short; then lines that
    /// run closely side by side.
    private static List<Ruling> joined(List<Ruling> strokes) {
        return joined(joined(strokes, SAME), NEAR);
    }

    private static List<Ruling> joined(List<Ruling> strokes, double near) {
        var sorted = new ArrayList<>(strokes);
        sorted.sort(Comparator.comparingDouble(Ruling::at));
        var result = new ArrayList<Ruling>();
        for (int first = 0, next; first < sorted.size(); first = next) {
            double at = sorted.get(first).at();
            next = first + 1;
            while (next < sorted.size() && sorted.get(next).at() - at <= near) next++;
            var same = new ArrayList<>(sorted.subList(first, next));
            same.sort(Comparator.comparingDouble(Ruling::from));
            var run = same.getFirst();
            double weight = 0, sum = 0;
            var runs = new ArrayList<Ruling>();
            for (var stroke : same) {
                double length = Math.max(0.01, stroke.length());
                weight += length;
                sum += length * stroke.at();
                if (stroke.from() - run.to() > GAP) {
                    runs.add(run);
                    run = stroke;
                } else {
                    run = new Ruling(run.level(), run.at(), run.from(), Math.max(run.to(), stroke.to()));
                }
            }
            runs.add(run);
            double middle = sum / weight;
            for (var it : runs) if (it.length() >= SHORT) result.add(new Ruling(it.level(), middle, it.from(), it.to()));
        }
        return result;
    }
}
