package hamkor.document;

import static hamkor.document.WordFile.p;
import static hamkor.document.WordFile.paragraph;
import static hamkor.document.WordFile.r;
import static org.assertj.core.api.Assertions.assertThat;

import hamkor.document.Aside.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordParagraphsTest {
    @TempDir
    Path folder;

    private Document read(WordFile file) {
        return new DocumentReader(Limits.DEFAULT).read(file.save(folder));
    }

    private List<String> texts(String... blocks) {
        return texts(WordFile.of(blocks));
    }

    private List<String> texts(WordFile file) {
        return read(file).blocks().stream().map(block -> ((Paragraph) block).text()).toList();
    }

    private Paragraph first(WordFile file) {
        return (Paragraph) read(file).blocks().getFirst();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            spaces of every kind are one | <w:r><w:t xml:space="preserve">  1&#160;июля  2026&#8239;г. </w:t></w:r> | 1 июля 2026 г.
            a tab is a space | <w:r><w:t>а</w:t><w:tab/><w:t>б</w:t></w:r> | а б
            the non-breaking hyphen is a hyphen | <w:r><w:t>Санкт</w:t><w:noBreakHyphen/><w:t>Петер&#8209;бург</w:t></w:r> | Санкт-Петер-бург
            soft hyphens are dropped | <w:r><w:t>мини</w:t><w:softHyphen/><w:t>стер&#173;ство</w:t></w:r> | министерство
            characters of no width are dropped | <w:r><w:t>&#65279;го&#8203;да</w:t></w:r> | года
            apostrophes and dashes stay | <w:r><w:t>yo‘l – oʻtgan — bo'lim</w:t></w:r> | yo‘l – oʻtgan — bo'lim
            the break of a page is no line | <w:r><w:t>до</w:t><w:br w:type="page"/><w:t>июня</w:t></w:r> | до июня
            a symbol is what it looks like | <w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>да</w:t></w:r> | ✓да
            a link is its text | <w:hyperlink r:id="x"><w:r><w:t>портал</w:t></w:r></w:hyperlink> | портал
            tags and controls are transparent | <w:smartTag><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent><w:r><w:t>Омск</w:t></w:r></w:sdtContent></w:sdt></w:smartTag> | Омск
            a simple field is its result | <w:fldSimple w:instr="DATE"><w:r><w:t>05.08.2026</w:t></w:r></w:fldSimple> | 05.08.2026
            inserted and moved-in text counts | <w:ins><w:r><w:t>2026</w:t></w:r></w:ins><w:moveTo><w:r><w:t> год</w:t></w:r></w:moveTo> | 2026 год
            capitals are how it looks, not what it is | <w:r><w:rPr><w:caps/></w:rPr><w:t>План</w:t></w:r> | План
            a formula is its letters | <m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>CO</m:t></m:r></m:oMath> | CO
            a ticked box is ticked | <w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r> | ☒
            """)
    void runsAreReadAsTheyAreShown(String what, String runs, String shown) {
        assertThat(texts(paragraph("", runs))).as(what).containsExactly(shown);
    }

    @Test
    void softBreaksDivideLinesAndParagraphsBegin() {
        var lines = first(WordFile.of(paragraph("", "<w:r><w:t>один</w:t><w:br/><w:t>два</w:t><w:cr/><w:br/></w:r>"))).lines();
        assertThat(lines).containsExactly(new Line("", "один", true), new Line("", "два", false));
    }

    @Test
    void theInstructionOfAFieldIsNotShownItsResultIs() {
        var field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>скрыто</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("7") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        assertThat(texts(paragraph("", r("стр. "), field, r(" из 9")))).containsExactly("стр. 7 из 9");
    }

    @Test
    void aFieldThatNeverEndsHidesNothingAfterItsParagraph() {
        assertThat(texts(paragraph("", r("а"), "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"), p("б"))).containsExactly("а", "б");
    }

    @Test
    void deletedAndMovedOutTextIsPutAside() {
        var document = read(WordFile.of(paragraph("", r("май "), "<w:del><w:r><w:delText>2024</w:delText></w:r></w:del>",
                "<w:moveFrom><w:r><w:t>2025</w:t></w:r></w:moveFrom>", r("2026"))));
        assertThat(((Paragraph) document.blocks().getFirst()).text()).isEqualTo("май 2026");
        assertThat(document.asides()).containsExactly(new Aside(new Place.InBody(1), Kind.DELETED, "20242025"));
    }

    @Test
    void aParagraphWhoseEndWasDeletedGoesOnInTheNext() {
        assertThat(texts(paragraph("<w:rPr><w:del/></w:rPr>", r("Провести ")), p("форум"), p("отдельно"))).containsExactly("Провести форум", "отдельно");
    }

    @Test
    void aParagraphDeletedWholeIsGone() {
        assertThat(texts(p("а"), paragraph("<w:rPr><w:del/></w:rPr>", "<w:del><w:r><w:delText>б</w:delText></w:r></w:del>"), p("в"))).containsExactly("а", "в");
    }

    @Test
    void whatAPropertyWasBeforeAChangeDoesNotCount() {
        var paragraph = first(WordFile.of(paragraph("<w:jc w:val=\"left\"/><w:pPrChange><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:pPrChange>", r("а"))));
        assertThat(paragraph.centred()).isFalse();
    }

    @Test
    void hiddenTextIsPutAside() {
        var document = read(WordFile.of(paragraph("", r("видно "), "<w:r><w:rPr><w:vanish/></w:rPr><w:t>скрыто</w:t></w:r>")));
        assertThat(((Paragraph) document.blocks().getFirst()).text()).isEqualTo("видно");
        assertThat(document.asides()).containsExactly(new Aside(new Place.InBody(1), Kind.HIDDEN_TEXT, "скрыто"));
    }

    @Test
    void aStyleHidesTextAndARunShowsItAgain() {
        var styles = "<w:style w:type=\"character\" w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:rPr><w:vanish/></w:rPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Hidden\"><w:basedOn w:val=\"Base\"/></w:style>";
        assertThat(texts(WordFile.of(
                paragraph("", "<w:r><w:rPr><w:rStyle w:val=\"Secret\"/></w:rPr><w:t>а</w:t></w:r>", r("б")),
                paragraph("<w:pStyle w:val=\"Hidden\"/>", r("в"), "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>г</w:t></w:r>")).styles(styles)))
                .containsExactly("б", "г");
    }

    @Test
    void headingsAreKnownByLevelByStyleAndByName() {
        var styles = "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"a3\"><w:name w:val=\"Раздел\"/><w:basedOn w:val=\"1\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"Заголовок 2\"/></w:style>";
        var blocks = read(WordFile.of(paragraph("<w:pStyle w:val=\"a3\"/>", r("а")), paragraph("<w:pStyle w:val=\"2\"/>", r("б")),
                paragraph("<w:outlineLvl w:val=\"2\"/>", r("в")), paragraph("<w:pStyle w:val=\"1\"/><w:outlineLvl w:val=\"9\"/>", r("г")), p("д")).styles(styles)).blocks();
        assertThat(blocks).extracting(block -> ((Paragraph) block).outlineLevel())
                .containsExactly(OptionalInt.of(1), OptionalInt.of(2), OptionalInt.of(3), OptionalInt.empty(), OptionalInt.empty());
    }

    @Test
    void aParagraphIsBoldWhenAllOfItIs() {
        var styles = "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>";
        var bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>жирный</w:t></w:r>";
        var blocks = read(WordFile.of(paragraph("", bold, "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>"), paragraph("", bold, r(" нет")),
                paragraph("<w:pStyle w:val=\"H\"/>", r("стилем"))).styles(styles)).blocks();
        assertThat(blocks).extracting(block -> ((Paragraph) block).bold()).containsExactly(true, false, true);
        assertThat(((Paragraph) blocks.get(2)).centred()).isTrue();
    }

    @Test
    void footnotesAndCommentsArePutAsideWhereTheyAreReferredTo() {
        var document = read(WordFile.of(p("первый"), paragraph("", r("текст"), "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:commentReference w:id=\"0\"/></w:r>"))
                .part("footnotes", "footnotes.xml", "<w:footnotes " + WordFile.NAMESPACES + "><w:footnote w:id=\"-1\"><w:p/></w:footnote><w:footnote w:id=\"2\">" + p("сноска") + "</w:footnote></w:footnotes>")
                .part("comments", "comments.xml", "<w:comments " + WordFile.NAMESPACES + "><w:comment w:id=\"0\">" + p("проверить") + "</w:comment></w:comments>")
                .part("header", "header1.xml", "<w:hdr " + WordFile.NAMESPACES + ">" + p("ПРОЕКТ") + "</w:hdr>"));
        assertThat(document.blocks()).extracting(block -> ((Paragraph) block).text()).containsExactly("первый", "текст");
        assertThat(document.asides()).containsExactly(new Aside(new Place.InBody(2), Kind.FOOTNOTE, "сноска"),
                new Aside(new Place.InBody(2), Kind.COMMENT, "проверить"), new Aside(new Place.Whole("word/header1.xml"), Kind.PAGE_HEADER, "ПРОЕКТ"));
    }

    @Test
    void ofATextBoxAndItsOlderFormOneIsPutAside() {
        var box = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>" + p("УТВЕРЖДАЮ") + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
                + "<mc:Fallback><w:pict><v:textbox><w:txbxContent>" + p("УТВЕРЖДАЮ") + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        var document = read(WordFile.of(paragraph("", box, r("План"))));
        assertThat(((Paragraph) document.blocks().getFirst()).text()).isEqualTo("План");
        assertThat(document.asides()).containsExactly(new Aside(new Place.InBody(1), Kind.TEXT_BOX, "УТВЕРЖДАЮ"));
    }

    @Test
    void aTableInATextBoxIsATableAfterItsParagraph() {
        var box = "<w:r><w:pict><v:textbox><w:txbxContent>" + WordFile.table(WordFile.row(WordFile.cell("а"))) + "</w:txbxContent></v:textbox></w:pict></w:r>";
        assertThat(read(WordFile.of(paragraph("", r("План"), box))).blocks()).hasSize(2).element(1).isInstanceOf(Table.class);
    }

    @Test
    void anAlternativeThatNeedsTheUnknownGivesWayToItsFallback() {
        var runs = "<w:r><mc:AlternateContent><mc:Choice xmlns:q=\"urn:new\" Requires=\"q\"><w:t>новое</w:t></mc:Choice><mc:Fallback><w:t>прежнее</w:t></mc:Fallback></mc:AlternateContent></w:r>";
        assertThat(texts(paragraph("", runs))).containsExactly("прежнее");
    }

    @Test
    void anotherFileWithinIsSaid() {
        var document = read(WordFile.of(p("а"), "<w:altChunk r:id=\"chunk.html\"/>").part("aFChunk", "chunk.html", "<html/>"));
        assertThat(document.asides()).containsExactly(new Aside(new Place.InBody(2), Kind.EMBEDDED, "word/chunk.html"));
    }

    @Test
    void blocksInContentControlsAndOldTagsAreRead() {
        assertThat(texts("<w:sdt><w:sdtPr/><w:sdtContent>" + p("а") + "<w:customXml>" + p("б") + "</w:customXml></w:sdtContent></w:sdt>", p("в"))).containsExactly("а", "б", "в");
    }

    @Test
    void emptyParagraphsAreNotCounted() {
        assertThat(read(WordFile.of(p(""), p("а"), p(" "), p("б"))).blocks()).extracting(block -> ((Paragraph) block).place())
                .containsExactly(new Place.InBody(1), new Place.InBody(2));
    }
}
