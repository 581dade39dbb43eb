package hamkor.roadmap.reading;

import hamkor.document.Aside;
import hamkor.document.Block;
import hamkor.document.Cell;
import hamkor.document.Document;
import hamkor.document.Line;
import hamkor.document.Paragraph;
import hamkor.document.Place;
import hamkor.document.Row;
import hamkor.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/// Documents as nobody writes them: random tables with merged cells everywhere, rows of different widths, cells of brackets,
/// marks, halves of surrogate pairs, very long words; among them whole headings, so that most are read as roadmaps.
final class NastyDocuments {
    private static final List<String> WORDS = List.of("№", "№ п/п", "Мероприятие", "Мероприятия", "Срок", "Сроки исполнения", "Исполнители", "Ответственные",
            "Омская область", "от Омской области:", "Бухарская область –", "Россия", "Muddat", "Ijrochilar", "Chora-tadbirlar", "Term", "Responsible", "Result",
            "Измеримый результат", "Финансирование", "Начало", "Окончание", "Примечание", "Раздел", "1", "1.", "1.1", "1.1.1.", "I.", "II. Торговля", "2)", "а)", "–", "•",
            "2026 год", "II квартал 2026 г.", "до 1 июля 2026 года", "ежегодно", "постоянно", "99.99.9999", "2026 / 2027", "(", ")", "((((", "))))", "«", "»", "«»", "„", "”",
            "(по согласованию)", "по согласованию", "совместно с", "билан биргаликда", ";", ",", ":", ".", "/", " / ", "А / B", "___", "«__» ____ 2026", "в том числе:",
            "1) один; 2) два", ": 1) а; 2) б", "итого", "Примечание:", "УТВЕРЖДАЮ", "Приложение", "План мероприятий на 2026–2027 годы", "И.И. Иванов", "(Иванов И.И.)",
            "\ud800", "\udc00", "\ud83d\ude00", "\u0000", "\u00ad", "\u200b", "\ufeff", "\u202e", "İ", "ß", "ё", "Ё", "oʻ", "'", "\u2028", "\uf0b7", "٣", "Ⅳ", "𝟙", "ﬁ",
            "99999999999999999999", "1.99999999999999999999", "5000000000", "янв", "Q1", "W12", "\u0301", "- ", "-", "*", "т.д.", "Республика", "области", "районы",
            "город", "г.", "of", "of the", "Republic of", "and", "и", "ва", "Область,", "вилояти", "shahri", "region", "дней", "3", "3 дня", "ч");

    private final RandomGenerator random;

    NastyDocuments(RandomGenerator random) {
        this.random = random;
    }

    Document document() {
        var blocks = new ArrayList<Block>();
        int tables = 0;
        for (int i = random.nextInt(6); i >= 0; i--)
            if (random.nextBoolean()) blocks.add(paragraph(blocks.size() + 1));
            else blocks.add(table(++tables));
        var asides = random.nextInt(4) == 0 ? List.of(new Aside(new Place.Whole("x"), Aside.Kind.FOOTNOTE, text())) : List.<Aside>of();
        return new Document(Document.Format.values()[random.nextInt(3)], blocks, asides);
    }

    private Paragraph paragraph(int number) {
        return new Paragraph(new Place.InBody(number), lines(1), random.nextInt(4) == 0 ? OptionalInt.of(1 + random.nextInt(9)) : OptionalInt.empty(),
                random.nextBoolean(), random.nextBoolean());
    }

    private Table table(int number) {
        int width = random.nextInt(12);
        int height = random.nextInt(14);
        var grid = new Cell[height][width];
        var headings = List.of("№", "Мероприятие", "Срок", "Исполнители", "Результат", "Начало", "Окончание", "Раздел", "Финансирование", "Details", "№ п/п", "Кто");
        for (int r = 0; r < height; r++)
            for (int c = 0; c < width; c++) {
                if (grid[r][c] != null || random.nextInt(20) == 0) continue;
                boolean heading = r == 0 && random.nextInt(5) > 0;
                int high = heading || random.nextInt(4) > 0 ? 1 : 1 + random.nextInt(height - r);
                int wide = heading || random.nextInt(4) > 0 ? 1 : 1 + random.nextInt(width - c);
                while (!free(grid, r, c, high, wide)) {
                    if (wide > 1) wide--;
                    else high--;
                }
                var cell = new Cell(r, c, high, wide, heading ? List.of(Line.of(headings.get(c % headings.size()))) : lines(0), random.nextBoolean());
                for (int i = r; i < r + high; i++) for (int j = c; j < c + wide; j++) grid[i][j] = cell;
            }
        var rows = new ArrayList<Row>();
        boolean sheet = random.nextInt(3) == 0;
        for (int r = 0; r < height; r++) {
            var cells = new ArrayList<Cell>();
            for (var cell : grid[r]) if (cell != null && !cells.contains(cell)) cells.add(cell);
            Place place = sheet ? new Place.SheetRow("Лист", r + 1) : random.nextInt(9) == 0 ? new Place.Page(1 + r / 4, r) : new Place.TableRow(number, r + 1);
            rows.add(new Row(place, random.nextInt(15) == 0 ? cells.subList(0, cells.size() / 2) : cells, random.nextBoolean(), random.nextInt(9) == 0));
        }
        return new Table(number, sheet ? "Лист" : "", width, rows);
    }

    private static boolean free(Cell[][] grid, int row, int column, int high, int wide) {
        for (int i = row; i < row + high; i++) for (int j = column; j < column + wide; j++) if (grid[i][j] != null) return false;
        return true;
    }

    private List<Line> lines(int least) {
        var lines = new ArrayList<Line>();
        for (int i = least + random.nextInt(4); i > 0; i--) {
            var label = random.nextInt(6) == 0 ? List.of("1.", "1.2.", "–", "•", "а)", "IV.", "(1)").get(random.nextInt(7)) : "";
            var text = random.nextInt(12) == 0 && !label.isEmpty() ? "" : text();
            lines.add(new Line(label, text, random.nextBoolean()));
        }
        return lines;
    }

    /// Not blank, as the contract of a line says.
    String text() {
        var text = new StringBuilder();
        int parts = random.nextInt(50) == 0 ? 200 : 1 + random.nextInt(5);
        for (int i = 0; i < parts; i++) {
            if (i > 0 && random.nextInt(4) > 0) text.append(random.nextInt(9) == 0 ? "; " : " ");
            text.append(random.nextInt(12) == 0 ? String.valueOf((char) random.nextInt(0x10000)) : WORDS.get(random.nextInt(WORDS.size())));
        }
        if (random.nextInt(200) == 0) text.append("(a ".repeat(3000));
        var folded = text.toString().strip();
        return folded.isBlank() ? "x" : folded;
    }
}
