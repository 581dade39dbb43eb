package hamkor.roadmap.reading;

import java.util.List;
import java.util.Optional;

/// A cell as it touches one row of the document.
///
/// @param column the first column of the grid that it covers (from 0)
/// @param columns how many it covers, at least 1
/// @param rows how many rows it covers in all, at least 1
/// @param continued merged down from a row above: a table shows it there
/// @param lines as shown, none blank; of a cell merged over rows in each of them
/// @param role of the column it stands under; empty in rows that no header stands over, and in one over several roles
public record SourceCell(int column, int columns, int rows, boolean continued, List<String> lines, Optional<CellRole> role) {
    public SourceCell {
        lines = List.copyOf(lines);
    }
}
