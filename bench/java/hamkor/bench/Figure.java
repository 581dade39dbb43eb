package hamkor.bench;

import java.util.List;

/// One measured figure.
///
/// @param name what was measured and how, parted by dots: `read.thousand-docx.cpu`
/// @param values one for each run, in ascending order; never empty
/// @param baseline what the ratio is to, in words; empty where a ratio would say nothing
/// @param ratio how many times the baseline's median the own median is; 0 without a baseline
record Figure(String name, Unit unit, List<Double> values, String baseline, double ratio) {
    Figure {
        if (values.isEmpty()) throw new IllegalArgumentException(name + " was never measured");
        values = values.stream().sorted().toList();
    }

    static Figure alone(String name, Unit unit, List<Double> values) {
        return new Figure(name, unit, values, "", 0);
    }

    /// The same with its ratio to another figure of the same run and unit.
    Figure comparedTo(Figure other) {
        if (unit != other.unit) throw new IllegalArgumentException(name + " and " + other.name + " have no unit in common");
        return new Figure(name, unit, values, other.name, median() / other.median());
    }

    /// The value that a budget is held against. Time: the best run, for another program on the machine makes a run worse and nothing
    /// makes it better than it is. Memory: the worst, for others do not add to it, and a look that came too early shows less.
    double judged() {
        return unit == Unit.MEBIBYTES ? maximum() : minimum();
    }

    double minimum() {
        return values.getFirst();
    }

    double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    double maximum() {
        return values.getLast();
    }
}
