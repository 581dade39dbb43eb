package hamkor.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Where the rows of a table begin that no line parts: seen from the numbers of its items, or else from the space between
/// its texts.
final class PdfRows {
    private static final Pattern NUMBER = Pattern.compile("[№#]?\\d{1,3}(?:\\.\\d{1,3})*[.)]?");
    /// Numbers stand in one of the first columns.
    private static final int NUMBER_COLUMNS = 3;
    private static final double SAME = 0.25;
    private static final double WIDE = 1.22;

    private PdfRows() {}

    /// @param columns the lines of each column, from top to bottom
    /// @return heights on the page, each under one row and over the next; empty for a single row
    static List<Double> between(List<List<PdfLine>> columns) {
        var numbers = numbers(columns);
        return numbers.size() >= 2 ? byNumbers(columns, numbers) : bySpace(columns);
    }

    /// The same, but only numbers count: for rows that have lines around them.
    static List<Double> betweenNumbers(List<List<PdfLine>> columns) {
        var numbers = numbers(columns);
        return numbers.size() >= 2 ? byNumbers(columns, numbers) : List.of();
    }

    /// The numbers of the items, where a column holds nothing else but perhaps its heading.
    static List<PdfLine> numbers(List<List<PdfLine>> columns) {
        for (int c = 0; c < Math.min(NUMBER_COLUMNS, columns.size() - 1); c++) {
            var found = columns.get(c).stream().filter(it -> NUMBER.matcher(it.text()).matches()).toList();
            if (found.size() >= 2 && found.size() * 10 >= columns.get(c).size() * 6) return found;
        }
        return List.of();
    }

    private static List<Double> byNumbers(List<List<PdfLine>> columns, List<PdfLine> numbers) {
        var cuts = new ArrayList<Double>();
        var baselines = baselines(columns);
        // What stands over the first number is its row's own text set in the middle, or the heading.
        for (int i = 0; i < numbers.size(); i++) {
            double from = i == 0 ? -1e6 : numbers.get(i - 1).baseline(), to = numbers.get(i).baseline(), size = numbers.get(i).size();
            double widest = 0, cut = -1;
            for (int j = 1; j < baselines.size(); j++) {
                double above = baselines.get(j - 1), below = baselines.get(j);
                if (above < from - SAME * size || below > to + SAME * size) continue;
                // The texts of a row mostly begin at the height of its number.
                double weight = Math.abs(below - to) <= SAME * size ? 1.1 : 1;
                if ((below - above) * weight >= widest) {
                    widest = (below - above) * weight;
                    cut = below - 0.8 * size;
                }
            }
            if (cut > 0) cuts.add(cut);
        }
        return cuts;
    }

    private static List<Double> bySpace(List<List<PdfLine>> columns) {
        var baselines = baselines(columns);
        var steps = new ArrayList<Double>();
        for (int i = 1; i < baselines.size(); i++) steps.add(baselines.get(i) - baselines.get(i - 1));
        if (steps.isEmpty()) return List.of();
        var sorted = new ArrayList<>(steps);
        sorted.sort(null);
        double size = columns.stream().flatMap(List::stream).mapToDouble(PdfLine::size).max().orElse(10);
        // Where every row has one line, all steps are wide; lines of one text are no further apart than this.
        double usual = Math.min(sorted.get(0), 1.35 * size);
        var cuts = new ArrayList<Double>();
        boolean anyNarrow = sorted.getFirst() <= 1.35 * size && sorted.getLast() > WIDE * usual;
        for (int i = 0; i < steps.size(); i++) {
            double below = baselines.get(i + 1);
            boolean wide = steps.get(i) > WIDE * usual;
            // Without space between the rows, one begins where most columns do.
            boolean begins = !anyNarrow && columns.stream().filter(it -> it.stream().anyMatch(line -> Math.abs(line.baseline() - below) < SAME * size)).count() * 10
                    >= columns.size() * 7L;
            if (wide || begins) cuts.add(below - 0.8 * size);
        }
        return cuts;
    }

    private static List<Double> baselines(List<List<PdfLine>> columns) {
        var all = new ArrayList<PdfLine>();
        columns.forEach(all::addAll);
        all.sort(java.util.Comparator.comparingDouble(PdfLine::baseline));
        var distinct = new ArrayList<Double>();
        for (var line : all) {
            if (distinct.isEmpty() || line.baseline() - distinct.getLast() > SAME * line.size()) distinct.add(line.baseline());
        }
        return distinct;
    }
}
