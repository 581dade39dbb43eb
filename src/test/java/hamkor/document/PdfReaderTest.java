package hamkor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
    private static final double[] COLUMNS = {50, 90, 300, 540};

    private static Table table(Document document) {
        return document.blocks().stream().filter(Table.class::isInstance).map(Table.class::cast).findFirst().orElseThrow();
    }

    private static List<String> rows(Table table) {
        return table.rows().stream().map(row -> String.join(" | ", row.cells().stream().map(Cell::text).toList())).toList();
    }

    private static List<String> asides(Document document, Aside.Kind kind) {
        return document.asides().stream().filter(it -> it.kind() == kind).map(Aside::text).toList();
    }

    @Test
    void theLettersOfUzbekAreReadInBothScripts() {
        try (var paper = new PdfPaper()) {
            paper.table(COLUMNS, 100, 40, new String[] {"1", "Ўзбекистон Қарши Ғиждувон Ҳазорасп", "O‘zbekiston gʻoya ta’lim"});
            assertThat(rows(table(paper.read()))).containsExactly("1 | Ўзбекистон Қарши Ғиждувон Ҳазорасп | O‘zbekiston gʻoya ta’lim");
        }
    }

    @Test
    void theLinesOfACellAreOneTextButASubItemStartsWithItsMark() {
        try (var paper = new PdfPaper()) {
            paper.table(COLUMNS, 100, 120, new String[] {"1", "Создание научно-\nобразовательного центра,\nв том числе:\n1) выбор площадки (пункт\n2) договора);\nа) смета;\n– проект", "2025–\n2027 годы /\n2025–2027-yillar"});
            var cells = table(paper.read()).rows().getFirst().cells();
            assertThat(cells.get(1).lines()).extracting(Line::text).containsExactly("Создание научно-образовательного центра, в том числе:",
                    "1) выбор площадки (пункт 2) договора);", "а) смета;", "– проект");
            assertThat(cells.get(1).lines()).allMatch(Line::startsParagraph);
            assertThat(cells.get(2).text()).isEqualTo("2025–2027 годы / 2025–2027-yillar");
        }
    }

    @Test
    void aDashBeforeAYearOrAClosedBracketIsNoMarkOfASubItem() {
        try (var paper = new PdfPaper()) {
            paper.table(COLUMNS, 100, 60, new String[] {"1", "Обмен:\nа)смета;\nб)отчёт", "июнь 2026\n– 2027 год"});
            var cells = table(paper.read()).rows().getFirst().cells();
            assertThat(cells.get(1).lines()).extracting(Line::text).containsExactly("Обмен:", "а)смета;", "б)отчёт");
            assertThat(cells.get(2).lines()).extracting(Line::text).containsExactly("июнь 2026 – 2027 год");
        }
    }

    @Test
    void aParagraphSetWellApartIsALineOfItsOwn() {
        try (var paper = new PdfPaper()) {
            paper.table(COLUMNS, 100, 100, new String[] {"1", "первая строка\nвторая строка", ""});
            paper.text(94, 160, "другой абзац").text(94, 171.5, "и его конец");
            assertThat(table(paper.read()).rows().getFirst().cells().get(1).lines()).extracting(Line::text)
                    .containsExactly("первая строка вторая строка", "другой абзац и его конец");
        }
    }

    @Test
    void aSoftHyphenAtTheEndOfALineIsDropped() {
        try (var paper = new PdfPaper()) {
            paper.table(COLUMNS, 100, 60, new String[] {"1", "промыш\u00ad\nленность", "научно-\nтехнический"});
            assertThat(rows(table(paper.read()))).containsExactly("1 | промышленность | научно-технический");
        }
    }

    @Test
    void aRowCutByTheEndOfAPageGoesOnUnderTheRepeatedHeader() {
        try (var paper = new PdfPaper()) {
            String[] header = {"№", "Мероприятие", "Исполнители"};
            paper.table(COLUMNS, 700, 50, header, new String[] {"1", "Проведение форума\nдвух регионов,\nвыставки", "Министерство\nэкономики;"});
            paper.page().table(COLUMNS, 50, 50, header, new String[] {"", "и ярмарки", "Управление\nкультуры"}, new String[] {"2", "Обмен", "Хокимият"});
            var table = table(paper.read());
            assertThat(rows(table)).containsExactly("№ | Мероприятие | Исполнители",
                    "1 | Проведение форума двух регионов, выставки и ярмарки | Министерство экономики; Управление культуры",
                    "№ | Мероприятие | Исполнители", "2 | Обмен | Хокимият");
            assertThat(table.rows()).extracting(Row::header).containsExactly(true, false, true, false);
            assertThat(table.rows()).extracting(Row::place).containsExactly(new Place.Page(1, 1), new Place.Page(1, 2), new Place.Page(2, 1), new Place.Page(2, 3));
        }
    }

    @Test
    void aCellMergedOverRowsGoesOnOverTheEndOfAPage() {
        try (var paper = new PdfPaper()) {
            paper.line(50, 700, 540, 700).line(50, 740, 300, 740).line(50, 780, 540, 780);
            for (double x : COLUMNS) paper.line(x, 700, x, 780);
            paper.text(54, 712, "1").text(94, 712, "первое").text(304, 712, "Министерство экономики").text(54, 752, "2").text(94, 752, "второе");
            paper.page().line(50, 50, 540, 50).line(50, 90, 540, 90).line(50, 130, 540, 130);
            for (double x : COLUMNS) paper.line(x, 50, x, 130);
            paper.text(54, 62, "3").text(94, 62, "третье").text(54, 102, "4").text(94, 102, "четвёртое").text(304, 102, "Хокимият");
            assertThat(rows(table(paper.read()))).containsExactly("1 | первое | Министерство экономики", "2 | второе | Министерство экономики",
                    "3 | третье | Министерство экономики", "4 | четвёртое | Хокимият");
        }
    }

    @Test
    void aNewTableWithOtherColumnsOnTheNextPageIsAnotherTable() {
        try (var paper = new PdfPaper()) {
            paper.table(COLUMNS, 700, 40, new String[] {"1", "a", "b"}, new String[] {"2", "c", "d"});
            paper.page().table(new double[] {50, 200, 400, 450, 540}, 50, 40, new String[] {"1", "2", "3", "4"}, new String[] {"e", "f", "g", "h"});
            assertThat(paper.read().blocks()).hasSize(2);
        }
    }

    @Test
    void aPageMarkedAsTurnedIsReadUpright() {
        for (int turn : new int[] {90, 180, 270}) {
            try (var paper = new PdfPaper()) {
                paper.page.setRotation(turn);
                // Drawn so that it is upright when the page is turned.
                double w = PDRectangle.A4.getWidth(), h = PdfPaper.HEIGHT;
                paper.draw(it -> it.transform(switch (turn) {
                    case 90 -> new org.apache.pdfbox.util.Matrix(0, 1, -1, 0, (float) w, 0);
                    case 180 -> new org.apache.pdfbox.util.Matrix(-1, 0, 0, -1, (float) w, (float) h);
                    default -> new org.apache.pdfbox.util.Matrix(0, -1, 1, 0, 0, (float) h);
                }));
                // The drawing's own height is the page's width when it lies on its side.
                double down = turn == 180 ? 0 : h - w;
                paper.table(COLUMNS, 100 + down, 40, new String[] {"1", "Форум", "Хокимият"}, new String[] {"2", "Ярмарка", "Министерство"});
                assertThat(rows(table(paper.read()))).as("turned by " + turn).containsExactly("1 | Форум | Хокимият", "2 | Ярмарка | Министерство");
            }
        }
    }

    @Test
    void aPageSetSidewaysWithoutAMarkIsReadUpright() {
        try (var paper = new PdfPaper()) {
            double[] ys = {700, 660, 450, 210};
            for (double y : ys) paper.line(100, y, 180, y);
            for (double x : new double[] {100, 140, 180}) paper.line(x, 210, x, 700);
            paper.textUp(112, 696, "1").textUp(112, 656, "Форум").textUp(112, 446, "Хокимият").textUp(152, 696, "2").textUp(152, 656, "Ярмарка");
            assertThat(rows(table(paper.read()))).containsExactly("1 | Форум | Хокимият", "2 | Ярмарка | ");
        }
    }

    @Test
    void textThatRunsUpInAHeaderCellIsReadAlongItsLines() {
        try (var paper = new PdfPaper()) {
            paper.table(COLUMNS, 100, 80, new String[] {"", "Мероприятие", "Исполнители"}, new String[] {"1", "Форум", "Хокимият"});
            paper.textUp(64, 175, "Номер").textUp(76, 175, "по порядку");
            assertThat(rows(table(paper.read()))).first().isEqualTo("Номер по порядку | Мероприятие | Исполнители");
        }
    }

    @Test
    void bordersDrawnInPiecesTwiceOrAsThinRectanglesAreLines() {
        try (var paper = new PdfPaper()) {
            for (double y : new double[] {100, 140, 180}) for (double x = 50; x < 540; x += 7) paper.fill(Color.BLACK, x, y - 0.3, x + 4, y + 0.3);
            for (double x : COLUMNS) paper.line(x - 0.9, 100, x - 0.9, 180).fill(Color.GRAY, x + 0.5, 100, x + 1, 180);
            paper.text(55, 112, "1").text(95, 112, "Форум").text(305, 112, "Хокимият").text(55, 152, "2").text(95, 152, "Ярмарка");
            assertThat(rows(table(paper.read()))).containsExactly("1 | Форум | Хокимият", "2 | Ярмарка | ");
        }
    }

    @Test
    void anUnderlineIsNoRulingAndWhatIsStruckOutIsDeleted() {
        try (var paper = new PdfPaper()) {
            paper.table(COLUMNS, 100, 60, new String[] {"1", "Важное слово\nи ещё", "март апрель 2026"});
            double word = 94, end = 94 + 65.5;
            paper.line(word, 113.2, end, 113.2);
            paper.line(304, 109, 304 + 25, 109);
            var document = paper.read();
            assertThat(rows(table(document))).containsExactly("1 | Важное слово и ещё | апрель 2026");
            assertThat(asides(document, Aside.Kind.DELETED)).containsExactly("март");
        }
    }

    @Test
    void aWordDrawnTwiceToLookBoldIsReadOnce() {
        try (var paper = new PdfPaper()) {
            paper.table(COLUMNS, 100, 40, new String[] {"1", "Форум", "Хокимият"}).text(94.4, 112, "Форум");
            assertThat(rows(table(paper.read()))).containsExactly("1 | Форум | Хокимият");
        }
    }

    @Test
    void raisedMarksOfFootnotesAreNoPartOfATextButSquareMetresAre() {
        try (var paper = new PdfPaper()) {
            paper.table(COLUMNS, 100, 40, new String[] {"1", "Теплица на 100 м", "Хокимият"});
            paper.size = 6;
            paper.text(94 + paper.width("Теплица на 100 м", 10), 108, "2").text(304 + paper.width("Хокимият", 10), 108, "1");
            paper.text(50, 700, "1");
            paper.size = 9;
            paper.text(54, 703, "По согласованию.");
            var document = paper.read();
            assertThat(rows(table(document))).containsExactly("1 | Теплица на 100 м2 | Хокимият");
            assertThat(asides(document, Aside.Kind.FOOTNOTE)).contains("По согласованию.");
            assertThat(document.blocks()).hasSize(1);
        }
    }

    @Test
    void whatNobodySeesIsSaidAndNotRead() {
        try (var paper = new PdfPaper()) {
            paper.page.setCropBox(new PDRectangle(0, 0, PDRectangle.A4.getWidth(), (float) PdfPaper.HEIGHT - 80));
            paper.text(60, 50, "за краем").text(60, 140, "Видимый текст");
            paper.draw(it -> it.setNonStrokingColor(Color.WHITE)).text(60, 200, "белым по белому").fill(new Color(0, 40, 90), 50, 230, 300, 260).text(60, 250, "белым по синему");
            var document = paper.read();
            assertThat(document.blocks()).extracting(it -> ((Paragraph) it).text()).containsExactly("Видимый текст", "белым по синему");
            assertThat(asides(document, Aside.Kind.HIDDEN_TEXT)).containsExactlyInAnyOrder("за краем", "белым по белому");
        }
    }

    @Test
    void theTextUnderThePictureOfAScannedPageIsRead() {
        try (var paper = new PdfPaper()) {
            paper.draw(it -> it.setRenderingMode(RenderingMode.NEITHER));
            paper.table(COLUMNS, 100, 40, new String[] {"1", "Проведение форума двух регионов", "Хокимият области"});
            assertThat(rows(table(paper.read()))).containsExactly("1 | Проведение форума двух регионов | Хокимият области");
        }
    }

    @Test
    void aFontOutsideTheFileNeedsNoFontsOfTheMachine() {
        try (var paper = new PdfPaper()) {
            paper.draw(it -> {
                it.beginText();
                it.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 12);
                it.newLineAtOffset(60, 700);
                it.showText("Action Plan for 2026");
                it.endText();
            });
            assertThat(paper.read().blocks()).extracting(it -> ((Paragraph) it).text()).containsExactly("Action Plan for 2026");
            assertThat(org.apache.pdfbox.pdmodel.font.FontMappers.instance().getClass().getName()).startsWith("hamkor.");
        }
    }

    @Test
    void runningHeadsAndPageNumbersAreSaidApart() {
        try (var paper = new PdfPaper()) {
            for (int i = 1; i <= 3; i++) {
                if (i > 1) paper.page();
                paper.text(60, 40, "Проект от 1 марта").text(290, 820, "– " + i + " –").text(60, 200, "Текст страницы " + "абв".repeat(i)).text(60, 240, "Ещё текст");
            }
            var document = paper.read();
            assertThat(asides(document, Aside.Kind.PAGE_HEADER)).containsExactly("Проект от 1 марта", "– 1 –", "Проект от 1 марта", "– 2 –", "Проект от 1 марта", "– 3 –");
            assertThat(document.blocks()).hasSize(6);
        }
    }

    @Test
    void aFilledFieldIsPartOfThePage() throws Exception {
        try (var paper = new PdfPaper()) {
            paper.text(60, 100, "Срок:");
            var look = new org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream(paper.document);
            look.setBBox(new PDRectangle(0, 0, 100, 20));
            look.setResources(new org.apache.pdfbox.pdmodel.PDResources());
            look.getResources().put(org.apache.pdfbox.cos.COSName.getPDFName("F"), paper.font);
            try (var content = new org.apache.pdfbox.pdmodel.PDPageContentStream(paper.document, look)) {
                content.beginText();
                content.setFont(paper.font, 10);
                content.newLineAtOffset(2, 5);
                content.showText("до 1 июля 2026 года");
                content.endText();
            }
            var field = new org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget();
            field.setRectangle(new PDRectangle(100, (float) PdfPaper.HEIGHT - 105, 100, 20));
            var looks = new org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary();
            looks.setNormalAppearance(look);
            field.setAppearance(looks);
            paper.page.getAnnotations().add(field);
            assertThat(((Paragraph) paper.read().blocks().getFirst()).text()).isEqualTo("Срок: до 1 июля 2026 года");
        }
    }

    @Test
    void cyrillicLettersUnderTheCodesOfLatinOnesAreReadAsThePageShowsThem() {
        try (var paper = new PdfPaper()) {
            paper.draw(it -> {
                it.beginText();
                it.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                it.newLineAtOffset(60, 700);
                it.showText("Äîðîæíàÿ êàðòà Îìñêîé îáëàñòè íà 2026 ãîä");
                it.endText();
            });
            assertThat(paper.read().blocks()).extracting(it -> ((Paragraph) it).text()).containsExactly("Дорожная карта Омской области на 2026 год");
        }
    }

    @Test
    void aWordThatRunsOverTheSideOfItsCellIsReadWhereItBegins() {
        try (var paper = new PdfPaper()) {
            paper.table(new double[] {50, 90, 200, 260, 540}, 100, 40, new String[] {"1", "Форум", "делопроизводство", "Хокимият"});
            assertThat(rows(table(paper.read()))).containsExactly("1 | Форум | делопроизводство | Хокимият");
        }
    }

    @Test
    void rowsOfAFramedTableWithoutLinesBetweenThemAreToldBySpace() {
        try (var paper = new PdfPaper()) {
            paper.line(50, 100, 540, 100).line(50, 130, 540, 130).line(50, 330, 540, 330);
            for (double x : COLUMNS) paper.line(x, 100, x, 330);
            paper.text(54, 112, "Срок").text(94, 112, "Мероприятие").text(304, 112, "Исполнители");
            for (int i = 0; i < 4; i++) {
                double y = 145 + i * 45;
                paper.text(54, y, "202" + (5 + i)).text(94, y, "Мероприятие " + "абвг".charAt(i)).text(94, y + 11.5, "двух регионов").text(304, y, "Министерство");
            }
            assertThat(rows(table(paper.read()))).containsExactly("Срок | Мероприятие | Исполнители", "2025 | Мероприятие а двух регионов | Министерство",
                    "2026 | Мероприятие б двух регионов | Министерство", "2027 | Мероприятие в двух регионов | Министерство", "2028 | Мероприятие г двух регионов | Министерство");
        }
    }

    @Test
    void aFrameAroundThePageIsNoTable() {
        try (var paper = new PdfPaper()) {
            paper.line(20, 20, 575, 20).line(575, 20, 575, 820).line(575, 820, 20, 820).line(20, 820, 20, 20);
            paper.text(60, 80, "План мероприятий").table(COLUMNS, 100, 40, new String[] {"1", "Форум", "Хокимият"}, new String[] {"2", "Ярмарка", "Министерство"});
            var document = paper.read();
            assertThat(document.blocks()).hasSize(2);
            assertThat(rows(table(document))).containsExactly("1 | Форум | Хокимият", "2 | Ярмарка | Министерство");
        }
    }

    @Test
    void theWordsOverTheNextPartOfATableDoNotPartIt() {
        try (var paper = new PdfPaper()) {
            paper.table(COLUMNS, 100, 40, new String[] {"№", "Мероприятие", "Исполнители"}, new String[] {"1", "Форум", "Хокимият"});
            paper.page().text(60, 140, "Продолжение таблицы 1").table(COLUMNS, 160, 40, new String[] {"№", "Мероприятие", "Исполнители"}, new String[] {"2", "Ярмарка", "Министерство"});
            var document = paper.read();
            assertThat(document.blocks()).hasSize(1);
            assertThat(table(document).rows()).hasSize(4);
        }
    }

    @Test
    void underARepeatedHeaderTheGapsOfJustifiedLinesAreNoColumns() {
        try (var paper = new PdfPaper()) {
            headerWithoutUprights(paper);
            for (int i = 0; i < 3; i++) {
                double y = 85 + i * 45;
                paper.text(50, y, "" + (i + 1)).text(80, y, "Проведение форума").text(80, y + 11.5, "регионов").text(196, y, "до конца года");
                paper.text(296, y, "Министерство экономики").text(296, y + 11.5, "области").line(50, y + 27, 420, y + 27);
            }
            headerWithoutUprights(paper.page());
            paper.text(50, 85, "4");
            justified(justified(paper, 80, 190, 85, "Обмен опытом о"), 80, 190, 96.5, "ярмарках и").text(80, 108, "выставках");
            justified(justified(paper, 196, 290, 85, "за 3 месяца до"), 196, 290, 96.5, "срока его").text(196, 108, "завершения");
            justified(paper, 296, 420, 85, "Управление культуры").line(50, 115, 420, 115);
            paper.text(50, 140, "Примечание: сокращения в тексте не используются.");
            var document = paper.read();
            assertThat(document.blocks()).hasSize(2);
            assertThat(rows(table(document))).containsExactly("№ | Мера | Срок | Исполнители",
                    "1 | Проведение форума регионов | до конца года | Министерство экономики области",
                    "2 | Проведение форума регионов | до конца года | Министерство экономики области",
                    "3 | Проведение форума регионов | до конца года | Министерство экономики области",
                    "№ | Мера | Срок | Исполнители",
                    "4 | Обмен опытом о ярмарках и выставках | за 3 месяца до срока его завершения | Управление культуры");
            assertThat(table(document).rows()).extracting(Row::header).containsExactly(true, false, false, false, true, false);
        }
    }

    private static void headerWithoutUprights(PdfPaper paper) {
        paper.line(50, 50, 420, 50).text(50, 62, "№").text(80, 62, "Мера").text(196, 62, "Срок").text(296, 62, "Исполнители").line(50, 70, 420, 70);
    }

    /// The words of a line spread from one side of its column to the other.
    private static PdfPaper justified(PdfPaper paper, double left, double right, double baseline, String line) {
        var words = line.split(" ");
        double gap = (right - left - Arrays.stream(words).mapToDouble(it -> paper.width(it, paper.size)).sum()) / (words.length - 1), x = left;
        for (var word : words) {
            paper.text(x, baseline, word);
            x += paper.width(word, paper.size) + gap;
        }
        return paper;
    }
}
