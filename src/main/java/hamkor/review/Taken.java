package hamkor.review;

import hamkor.document.Place;
import hamkor.roadmap.reading.RoadmapReading;
import hamkor.roadmap.reading.SourceCell;
import hamkor.roadmap.reading.SourceRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A reading taken apart by the rows of its document.
///
/// @param lines every row of the document, in order
/// @param cells of each row, by its number
/// @param rows what was understood of each row that begins a measure, by its number
record Taken(List<SourceLine> lines, Map<Integer, List<SourceCell>> cells, SortedMap<Integer, RowContent> rows) {
    static Taken of(RoadmapReading reading, Understanding understanding) {
        var notes = notes(reading);
        var lines = new ArrayList<SourceLine>();
        var cells = new HashMap<Integer, List<SourceCell>>();
        var rows = new TreeMap<Integer, RowContent>();
        for (var table : reading.sources())
            for (var row : table.rows()) {
                lines.add(new SourceLine(row.number(), table.number(), table.name(), table.columns(), row.place(), row.kind(), row.skipped(),
                        row.mark(), notes.getOrDefault(row.number(), List.of())));
                cells.put(row.number(), row.cells());
                if (row.kind() == SourceRow.Kind.MEASURE)
                    rows.put(row.number(), understanding.of(reading.measures().get(row.measure().orElseThrow())));
            }
        return new Taken(lines, cells, rows);
    }

    /// What only reading knows, by the row that it was found in; what has no row of its own stands at the first.
    private static Map<Integer, List<Note>> notes(RoadmapReading reading) {
        var rowAt = new HashMap<Place, Integer>();
        for (var table : reading.sources())
            for (var row : table.rows())
                if (row.kind() == SourceRow.Kind.MEASURE) rowAt.put(row.place(), row.number());
                else rowAt.putIfAbsent(row.place(), row.number());
        var notes = new HashMap<Integer, List<Note>>();
        for (var problem : reading.problems())
            if (Problems.isKept(problem.code()))
                notes.computeIfAbsent(rowAt.getOrDefault(problem.place(), 1), _ -> new ArrayList<>())
                        .add(new Note(problem.code(), problem.column(), problem.text()));
        return notes;
    }
}
