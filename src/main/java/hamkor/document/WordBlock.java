package hamkor.document;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What a Word file has one after another, before it is known which tables only lay out the page.
sealed interface WordBlock {
    /// @param lines as in [Paragraph]; empty paragraphs are left out
    record Text(List<Line> lines, OptionalInt outlineLevel, boolean bold, boolean centred) implements WordBlock {}

    /// @param number from 1 among all tables of the document
    /// @param grid the widths of its columns in twentieths of a point; may be empty or untrue
    record Grid(int number, List<Integer> grid, List<WordRow> rows) implements WordBlock {}

    /// @param number from 1 in its table, deleted rows counted
    /// @param before columns of the grid left free before the first cell
    /// @param after columns left free after the last
    /// @param mark of a bookmark in it
    record WordRow(int number, boolean header, int before, int widthBefore, int after, List<WordCell> cells, Optional<String> mark) {}

    /// @param span how many columns of the grid it says it takes
    /// @param width in twentieths of a point; -1 when not said
    /// @param deleted deleted with changes tracked; its place in the grid stays free
    record WordCell(int span, Merge down, boolean mergedLeft, int width, boolean shaded, boolean deleted, List<WordBlock> blocks) {}

    /// How a cell is merged with those above and below.
    enum Merge { NONE, FIRST, CONTINUED }
}
