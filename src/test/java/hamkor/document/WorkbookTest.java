package hamkor.document;

import static hamkor.document.Workbook.cell;
import static hamkor.document.Workbook.hiddenRow;
import static hamkor.document.Workbook.number;
import static hamkor.document.Workbook.row;
import static org.assertj.core.api.Assertions.assertThat;

import hamkor.document.Aside.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
    private static final String YELLOW = "<patternFill patternType=\"solid\"><fgColor rgb=\"FFFFFF00\"/></patternFill>";

    @TempDir
    Path folder;

    private Document read(Workbook file) {
        return new DocumentReader(Limits.DEFAULT).read(file.save(folder));
    }

    private Table first(Workbook file) {
        return (Table) read(file).blocks().getFirst();
    }

    private static List<List<String>> cells(Table table) {
        return table.rows().stream().map(row -> row.cells().stream().map(cell -> cell.column() + (cell.columns() > 1 ? "x" + cell.columns() : "")
                + (cell.rows() > 1 ? "y" + cell.rows() : "") + (cell.shaded() ? "#" : "") + " " + cell.text()).toList()).toList();
    }

    /// The text of the one cell A1.
    private String shown(Workbook file) {
        return first(file).rows().getFirst().cells().getFirst().text();
    }

    @Test
    void eachVisibleSheetIsATableWithItsRowNumbers() {
        var document = read(Workbook.of(row(3, cell("B3", "а")), row(5, cell("C5", "б"))).sheet("Пусто", "").sheet("Ещё", "", row(1, cell("A1", "в"))));
        assertThat(document.blocks()).extracting(block -> ((Table) block).name()).containsExactly("План", "Ещё");
        assertThat(document.blocks()).extracting(block -> ((Table) block).number()).containsExactly(1, 3);
        var plan = (Table) document.blocks().getFirst();
        assertThat(plan.rows()).extracting(Row::place).containsExactly(new Place.SheetRow("План", 3), new Place.SheetRow("План", 4), new Place.SheetRow("План", 5));
        assertThat(cells(plan)).containsExactly(List.of("0 а"), List.of(), List.of("1 б"));
    }

    @Test
    void rowsPrintedOnEachPageAreHeaders() {
        var rows = first(Workbook.of(row(1, cell("A1", "План")), row(2, cell("A2", "№")), row(3, cell("A3", "1"))).titles(2, 2)).rows();
        assertThat(rows).extracting(Row::header).containsExactly(false, true, false);
    }

    @Test
    void hiddenSheetsArePutAside() {
        var document = read(Workbook.of(row(1, cell("A1", "а"))).sheet("Черновик", "state=\"hidden\"", row(1, cell("A1", "старое"))).sheet("Тайна", "state=\"veryHidden\"", row(1, cell("A1", "х"))));
        assertThat(document.blocks()).hasSize(1);
        assertThat(document.asides()).containsExactly(new Aside(new Place.Whole("Черновик"), Kind.HIDDEN_SHEET, "старое"), new Aside(new Place.Whole("Тайна"), Kind.HIDDEN_SHEET, "х"));
    }

    @Test
    void rowsUnderAFilterStayAndColumnsHiddenDoNot() {
        var document = read(Workbook.of().sheetOf("План", "", "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>"
                + row(1, cell("A1", "а"), cell("B1", "тайно"), cell("C1", "б")) + hiddenRow(2, cell("A2", "в")) + "</sheetData>"));
        var table = (Table) document.blocks().getFirst();
        assertThat(cells(table)).containsExactly(List.of("0 а", "2 б"), List.of("0 в"));
        assertThat(table.rows()).extracting(Row::hidden).containsExactly(false, true);
        assertThat(document.asides()).containsExactly(new Aside(new Place.SheetRow("План", 1), Kind.HIDDEN_TEXT, "тайно"));
    }

    @Test
    void aMergedRangeIsOneCellWithinTheUsedArea() {
        var document = read(Workbook.of().sheetOf("План", "", "<sheetData>" + row(1, cell("A1", "Раздел")) + row(2, cell("A2", "срок"), cell("B2", "а"))
                + row(3, cell("A3", "под ним"), cell("B3", "б")) + "</sheetData><mergeCells><mergeCell ref=\"A1:F1\"/><mergeCell ref=\"A2:A900\"/></mergeCells>"));
        var table = (Table) document.blocks().getFirst();
        assertThat(cells(table)).containsExactly(List.of("0x2 Раздел"), List.of("0y2 срок", "1 а"), List.of("0y2 срок", "1 б"));
        assertThat(table.rows().get(2).cells().getFirst()).isSameAs(table.rows().get(1).cells().getFirst());
        assertThat(document.asides()).containsExactly(new Aside(new Place.SheetRow("План", 3), Kind.HIDDEN_TEXT, "под ним"));
    }

    @Test
    void aMergedRangeThatBeginsInAHiddenColumnIsShownInTheNext() {
        var table = first(Workbook.of().sheetOf("План", "", "<cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols><sheetData>" + row(1, cell("A1", "Раздел")) + row(2, cell("B2", "а"))
                + "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"));
        assertThat(cells(table)).containsExactly(List.of("0 Раздел"), List.of("0 а"));
    }

    @Test
    void rangesOverOneAnotherDoNotMultiplyCells() {
        var table = first(Workbook.of().sheetOf("План", "", "<sheetData>" + row(1, cell("A1", "а"), cell("C1", "в")) + "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"B1:C1\"/></mergeCells>"));
        assertThat(cells(table)).containsExactly(List.of("0x2 а", "2 в"));
    }

    @Test
    void sharedTextsInRunsAreWholeAndTheirPronunciationIsNot() {
        var file = Workbook.of();
        int text = file.text("<r><t>Провести </t></r><r><rPr><b/></rPr><t>форум</t></r><rPh sb=\"0\" eb=\"1\"><t>フォーラム</t></rPh>");
        assertThat(shown(file.sheet("План", "", row(1, "<c r=\"A1\" t=\"s\"><v>" + text + "</v></c>")))).isEqualTo("Провести форум");
    }

    @Test
    void linesOfACellAreThoseItsAuthorEnded() {
        var lines = first(Workbook.of(row(1, cell("A1", "один\n\n два_x000D_\nтри")))).rows().getFirst().cells().getFirst().lines();
        assertThat(lines).containsExactly(new Line("", "один", true), new Line("", "два", false), new Line("", "три", false));
    }

    @Test
    void formulasShowTheirResults() {
        assertThat(cells(first(Workbook.of(row(1, "<c r=\"A1\" t=\"str\"><f>B1</f><v>итог</v></c>", "<c r=\"B1\" t=\"b\"><v>1</v></c>", "<c r=\"C1\" t=\"e\"><v>#REF!</v></c>", "<c r=\"D1\"><f>1+1</f><v>2</v></c>",
                "<c r=\"E1\"><f>1+1</f></c>"))))).containsExactly(List.of("0 итог", "1 ИСТИНА", "2 #REF!", "3 2"));
    }

    @Test
    void wholeAndMonthDatesAreTold() {
        var file = Workbook.of();
        file.text("<t>Срок</t>");
        int month = file.format("[$-419]mmmm\\ yyyy;@");
        int english = file.format("[$-409]mmm-yy");
        int uzbek = file.format("[$-843]mmmm yyyy");
        int own = file.format("dd\" число \"mm\" месяц\"");
        int year = file.format("yyyy\" г.\"");
        assertThat(cells(first(file.sheet("План", "", row(1, number("A1", file.style(14, 0), 46178), number("B1", month, 46174), number("C1", english, 46174),
                number("D1", uzbek, 46174), number("E1", file.style(17, 0), 46174), number("F1", own, 46178), number("G1", year, 46174), number("H1", file.style(22, 0), 46178.4375), number("I1", file.style(22, 0), 46178))))))
                .containsExactly(List.of("0 05.06.2026", "1 июнь 2026", "2 June 2026", "3 июнь 2026", "4 июнь 2026", "5 05.06.2026", "6 2026", "7 05.06.2026 10:30", "8 05.06.2026"));
    }

    @Test
    void daysCountFrom1904WhereTheWorkbookSaysSo() {
        var file = Workbook.of().from1904();
        assertThat(shown(file.sheet("План", "", row(1, number("A1", file.style(14, 0), 44716))))).isEqualTo("05.06.2026");
    }

    @Test
    void earlyDaysAllowForALeapDayThatNeverWas() {
        var file = Workbook.of();
        int date = file.style(14, 0);
        assertThat(cells(first(file.sheet("План", "", row(1, number("A1", date, 1), number("B1", date, 59), number("C1", date, 61), number("D1", date, -5), number("E1", date, 3000000))))))
                .containsExactly(List.of("0 01.01.1900", "1 28.02.1900", "2 01.03.1900", "3 -5", "4 3000000"));
    }

    @Test
    void aDayKeptAsADayIsRead() {
        var file = Workbook.of();
        int month = file.format("mmmm yyyy");
        assertThat(cells(first(file.sheet("План", "", row(1, "<c r=\"A1\" t=\"d\"><v>2026-06-05T00:00:00</v></c>", "<c r=\"B1\" t=\"d\" s=\"" + month + "\"><v>2026-06-01</v></c>", "<c r=\"C1\" t=\"d\"><v>скоро</v></c>")))))
                .containsExactly(List.of("0 05.06.2026", "1 июнь 2026", "2 скоро"));
    }

    @Test
    void colouredCellsAreThereThoughBlank() {
        var file = Workbook.of();
        int yellow = file.fill(YELLOW);
        int white = file.fill("<patternFill patternType=\"solid\"><fgColor theme=\"0\"/></patternFill>");
        assertThat(cells(first(file.sheet("План", "", row(1, cell("A1", "Работа"), cell("B1", "янв"), cell("C1", "фев"), cell("D1", "мар")),
                row(2, cell("A2", "форум"), "<c r=\"B2\" s=\"" + white + "\"/>", "<c r=\"C2\" s=\"" + yellow + "\"/>", "<c r=\"Z2\" s=\"" + yellow + "\"/>")))))
                .element(1).isEqualTo(List.of("0 форум", "2# "));
    }

    @Test
    void aMillionEmptyRowsAreNotKept() {
        var rows = new StringBuilder(row(1, cell("A1", "а")));
        for (int i = 2; i <= 1_048_000; i++) rows.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\" s=\"1\"/></row>");
        rows.append(row(1_048_576, cell("A1048576", "б")));
        assertThat(first(Workbook.of(rows.toString())).rows()).hasSize(22).last().satisfies(last -> assertThat(last.place()).isEqualTo(new Place.SheetRow("План", 1_048_576)));
    }

    @Test
    void cellsAndRowsWithoutAddressesFollowOneAnother() {
        assertThat(cells(first(Workbook.of("<row><c t=\"inlineStr\"><is><t>а</t></is></c><c t=\"inlineStr\"><is><t>б</t></is></c></row><row><c><v>1</v></c></row>"))))
                .containsExactly(List.of("0 а", "1 б"), List.of("0 1"));
    }
}
