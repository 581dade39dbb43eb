package hamkor.document;

import hamkor.document.WordBlock.Grid;
import hamkor.document.WordBlock.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells the tables of a Word document from those that only frame a part of the page, and gives all blocks in their order.
final class WordLayout {
    /// A frame round a table has a row or two of its own, for an approval above or signatures below.
    private static final int MOST_ROWS_OF_FRAME = 4;

    private final WordContext word;
    private final List<Block> blocks = new ArrayList<>();
    private int paragraphs;

    private WordLayout(WordContext word) {
        this.word = word;
    }

    static List<Block> lay(WordContext word, List<WordBlock> body) {
        var layout = new WordLayout(word);
        layout.add(body, Optional.empty());
        return layout.blocks;
    }

    /// @param frame the place of the frame's row, for text within one
    private void add(List<WordBlock> all, Optional<Place> frame) {
        for (var block : all)
            switch (block) {
                case Text text -> blocks.add(new Paragraph(
                        frame.orElseGet(() -> new Place.InBody(++paragraphs)), text.lines(), text.outlineLevel(), text.bold(), text.centred()));
                case Grid table when isFrame(table) -> {
                    for (var row : table.rows()) {
                        var place = new Place.TableRow(table.number(), row.number());
                        for (var cell : row.cells()) if (!cell.deleted()) add(cell.blocks(), Optional.of(place));
                    }
                }
                case Grid table when table.rows().isEmpty() -> {} // all its rows were deleted
                case Grid table -> blocks.add(WordGrid.lay(word, table));
            }
    }

    private static boolean isFrame(Grid table) {
        if (table.rows().size() > MOST_ROWS_OF_FRAME) return false;
        boolean oneCell = table.rows().size() == 1 && table.rows().getFirst().cells().size() == 1;
        for (var row : table.rows())
            for (var cell : row.cells())
                for (var block : cell.blocks())
                    if (block instanceof Grid inner && (oneCell || isTable(inner) && inner.rows().size() > table.rows().size())) return true;
        return false;
    }

    private static boolean isTable(Grid inner) {
        return inner.rows().size() >= 2 && inner.rows().stream().anyMatch(row -> row.cells().size() >= 2);
    }
}
