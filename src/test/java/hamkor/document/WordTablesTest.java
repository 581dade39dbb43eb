package hamkor.document;

import static hamkor.document.WordFile.cell;
import static hamkor.document.WordFile.p;
import static hamkor.document.WordFile.row;
import static hamkor.document.WordFile.table;
import static org.assertj.core.api.Assertions.assertThat;

import hamkor.document.Aside.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordTablesTest {
    @TempDir
    Path folder;

    private Document read(String... blocks) {
        return new DocumentReader(Limits.DEFAULT).read(WordFile.of(blocks).save(folder));
    }

    private Table first(String... blocks) {
        return (Table) read(blocks).blocks().stream().filter(Table.class::isInstance).findFirst().orElseThrow();
    }

    /// The cells of each row: column, width, height, text; one begun above has an arrow.
    private static List<List<String>> cells(Table table) {
        var index = new int[] {0};
        return table.rows().stream().map(row -> {
            int at = index[0]++;
            return row.cells().stream().map(cell -> cell.column() + (cell.columns() > 1 ? "x" + cell.columns() : "")
                    + (cell.rows() > 1 ? "y" + cell.rows() : "") + (cell.row() < at ? "^" : "") + " " + cell.text()).toList();
        }).toList();
    }

    private static String span(int columns, String text) {
        return cell("<w:gridSpan w:val=\"" + columns + "\"/>", p(text));
    }

    private static String down(boolean first, String text) {
        return cell(first ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>", p(text));
    }

    @Test
    void cellsMergedAcrossAndDownAreOneCell() {
        assertThat(cells(first(table(row(span(3, "Раздел")), row(cell("1"), down(true, "срок"), cell("а")), row(cell("2"), down(false, ""), cell("б"))))))
                .containsExactly(List.of("0x3 Раздел"), List.of("0 1", "1y2 срок", "2 а"), List.of("0 2", "1y2^ срок", "2 б"));
    }

    @Test
    void aMergedCellIsTheSameObjectInEachOfItsRows() {
        var rows = first(table(row(down(true, "срок")), row(down(false, "")))).rows();
        assertThat(rows.get(1).cells().getFirst()).isSameAs(rows.get(0).cells().getFirst());
    }

    @Test
    void cellsMergedBothWaysAndTheOldWay() {
        assertThat(cells(first(table(
                row(cell("<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>", p("а")), cell("б")),
                row(cell("<w:gridSpan w:val=\"2\"/><w:vMerge/>", p("")), cell("в")),
                row(cell("<w:hMerge w:val=\"restart\"/>", p("г")), cell("<w:hMerge/>", p("")), cell("д"))))))
                .containsExactly(List.of("0x2y2 а", "2 б"), List.of("0x2y2^ а", "2 в"), List.of("0x2 г", "2 д"));
    }

    @Test
    void aContinuedCellWithNothingAboveBegins() {
        assertThat(cells(first(table(row(down(false, "а")), row(down(false, "")))))).containsExactly(List.of("0y2 а"), List.of("0y2^ а"));
    }

    @Test
    void columnsLeftFreeAreCounted() {
        assertThat(cells(first(table(row(cell("а"), cell("б"), cell("в")), "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/></w:trPr>" + cell("г") + "</w:tr>"))))
                .element(1).isEqualTo(List.of("1 г"));
    }

    @Test
    void aRowThatSaysFewerColumnsIsPlacedByTheWidthsOfItsCells() {
        var grid = "<w:tblGrid><w:gridCol w:w=\"700\"/><w:gridCol w:w=\"5000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>";
        var wide = cell("<w:tcW w:w=\"8700\" w:type=\"dxa\"/>", p("Раздел"));
        var left = cell("<w:tcW w:w=\"5690\" w:type=\"dxa\"/>", p("Итого"));
        var right = cell("<w:tcW w:w=\"3010\" w:type=\"dxa\"/>", p("5"));
        assertThat(cells(first(table(grid, row(cell("1"), cell("а"), cell("б")), row(wide), row(cell("2"), cell("в"), cell("г")), row(left, right)))))
                .containsExactly(List.of("0 1", "1 а", "2 б"), List.of("0x3 Раздел"), List.of("0 2", "1 в", "2 г"), List.of("0x2 Итого", "2 5"));
    }

    @Test
    void deletedRowsAreCountedAndPutAside() {
        var document = read(table(row(cell("1")), "<w:tr><w:trPr><w:del/></w:trPr>" + cell("2") + "</w:tr>", "<w:tr><w:trPr><w:ins/></w:trPr>" + cell("3") + "</w:tr>"));
        assertThat(((Table) document.blocks().getFirst()).rows()).extracting(Row::place).containsExactly(new Place.TableRow(1, 1), new Place.TableRow(1, 3));
        assertThat(document.asides()).containsExactly(new Aside(new Place.TableRow(1, 2), Kind.DELETED, "2"));
    }

    @Test
    void aMergeWhoseFirstRowWasDeletedBeginsInTheNext() {
        assertThat(cells(first(table("<w:tr><w:trPr><w:del/></w:trPr>" + down(true, "х") + "</w:tr>", row(down(false, "срок")), row(down(false, "")))))).containsExactly(
                List.of("0y2 срок"), List.of("0y2^ срок"));
    }

    @Test
    void aDeletedCellLeavesItsPlaceFree() {
        assertThat(cells(first(table(row(cell("1"), cell("<w:cellDel/>", p("2")), cell("3")))))).containsExactly(List.of("0 1", "2 3"));
    }

    @Test
    void aTableDeletedWholeIsGoneAndCounted() {
        var gone = table("<w:tr><w:trPr><w:del/></w:trPr>" + cell("1") + "</w:tr>");
        assertThat(first(gone, table(row(cell("а"))))).satisfies(t -> assertThat(t.number()).isEqualTo(2));
    }

    @Test
    void headerRowsAndShadedCellsAreMarked() {
        var rows = first(table("<w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("№") + "</w:tr>",
                row(cell("<w:shd w:val=\"clear\" w:fill=\"C00000\"/>", p("")), cell("<w:shd w:val=\"clear\" w:fill=\"auto\"/>", p(""))))).rows();
        assertThat(rows).extracting(Row::header).containsExactly(true, false);
        assertThat(rows.get(1).cells()).extracting(Cell::shaded).containsExactly(true, false);
    }

    @Test
    void rowsAndCellsInContentControlsAreRead() {
        assertThat(cells(first(table("<w:sdt><w:sdtContent>" + row("<w:sdt><w:sdtContent>" + cell("а") + "</w:sdtContent></w:sdt>", cell("б")) + "</w:sdtContent></w:sdt>"))))
                .containsExactly(List.of("0 а", "1 б"));
    }

    @Test
    void theTextOfASmallInnerTableBelongsToItsCell() {
        var rows = row(cell("1"), cell("", p("до") + table(row(cell("а"), cell("б"))) + p("после"))) + row(cell("2"), cell("в"));
        assertThat(cells(first(table(rows)))).containsExactly(List.of("0 1", "1 до а б после"), List.of("0 2", "1 в"));
    }

    @Test
    void aTableThatOnlyFramesAnotherGivesWayToIt() {
        var inner = table(row(cell("№"), cell("Срок")), row(cell("1"), cell("май")), row(cell("2"), cell("июнь")));
        var blocks = read(table(row(cell("", p("УТВЕРЖДАЮ"))), row(cell("", inner)))).blocks();
        assertThat(blocks).hasSize(2);
        assertThat(((Paragraph) blocks.get(0)).place()).isEqualTo(new Place.TableRow(1, 1));
        assertThat(((Table) blocks.get(1)).number()).isEqualTo(2);
        assertThat(((Table) blocks.get(1)).rows()).extracting(Row::place).contains(new Place.TableRow(2, 3));
    }

    @Test
    void textUnderAMergeIsPutAside() {
        assertThat(read(table(row(down(true, "срок")), row(down(false, "остаток")))).asides())
                .containsExactly(new Aside(new Place.TableRow(1, 2), Kind.HIDDEN_TEXT, "остаток"));
    }

    @Test
    void tablesNestedVeryDeepAreRead() {
        var block = p("дно");
        for (int i = 0; i < 100; i++) block = table(row(cell("", block)));
        assertThat(read(block).blocks()).hasSize(1);
    }
}
