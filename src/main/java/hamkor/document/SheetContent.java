package hamkor.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What a worksheet holds, before it is laid out on its grid.
final class SheetContent {
    /// @param column from 1
    /// @param text as shown; empty for a cell that is only shaded
    record Filled(int column, String text, boolean shaded) {}

    /// A row in which something stands, or one of the few kept between two such rows.
    record FilledRow(int number, boolean hidden, List<Filled> cells) {
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
