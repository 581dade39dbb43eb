package hamkor.export;

import hamkor.id.MeasureId;
import hamkor.id.SideId;
import hamkor.language.Language;
import hamkor.roadmap.reading.CellRole;
import java.util.List;
import java.util.Optional;

/// The table that a plan becomes, in no format of a file yet.
///
/// @param name what a file's sheet or window is called
/// @param title a paragraph for each language; may be empty
/// @param columns left to right, at least two
/// @param foot what stands at the bottom of each page, beside its number
record PlanTable(String name, List<Text> title, List<Column> columns, List<Row> rows, String foot) {
    PlanTable {
        title = List.copyOf(title);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// A line of text.
    record Text(Language language, String words) {}

    /// @param role what its cells say
    /// @param side whose executors they name; empty where they name those of all sides
    /// @param heading a line for each language
    /// @param share of the width, in no unit: that of the whole is the sum
    record Column(CellRole role, Optional<SideId> side, List<Text> heading, int share) {
        Column {
            heading = List.copyOf(heading);
        }

        boolean centred() {
            return role == CellRole.NUMBER || role == CellRole.TERM;
        }
    }

    sealed interface Row {
        /// A heading over the width.
        ///
        /// @param level 0 for the outermost
        record Section(int level, Text text) implements Row {}

        /// A measure.
        ///
        /// @param cells the lines of each column's cell
        record Item(Optional<MeasureId> measure, List<List<Text>> cells) implements Row {
            public Item {
                cells = List.copyOf(cells);
            }
        }
    }

    int shares() {
        return columns.stream().mapToInt(Column::share).sum();
    }
}
