package hamkor.document;

import static hamkor.document.WordFile.cell;
import static hamkor.document.WordFile.p;
import static hamkor.document.WordFile.row;
import static hamkor.document.WordFile.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The marks that a file brings back, and what is none.
class HiddenMarkTest {
    @TempDir
    Path folder;

    private static String bookmark(String name) {
        return "<w:bookmarkStart w:id=\"1\" w:name=\"" + name + "\"/><w:bookmarkEnd w:id=\"1\"/>";
    }

    private static String marked(String name, String text) {
        return "<w:p>" + bookmark(name) + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private List<Optional<String>> word(String... rows) {
        var document = new DocumentReader(Limits.DEFAULT).read(WordFile.of(table(rows)).save(folder));
        return ((Table) document.blocks().getFirst()).rows().stream().map(Row::mark).toList();
    }

    @Test
    void aBookmarkInAnyCellOfARowIsItsMark() {
        assertThat(word(row(cell("", marked("hk_0a1", "1")), cell("а")), row(cell("2"), cell("", marked("hk_0b2", "б"))), row(cell("3"), cell("в"))))
                .containsExactly(Optional.of("0a1"), Optional.of("0b2"), Optional.empty());
    }

    @Test
    void aBookmarkBetweenParagraphsOrCellsIsInItsRow() {
        assertThat(word(row(cell("", bookmark("hk_0a1") + p("1")), cell("а")), row(bookmark("hk_0b2"), cell("2"), cell("б"))))
                .containsExactly(Optional.of("0a1"), Optional.of("0b2"));
    }

    @Test
    void bookmarksOfPeopleAreNoMarks() {
        assertThat(word(row(cell("", marked("Приложение1", "1")), cell("а")), row(cell("", marked("hk_", "2")), cell("б")), row(cell("", marked("hk_A B", "3")), cell("в"))))
                .containsOnly(Optional.empty());
    }

    @Test
    void aRowWithTwoMarksHasNone() {
        assertThat(word(row(cell("", marked("hk_0a1", "1") + marked("hk_0b2", "2")), cell("а")))).containsExactly(Optional.empty());
    }

    @Test
    void aTableInACellHasMarksOfItsOwn() {
        assertThat(word(row(cell("", table(row(cell("", marked("hk_0b2", "внутри")))) + p("")), cell("а")), row(cell("", marked("hk_0a1", "1")), cell("б"))))
                .containsExactly(Optional.empty(), Optional.of("0a1"));
    }

    @Test
    void theTextOfACellOfAWorkbookIsAMarkAndNoText() {
        var book = Workbook.of().sheetOf("План", "", "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>"
                + Workbook.row(1, Workbook.cell("A1", "1"), Workbook.cell("B1", "hk_0a1"), Workbook.cell("C1", "Форум"))
                + Workbook.row(2, Workbook.cell("A2", "2"), Workbook.cell("B2", "тайно"), Workbook.cell("C2", "Съезд")) + "</sheetData>");
        var document = new DocumentReader(Limits.DEFAULT).read(book.save(folder));
        var rows = ((Table) document.blocks().getFirst()).rows();
        assertThat(rows).extracting(Row::mark).containsExactly(Optional.of("0a1"), Optional.empty());
        assertThat(rows.getFirst().cells()).extracting(Cell::text).containsExactly("1", "Форум");
        assertThat(document.asides()).extracting(Aside::text).containsExactly("тайно");
    }

    @Test
    void onlyWhatWordTakesAsABookmarkIsWritten() {
        assertThat(HiddenMark.written("0".repeat(32))).hasSizeLessThanOrEqualTo(40);
        assertThatThrownBy(() -> HiddenMark.written("раздел")).isInstanceOf(IllegalArgumentException.class);
    }
}
