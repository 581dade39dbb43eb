package hamkor.document;

import java.util.stream.Collectors;

/// A document as lines of text, for comparing: a paragraph or a row each.
final class PdfShown {
    private PdfShown() {}

    static String of(Document document) {
        var text = new StringBuilder();
        for (var block : document.blocks()) {
            switch (block) {
                case Paragraph it -> text.append(it.bold() ? "bold " : "").append(it.centred() ? "centred " : "").append("paragraph: ")
                        .append(it.lines().stream().map(Line::shown).collect(Collectors.joining(" // "))).append('\n');
                case Table it -> {
                    text.append("table ").append(it.number()).append(" of ").append(it.columns()).append(" columns\n");
                    for (int r = 0; r < it.rows().size(); r++) text.append(row(it.rows().get(r), r)).append('\n');
                }
            }
        }
        for (var aside : document.asides()) text.append(aside.kind()).append(": ").append(aside.text()).append('\n');
        return text.toString();
    }

    /// Every place of the grid belongs to one cell at most, which is the same object in each of its rows.
    static void checkGrid(Table table) {
        for (int r = 0; r < table.rows().size(); r++) {
            int end = 0;
            for (var cell : table.rows().get(r).cells()) {
                if (cell.column() < end || cell.row() > r || cell.row() + cell.rows() <= r) throw new AssertionError("row " + r + ": " + cell);
                end = cell.column() + cell.columns();
            }
            if (end > table.columns()) throw new AssertionError("row " + r + " ends at column " + end);
        }
    }

    /// Where it stands, then its cells: «3x1» is one over three rows, «^» goes on from above, «#» is shaded.
    static String row(Row row, int index) {
        var place = (Place.Page) row.place();
        return place.page() + ":" + place.row() + (row.header() ? " header" : "") + row.cells().stream().map(it -> " | "
                + (it.row() < index ? "^" : "") + (it.rows() > 1 || it.columns() > 1 ? it.rows() + "x" + it.columns() + " " : "") + (it.shaded() ? "#" : "")
                + (it.row() < index ? "" : it.lines().stream().map(Line::shown).collect(Collectors.joining(" // ")))).collect(Collectors.joining());
    }
}
