package hamkor.round;

import java.util.Collection;

/// How many dates are asked about and what came: `asked` is `reported` and `silent` together, and `confirmed` is a part of `reported`.
public record Figures(int asked, int reported, int confirmed, int silent) {
    static Figures of(Collection<Line> lines) {
        int confirmed = (int) lines.stream().filter(line -> line.outcome() == Outcome.CONFIRMED).count();
        int reported = (int) lines.stream().filter(line -> line.outcome().isReported()).count();
        int silent = (int) lines.stream().filter(line -> line.outcome() == Outcome.SILENT).count();
        return new Figures(reported + silent, reported, confirmed, silent);
    }

    /// Reported and not confirmed.
    int unconfirmed() {
        return reported - confirmed;
    }
}
