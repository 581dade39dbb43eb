package hamkor.document;

import java.nio.file.Path;

/// Prints files as the model has them: `java -cp target/classes:target/test-classes hamkor.document.Dump FILE…`
public final class Dump {
    private Dump() {}

    public static void main(String[] files) {
        for (var file : files) {
            System.out.println("=== " + file);
            try {
                System.out.print(text(new DocumentReader(Limits.DEFAULT).read(Path.of(file))));
            } catch (Unreadable refused) {
                System.out.println(refused.reason() + " " + refused.values());
            }
        }
    }

    static String text(Document document) {
        var shown = new StringBuilder(document.format() + "\n");
        for (var block : document.blocks())
            switch (block) {
                case Paragraph p -> shown.append("P ").append(p.place()).append(p.outlineLevel().isPresent() ? " H" + p.outlineLevel().getAsInt() : "")
                        .append(p.bold() ? " bold" : "").append(p.centred() ? " centred" : "").append(": ").append(lines(p.lines())).append('\n');
                case Table table -> {
                    shown.append("T ").append(table.number()).append(' ').append(table.name()).append(" columns ").append(table.columns()).append('\n');
                    int index = 0;
                    for (var row : table.rows()) {
                        shown.append("  R ").append(row.place()).append(row.hidden() ? " hidden" : "").append(row.header() ? " header" : "").append('\n');
                        for (var cell : row.cells())
                            if (cell.row() == index) shown.append("    ").append(cell.column()).append(cell.columns() > 1 ? "→" + cell.columns() : "")
                                    .append(cell.rows() > 1 ? "↓" + cell.rows() : "").append(cell.shaded() ? " #" : "").append(": ").append(lines(cell.lines())).append('\n');
                            else shown.append("    ").append(cell.column()).append(" ↑\n");
                        index++;
                    }
                }
            }
        for (var aside : document.asides()) shown.append("A ").append(aside.kind()).append(' ').append(aside.place()).append(": ").append(aside.text()).append('\n');
        return shown.toString();
    }

    private static String lines(java.util.List<Line> lines) {
        var shown = new StringBuilder();
        for (var line : lines) shown.append(shown.isEmpty() ? "" : line.startsParagraph() ? " ¶ " : " ↵ ").append(line.label().isEmpty() ? "" : "[" + line.label() + "] ").append(line.text());
        return shown.toString();
    }
}
