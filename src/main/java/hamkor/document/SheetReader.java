package hamkor.document;

import hamkor.document.SheetContent.Filled;
import hamkor.document.SheetContent.FilledRow;
import hamkor.document.SheetContent.Merged;
import hamkor.document.Unreadable.Reason;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads one worksheet, row by row. Of the million rows a sheet may declare only those with text are kept, and a few between.
final class SheetReader {
    /// How many blank rows between two filled ones are kept; more of them say no more.
    private static final int MOST_BLANK_ROWS = 20;
    private static final int MOST_MERGED = 100_000;
    private static final int LONGEST_HEADER = 1000; // Excel allows 255

    private final List<String> shared;
    private final SheetStyles styles;
    private final SheetLanguage language;
    private final SheetDates dates;
    private final Budget budget;
    private final SheetContent content = new SheetContent();
    private final List<FilledRow> blank = new ArrayList<>(); // since the last row with text
    private boolean hiddenUnlessSaid;
    private int row;

    SheetReader(List<String> shared, SheetStyles styles, SheetLanguage language, SheetDates dates, Budget budget) {
        this.shared = shared;
        this.styles = styles;
        this.language = language;
        this.dates = dates;
        this.budget = budget;
    }

    SheetContent read(XmlPart xml) {
        xml.root();
        int here = xml.depth();
        while (xml.nextChild(here))
            switch (xml.name()) {
                case "x:sheetFormatPr" -> hiddenUnlessSaid = xml.isOn("zeroHeight", false);
                case "x:cols" -> columns(xml);
                case "x:sheetData" -> rows(xml);
                case "x:mergeCells" -> merged(xml);
                case "x:headerFooter" -> {
                    int inner = xml.depth();
                    while (xml.nextChild(inner)) content.pageHeader.append(withoutCodes(xml.text())).append(' ');
                }
                default -> {}
            }
        // Excel writes rows in order; what another program wrote otherwise is put right.
        content.rows.sort(Comparator.comparingInt(FilledRow::number));
        return content;
    }

    private void columns(XmlPart xml) {
        int here = xml.depth();
        while (xml.nextChild(here)) {
            if (!xml.name().equals("x:col") || !xml.isOn("hidden", false) && !"0".equals(xml.value("width"))) continue;
            int first = Math.clamp(xml.number("min", 1), 1, SheetAddress.LAST_COLUMN);
            int last = Math.clamp(xml.number("max", first), first, SheetAddress.LAST_COLUMN);
            content.hiddenColumns.set(first, last + 1);
        }
    }

    private void rows(XmlPart xml) {
        int here = xml.depth();
        while (xml.nextChild(here)) {
            if (!xml.name().equals("x:row")) continue;
            int number = xml.number("r", row + 1);
            row = number >= 1 && number <= SheetAddress.LAST_ROW ? number : row + 1;
            boolean hidden = xml.isOn("hidden", hiddenUnlessSaid);
            var cells = cells(xml);
            var marks = cells.stream().map(Filled::text).map(HiddenMark::in).flatMap(Optional::stream).distinct().toList();
            if (!marks.isEmpty()) cells.removeIf(cell -> HiddenMark.in(cell.text()).isPresent());
            keep(new FilledRow(row, hidden, cells, marks.size() == 1 ? Optional.of(marks.getFirst()) : Optional.empty()));
        }
    }

    private void keep(FilledRow read) {
        if (read.hasText()) {
            content.rows.addAll(blank);
            blank.clear();
            content.rows.add(read);
            budget.pieces(read.cells().size() + 1);
        } else if (blank.size() < MOST_BLANK_ROWS && !content.rows.isEmpty()) {
            blank.add(read);
        }
    }

    private List<Filled> cells(XmlPart xml) {
        var cells = new ArrayList<Filled>(0);
        int column = 0;
        boolean sorted = true;
        int here = xml.depth();
        while (xml.nextChild(here)) {
            if (!xml.name().equals("x:c")) continue;
            int said = SheetAddress.of(xml.value("r")).column();
            sorted &= said == 0 || said > column;
            column = said > 0 ? said : column + 1;
            int style = xml.number("s", 0);
            var text = shown(xml, style);
            budget.characters(text.length());
            boolean shaded = styles.isShaded(style);
            if (column <= SheetAddress.LAST_COLUMN && (shaded || !text.isBlank())) cells.add(new Filled(column, text, shaded));
        }
        if (!sorted) cells.sort(Comparator.comparingInt(Filled::column));
        return cells;
    }

    /// The text of a cell as Excel shows it; empty for a blank one.
    private String shown(XmlPart xml, int style) {
        var type = xml.value("t");
        String value = null;
        String inline = null;
        int here = xml.depth();
        while (xml.nextChild(here))
            switch (xml.name()) {
                case "x:v" -> value = xml.text();
                case "x:is" -> inline = SheetText.rich(xml);
                default -> {} // the formula itself is not shown
            }
        if (inline != null) return typed(inline, style);
        if (value == null) return "";
        return switch (type == null ? "n" : type) {
            case "s" -> typed(shared(value), style);
            case "str" -> typed(SheetText.decoded(value), style);
            case "e" -> value.strip();
            case "b" -> value.isBlank() ? "" : language.truth(value.strip().equals("1") || value.strip().equals("true"));
            case "d" -> isoDate(value.strip(), style);
            default -> number(value.strip(), style);
        };
    }

    private String shared(String index) {
        try {
            int at = Integer.parseInt(index.strip());
            return at >= 0 && at < shared.size() ? shared.get(at) : "";
        } catch (NumberFormatException _) {
            return "";
        }
    }

    private String typed(String text, int style) {
        return text.isBlank() ? "" : styles.format(style, language).shown(text);
    }

    private String number(String value, int style) {
        if (value.isEmpty()) return "";
        try {
            return styles.format(style, language).shown(Double.parseDouble(value), dates);
        } catch (NumberFormatException _) {
            return value; // not a number after all: as it stands
        }
    }

    private String isoDate(String value, int style) {
        try {
            var at = value.indexOf('T') < 0 ? LocalDate.parse(value).atStartOfDay() : LocalDateTime.parse(value.replace("Z", ""));
            return styles.format(style, language).shown(at);
        } catch (DateTimeParseException _) {
            return value;
        }
    }

    private void merged(XmlPart xml) {
        int here = xml.depth();
        while (xml.nextChild(here)) {
            var range = xml.value("ref");
            if (range == null) continue;
            int colon = range.indexOf(':');
            if (colon < 0) continue;
            var a = SheetAddress.of(range.substring(0, colon));
            var b = SheetAddress.of(range.substring(colon + 1));
            if (a.row() == 0 || a.column() == 0 || b.row() == 0 || b.column() == 0) continue;
            if (content.merged.size() >= MOST_MERGED) throw new Unreadable(Reason.TOO_MUCH_TEXT, MOST_MERGED);
            content.merged.add(new Merged(
                    Math.min(a.row(), b.row()), Math.min(a.column(), b.column()), Math.max(a.row(), b.row()), Math.max(a.column(), b.column())));
        }
    }

    /// Page headers are written with codes: «&C&"Arial"&12План».
    private static String withoutCodes(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_HEADER)).replaceAll("&\"[^\"]*\"|&\\d+|&K[0-9A-Fa-f]{6}|&[A-Za-z]", " ").replace("&&", "&");
    }
}
