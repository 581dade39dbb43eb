package hamkor.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The one table, in Markdown, so that it can be pasted where figures are talked of.
record FigureTable(List<Figure> figures, Budgets budgets) {
    private static final List<String> HEADINGS = List.of("Figure", "Unit", "Minimum", "Median", "Maximum", "Budget", "Ratio of medians");

    void print(PrintStream out) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADINGS);
        for (var figure : figures) rows.add(row(figure));
        var widths = HEADINGS.stream().map(String::length).toArray(Integer[]::new);
        for (var row : rows) for (int i = 0; i < widths.length; i++) widths[i] = Math.max(widths[i], row.get(i).length());
        print(out, rows.getFirst(), widths);
        out.println("|" + String.join("|", Arrays.stream(widths).map(width -> "-".repeat(width + 2)).toList()) + "|");
        for (var row : rows.subList(1, rows.size())) print(out, row, widths);
    }

    private List<String> row(Figure figure) {
        var unit = figure.unit();
        return List.of(figure.name(), unit.sign(), unit.write(figure.minimum()), unit.write(figure.median()), unit.write(figure.maximum()),
                budgets.of(figure.name()).map(Budgets.Budget::toString).orElse(""),
                figure.baseline().isEmpty() ? "" : String.format(Locale.ROOT, "%.1f × %s", figure.ratio(), figure.baseline()));
    }

    private static void print(PrintStream out, List<String> cells, Integer[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) line.append("| ").append(String.format("%-" + widths[i] + "s ", cells.get(i)));
        out.println(line.append("|"));
    }
}
