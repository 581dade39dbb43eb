package hamkor.document;

import hamkor.document.PdfTable.PdfCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Where the rows of a table begin that no line parts: seen from the numbers of its items, or else from the space between
/// its texts.
final class PdfRows {
    private static final Pattern NUMBER = Pattern.compile("[№#]?\\d{1,3}(?:\\.\\d{1,3})*[.)]?");
    /// Numbers stand in one of the first columns.
    private static final int NUMBER_COLUMNS = 3;
    private static final double SAME = 0.25;
    private static final double WIDE = 1.22;
    private static final double LOOSE = 1.35;

    private PdfRows() {}

    /// @param columns the lines of each column, from top to bottom
    /// @return heights on the page, each under one row and over the next; empty for a single row
    static List<Double> between(List<List<PdfLine>> columns) {
        var numbers = numbers(columns);
        return numbers.size() >= 2 ? byNumbers(columns, numbers) : bySpace(columns);
    }

    /// A table with lines between its columns but not between its rows: what looks like one high row are those that its
    /// numbers tell.
    static PdfTable split(PdfTable table) {
        var cells = new ArrayList<PdfCell>();
        int added = 0;
        var moved = new int[table.rows()];
        for (int row = 0; row < table.rows(); row++) {
            int r = row;
            moved[row] = row + added;
            var its = table.cells().stream().filter(it -> it.row() <= r && r < it.row() + it.rows())
                    .sorted(Comparator.comparingInt(PdfCell::column)).toList();
            var cuts = its.stream().allMatch(it -> it.rows() == 1) ? within(its, table.rows()) : List.<Double>of();
            if (cuts.isEmpty()) continue;
            int parts = 0;
            for (int i = 0; i <= cuts.size(); i++) {
                double from = i == 0 ? -1e6 : cuts.get(i - 1), to = i == cuts.size() ? 1e6 : cuts.get(i);
                if (its.stream().allMatch(it -> between(it.lines(), from, to).isEmpty())) continue;
                for (var cell : its) {
                    var box = cell.box().common(new PdfBox(cell.box().left(), from, cell.box().right(), to));
                    var lines = between(cell.lines(), from, to);
                    cells.add(new PdfCell(r + added + parts, cell.column(), 1, cell.columns(), lines, cell.shaded(), box));
                }
                parts++;
            }
            added += parts - 1;
        }
        if (cells.isEmpty()) return table;
        var split = cells.stream().map(PdfCell::row).collect(Collectors.toSet());
        for (var cell : table.cells()) {
            int row = moved[cell.row()];
            if (split.contains(row)) continue;
            cells.add(new PdfCell(row, cell.column(), cell.rows(), cell.columns(), cell.lines(), cell.shaded(), cell.box()));
        }
        return new PdfTable(table.page(), table.xs(), table.rows() + added, cells, table.box(),
                table.closedTop(), table.closedBottom(), table.gutters());
    }

    private static List<Double> within(List<PdfCell> row, int rows) {
        var columns = row.stream().map(PdfCell::lines).toList();
        var cuts = betweenNumbers(columns);
        // Without numbers, only one high row under a heading can be many: its texts must begin anew together.
        if (!cuts.isEmpty() || rows > 2 || columns.size() < 3 || columns.stream().filter(it -> it.size() > 3).count() < 2) return cuts;
        return bySpace(columns).stream()
                .filter(it -> columns.stream().filter(lines -> beginsAt(lines, it)).count() * 10 >= columns.size() * 6L).toList();
    }

    private static boolean beginsAt(List<PdfLine> lines, double cut) {
        return lines.stream().anyMatch(it -> it.baseline() > cut && it.baseline() < cut + 1.1 * it.size());
    }

    private static List<PdfLine> between(List<PdfLine> lines, double from, double to) {
        return lines.stream().filter(it -> it.baseline() >= from && it.baseline() < to).toList();
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
        double usual = usualStep(columns);
        var gaps = new ArrayList<Double>();
        for (int i = 0; i < numbers.size(); i++) {
            double from = i == 0 ? -1e6 : numbers.get(i - 1).baseline(), to = numbers.get(i).baseline(), size = numbers.get(i).size();
            double widest = 0, cut = -1;
            var wide = new ArrayList<Double>();
            for (int j = 1; j < baselines.size(); j++) {
                double above = baselines.get(j - 1), below = baselines.get(j);
                if (above < from - SAME * size || below > to + SAME * size) continue;
                // The texts of a row mostly begin at the height of its number.
                double weight = Math.abs(below - to) <= SAME * size ? 1.1 : 1;
                if (below - above > WIDE * usual) wide.add(below - 0.8 * size);
                if ((below - above) * weight >= widest) {
                    widest = (below - above) * weight;
                    cut = below - 0.8 * size;
                }
            }
            if (cut < 0) continue;
            // Between two items, set apart from both, may stand the heading of a section.
            if (i > 0 && wide.size() >= 2 && isHeading(columns, wide.get(wide.size() - 2), wide.getLast())) {
                cuts.add(wide.get(wide.size() - 2));
                cuts.add(wide.getLast());
            } else {
                cuts.add(cut);
            }
            gaps.add(widest);
        }
        addLastHeading(columns, numbers.getLast(), gaps, cuts);
        if (!cuts.isEmpty()) cuts.addAll(0, bySpace(over(columns, cuts.getFirst())));
        return cuts;
    }

    /// The heading of a section may be the last on its page.
    private static void addLastHeading(List<List<PdfLine>> columns, PdfLine number, List<Double> gaps, List<Double> cuts) {
        var baselines = baselines(columns);
        gaps.sort(null);
        if (baselines.size() < 2 || gaps.isEmpty()) return;
        double last = baselines.getLast(), above = baselines.get(baselines.size() - 2), cut = last - 0.8 * number.size();
        boolean apart = above >= number.baseline() && last - above > Math.max(0.8 * gaps.get(gaps.size() / 2), WIDE * usualStep(columns));
        if (apart && isHeading(columns, cut, 1e6)) cuts.add(cut);
    }

    private static boolean isHeading(List<List<PdfLine>> columns, double from, double to) {
        return columns.stream().filter(it -> !between(it, from, to).isEmpty()).count() == 1;
    }

    /// What stands over the first number: the heading, and the rest of a row that the page before has begun.
    private static List<List<PdfLine>> over(List<List<PdfLine>> columns, double height) {
        return columns.stream().map(it -> it.stream().filter(line -> line.baseline() < height).toList()).toList();
    }

    private static List<Double> bySpace(List<List<PdfLine>> columns) {
        var baselines = baselines(columns);
        var steps = new ArrayList<Double>();
        for (int i = 1; i < baselines.size(); i++) steps.add(baselines.get(i) - baselines.get(i - 1));
        if (steps.isEmpty()) return List.of();
        double size = columns.stream().flatMap(List::stream).mapToDouble(PdfLine::size).max().orElse(10);
        double usual = usualStep(columns);
        boolean anyNarrow = usual < LOOSE * size;
        anyNarrow &= steps.stream().anyMatch(it -> it > WIDE * usual);
        var cuts = new ArrayList<Double>();
        for (int i = 0; i < steps.size(); i++) {
            double below = baselines.get(i + 1);
            boolean wide = steps.get(i) > WIDE * usual;
            // Without space between the rows, one begins where most columns do, as they did in the first.
            boolean begins = !anyNarrow && begins(columns, below, size) && begins(columns, baselines.getFirst(), size);
            if (wide || begins) cuts.add(below - 0.8 * size);
        }
        return cuts;
    }

    /// From line to line of one text: it is no further than [#LOOSE], also where every row has one line only.
    private static double usualStep(List<List<PdfLine>> columns) {
        double size = columns.stream().flatMap(List::stream).mapToDouble(PdfLine::size).max().orElse(10);
        double narrowest = LOOSE * size;
        for (var column : columns) {
            for (int i = 1; i < column.size(); i++) {
                double step = column.get(i).baseline() - column.get(i - 1).baseline();
                if (step > 0.85 * size && step < narrowest) narrowest = step;
            }
        }
        return narrowest;
    }

    private static boolean begins(List<List<PdfLine>> columns, double baseline, double size) {
        long filled = columns.stream()
                .filter(it -> it.stream().anyMatch(line -> Math.abs(line.baseline() - baseline) < SAME * size)).count();
        return filled * 10 >= columns.size() * 7L;
    }

    private static List<Double> baselines(List<List<PdfLine>> columns) {
        var all = new ArrayList<PdfLine>();
        columns.forEach(all::addAll);
        all.sort(Comparator.comparingDouble(PdfLine::baseline));
        var distinct = new ArrayList<Double>();
        for (var line : all) {
            if (distinct.isEmpty() || line.baseline() - distinct.getLast() > SAME * line.size()) distinct.add(line.baseline());
        }
        return distinct;
    }
}
