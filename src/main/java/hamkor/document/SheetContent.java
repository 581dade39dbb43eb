package hamkor.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// What a worksheet holds, before it is laid out on its grid.
final class SheetContent {
    /// @param column from 1
    /// @param text as shown; empty for a cell that is only shaded
    record Filled(int column, String text, boolean shaded) {}

    /// A row in which something stands, or one of the few kept between two such rows.
    ///
    /// @param mark the text of one of its cells was a hidden mark; that cell is none of the row's
    record FilledRow(int number, boolean hidden, List<Filled> cells, Optional<String> mark) {
        boolean hasText() {
            return cells.stream().anyMatch(cell -> !cell.text().isEmpty());
        }
    }

    /// A range of merged cells, all four counted from 1 and within it.
    record Merged(int firstRow, int firstColumn, int lastRow, int lastColumn) {}

    final List<FilledRow> rows = new ArrayList<>();
    final List<Merged> merged = new ArrayList<>();
    final BitSet hiddenColumns = new BitSet();
    final StringBuilder pageHeader = new StringBuilder();
}
