package hamkor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a figure may be at most, from `budgets.properties`: a line for each, `name = limit unit`.
final class Budgets {
    private final Map<String, Budget> byName;

    private Budgets(Map<String, Budget> byName) {
        this.byName = byName;
    }

    record Budget(double limit, Unit unit) {
        @Override public String toString() {
            return (limit == Math.rint(limit) ? String.valueOf((long) limit) : String.valueOf(limit)) + " " + unit.sign();
        }
    }

    static Budgets read(Path file) throws IOException {
        var budgets = new LinkedHashMap<String, Budget>();
        for (var line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var words = line.strip().split("\\s*=\\s*|\\s+");
            if (words.length != 3) throw new IllegalArgumentException(file + ": «" + line + "» is no «name = limit unit»");
            if (budgets.put(words[0], new Budget(Double.parseDouble(words[1]), Unit.of(words[2]))) != null)
                throw new IllegalArgumentException(file + ": two limits for " + words[0]);
        }
        return new Budgets(budgets);
    }

    Optional<Budget> of(String figure) {
        return Optional.ofNullable(byName.get(figure));
    }

    /// Whether any figure whose name begins so has a budget.
    boolean reachInto(String prefix) {
        return byName.keySet().stream().anyMatch(name -> name.startsWith(prefix));
    }

    /// A line for each figure over its budget, and for each budget of the measured groups that no figure belongs to: a renamed
    /// figure would otherwise never be over again.
    List<String> breaches(List<Figure> figures, Wanted wanted) {
        var breaches = new ArrayList<String>();
        var measured = new HashSet<String>();
        for (var figure : figures) {
            measured.add(figure.name());
            var budget = byName.get(figure.name());
            if (budget == null) continue;
            if (budget.unit() != figure.unit())
                breaches.add(figure.name() + ": the budget is in " + budget.unit().sign() + ", the figure in " + figure.unit().sign());
            else if (figure.judged() > budget.limit())
                breaches.add(figure.name() + ": " + figure.unit().write(figure.judged()) + " " + figure.unit().sign()
                        + ", allowed " + budget);
        }
        for (var name : byName.keySet())
            if (wanted.takes(name) && !measured.contains(name)) breaches.add(name + ": has a budget, was not measured");
        return breaches;
    }
}
