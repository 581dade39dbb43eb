package hamkor.document;

import static hamkor.document.WordFile.cell;
import static hamkor.document.WordFile.item;
import static hamkor.document.WordFile.p;
import static hamkor.document.WordFile.paragraph;
import static hamkor.document.WordFile.r;
import static hamkor.document.WordFile.row;
import static hamkor.document.WordFile.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordNumberingTest {
    private static final String OUTLINE = list(1, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2."), level(2, "russianLower", "%3)")) + use(1, 1, "");

    @TempDir
    Path folder;

    private static String list(int id, String... levels) {
        return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + String.join("", levels) + "</w:abstractNum>";
    }

    private static String level(int at, String format, String text) {
        return level(at, format, text, "");
    }

    private static String level(int at, String format, String text, String more) {
        return "<w:lvl w:ilvl=\"" + at + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"" + text + "\"/>" + more + "</w:lvl>";
    }

    private static String use(int numId, int list, String overrides) {
        return "<w:num w:numId=\"" + numId + "\"><w:abstractNumId w:val=\"" + list + "\"/>" + overrides + "</w:num>";
    }

    private List<String> labels(String numbering, String... blocks) {
        return labels(WordFile.of(blocks).numbering(numbering));
    }

    private List<String> labels(WordFile file) {
        var labels = new ArrayList<String>();
        for (var block : new DocumentReader(Limits.DEFAULT).read(file.save(folder)).blocks())
            switch (block) {
                case Paragraph paragraph -> paragraph.lines().forEach(line -> labels.add(line.label()));
                case Table table -> table.rows().forEach(row -> row.cells().forEach(cell -> cell.lines().forEach(line -> labels.add(line.label()))));
            }
        return labels;
    }

    @Test
    void levelsCountWithinTheLevelAbove() {
        assertThat(labels(OUTLINE, item(1, 0, "а"), item(1, 1, "б"), item(1, 1, "в"), item(1, 2, "г"), item(1, 0, "д"), item(1, 1, "е")))
                .containsExactly("1.", "1.1.", "1.2.", "а)", "2.", "2.1.");
    }

    @Test
    void aListGoesOnThroughTablesAndUnnumberedText() {
        assertThat(labels(OUTLINE, table(row(cell("", item(1, 0, "")), cell("а")), row(cell("", item(1, 0, "")), cell("б"))), p("между"), table(row(cell("", item(1, 0, "в"))))))
                .containsExactly("1.", "", "2.", "", "", "3.");
    }

    @Test
    void anEmptyItemShowsItsNumberAlone() {
        assertThat(labels(OUTLINE, item(1, 0, ""))).containsExactly("1.");
    }

    @Test
    void theNumberStandsBeforeTheFirstLineOnly() {
        assertThat(labels(OUTLINE, paragraph("<w:numPr><w:numId w:val=\"1\"/></w:numPr>", "<w:r><w:t>а</w:t><w:br/><w:t>б</w:t></w:r>"))).containsExactly("1.", "");
    }

    @Test
    void twoUsesOfAListCountTogetherUnlessOneStartsAnew() {
        var numbering = OUTLINE + use(2, 1, "") + use(3, 1, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>");
        assertThat(labels(numbering, item(1, 0, "а"), item(2, 0, "б"), item(3, 0, "в"), item(3, 0, "г"), item(1, 0, "д")))
                .containsExactly("1.", "2.", "1.", "2.", "3.");
    }

    @Test
    void aUseMayLookOtherwiseThanItsList() {
        var numbering = OUTLINE + use(2, 1, "<w:lvlOverride w:ilvl=\"0\">" + level(0, "upperRoman", "%1.") + "</w:lvlOverride>");
        assertThat(labels(numbering, item(2, 0, "а"), item(2, 0, "б"))).containsExactly("I.", "II.");
    }

    @Test
    void aStyleNumbersItsParagraphsAndZeroTakesOneOut() {
        var styles = "<w:style w:type=\"paragraph\" w:styleId=\"Item\"><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Child\"><w:basedOn w:val=\"Item\"/></w:style>";
        assertThat(labels(WordFile.of(paragraph("<w:pStyle w:val=\"Child\"/>", r("а")),
                paragraph("<w:pStyle w:val=\"Item\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>", r("б")),
                paragraph("<w:pStyle w:val=\"Item\"/>", r("в"))).styles(styles).numbering(OUTLINE))).containsExactly("1.", "", "2.");
    }

    @Test
    void aStyleFindsItsLevelInTheList() {
        var styles = "<w:style w:type=\"paragraph\" w:styleId=\"Sub\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        var numbering = list(1, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"Sub\"/>")) + use(1, 1, "");
        assertThat(labels(WordFile.of(item(1, 0, "а"), paragraph("<w:pStyle w:val=\"Sub\"/>", r("б"))).styles(styles).numbering(numbering))).containsExactly("1.", "1.1");
    }

    @Test
    void aListMayStandInANumberingStyle() {
        var styles = "<w:style w:type=\"numbering\" w:styleId=\"Plan\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        var numbering = OUTLINE + list(5, "<w:numStyleLink w:val=\"Plan\"/>") + use(9, 5, "");
        assertThat(labels(WordFile.of(item(9, 0, "а"), item(9, 1, "б")).styles(styles).numbering(numbering))).containsExactly("1.", "1.1.");
    }

    @Test
    void aLevelMayGoOnCountingUnderTheNextHeading() {
        var numbering = list(1, level(0, "upperRoman", "%1."), level(1, "decimal", "%2.", "<w:lvlRestart w:val=\"0\"/>")) + use(1, 1, "");
        assertThat(labels(numbering, item(1, 0, "а"), item(1, 1, "б"), item(1, 0, "в"), item(1, 1, "г"))).containsExactly("I.", "1.", "II.", "2.");
    }

    @Test
    void romanHeadingsGiveArabicNumbersBelowWhenTheLevelIsLegal() {
        var numbering = list(1, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2.", "<w:isLgl/>"), level(2, "decimal", "%1.%2.%3")) + use(1, 1, "");
        assertThat(labels(numbering, item(1, 0, "а"), item(1, 1, "б"), item(1, 2, "в"))).containsExactly("I.", "1.1.", "I.1.1");
    }

    @Test
    void bulletsOfSignFontsAreWhatTheyLookLike() {
        var numbering = list(1, level(0, "bullet", "\uF0B7", "<w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr>"),
                level(1, "bullet", "\uF0A7", "<w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr>"), level(2, "bullet", "–")) + use(1, 1, "");
        assertThat(labels(numbering, item(1, 0, "а"), item(1, 1, "б"), item(1, 2, "в"))).containsExactly("•", "▪", "–");
    }

    @Test
    void aDeletedItemIsNotCounted() {
        var deleted = paragraph("<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr>", "<w:del><w:r><w:delText>х</w:delText></w:r></w:del>");
        assertThat(labels(OUTLINE, item(1, 0, "а"), deleted, item(1, 0, "б"))).containsExactly("1.", "2.");
    }

    @Test
    void itemsOfDeletedRowsAndCoveredCellsAreNotCounted() {
        var number = item(1, 0, "");
        assertThat(labels(OUTLINE, table(
                row(cell("<w:vMerge w:val=\"restart\"/>", number)), row(cell("<w:vMerge/>", number)),
                "<w:tr><w:trPr><w:del/></w:trPr>" + cell("", number) + "</w:tr>", row(cell("", number))))).containsExactly("1.", "1.", "2.");
    }

    @Test
    void anInventedFormatKeepsItsNoughts() {
        var numbering = list(1, "<w:lvl w:ilvl=\"0\"><w:start w:val=\"7\"/><mc:AlternateContent><mc:Choice Requires=\"w14\"><w:numFmt w:val=\"custom\" w:format=\"001, 002, 003, ...\"/></mc:Choice>"
                + "<mc:Fallback><w:numFmt w:val=\"decimal\"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val=\"%1\"/></w:lvl>") + use(1, 1, "");
        assertThat(labels(numbering, item(1, 0, "а"))).containsExactly("007");
    }

    @ParameterizedTest
    @CsvSource({
        "1, lowerLetter, a", "27, lowerLetter, aa", "2, upperLetter, B", "4, lowerRoman, iv", "1994, upperRoman, MCMXCIV", "1, russianLower, а",
        "10, russianLower, к", "29, russianLower, я", "30, russianLower, аа", "2, russianUpper, Б", "7, decimalZero, 07", "12, decimalZero, 12",
        "3, decimalEnclosedCircle, ③", "21, ordinal, 21st", "12, ordinal, 12th", "5, cardinalText, 5", "5, none, ''", "0, upperRoman, 0", "-3, lowerLetter, -3"
    })
    void numbersInTheFormatsOfWord(int number, String format, String shown) {
        assertThat(WordNumberFormat.shown(number, format, "")).isEqualTo(shown);
    }
}
