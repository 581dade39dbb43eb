package hamkor.review;

import hamkor.id.MeasureId;
import hamkor.language.Language;
import hamkor.measure.Difference;
import hamkor.measure.Difference.Kind;
import hamkor.measure.Plan;
import hamkor.measure.PlannedMeasure;
import hamkor.review.DraftProblem.Code;
import hamkor.roadmap.reading.CellRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A draft against the edition that it is to follow.
///
/// @param rows those that will be measures, in order: a place in the difference is a place in this list
/// @param plan of these rows, without the executors of whom nobody has said yet whose they are
/// @param decided what people have said of them that stands, by the row's number
record Comparison(Predecessor predecessor, List<Settled> rows, Plan plan, Map<Integer, Match> decided, Difference difference) {
    /// @param plan of these rows, each with the measure that its file says it is
    static Comparison of(Predecessor predecessor, List<Settled> rows, Plan plan, List<Match> matches) {
        var byRow = matches.stream().collect(Collectors.toMap(Match::row, match -> match));
        var decided = new HashMap<Integer, Match>();
        var places = new HashMap<Integer, Optional<MeasureId>>();
        for (int i = 0; i < rows.size(); i++) {
            var match = byRow.get(rows.get(i).row().number());
            if (match == null || !match.stands(rows.get(i), predecessor)) continue;
            decided.put(match.row(), match);
            places.put(i, match.measure());
        }
        return new Comparison(predecessor, rows, plan, decided, Difference.between(predecessor.plan(), plan, places));
    }

    /// The row of the draft; none where the measure vanished.
    Optional<Settled> row(Difference.Row row) {
        return row.at().isPresent() ? Optional.of(rows.get(row.at().getAsInt())) : Optional.empty();
    }

    /// As the measure in force says it that a row may be: the one that it is put together with, or the one that it is like.
    static Optional<PlannedMeasure> candidate(Difference.Row row) {
        return row.before().or(row::near);
    }

    /// What a person has to settle: those of the whole draft first, then row by row.
    List<DraftProblem> problems() {
        var problems = new ArrayList<DraftProblem>();
        if (difference.isEmpty()) problems.add(DraftProblem.ofDocument(Code.NOTHING_CHANGED, ""));
        else if (!rows.isEmpty() && difference.count(Kind.ADDED) == rows.size() && difference.proposed().isEmpty())
            problems.add(DraftProblem.ofDocument(Code.NOTHING_STAYS, ""));
        for (var row : difference.proposed())
            problems.add(DraftProblem.ofRow(Code.MATCH_UNDECIDED, row(row).orElseThrow().row().number(), CellRole.TITLE,
                    candidate(row).or(row::after).map(Comparison::name).orElseThrow()));
        return problems;
    }

    /// The measure in force that each row is without a doubt, by the row's number.
    Map<Integer, PlannedMeasure> certain() {
        return difference.rows().stream().filter(row -> row.at().isPresent() && row.before().isPresent() && !row.proposed())
                .collect(Collectors.toMap(row -> row(row).orElseThrow().row().number(), row -> row.before().get()));
    }

    /// What becomes of the measure that each row is, by the row's number; one that a person has still to decide is changed.
    Map<Integer, Kind> changes() {
        return difference.rows().stream().filter(row -> row.at().isPresent()).collect(Collectors.toMap(row -> row(row).orElseThrow().row().number(),
                row -> row.proposed() && row.kind() == Kind.UNCHANGED ? Kind.CHANGED : row.kind()));
    }

    /// By its number and its title.
    static String name(PlannedMeasure measure) {
        return Stream.concat(measure.number().stream(), Stream.of(measure.title().shownTo(Language.RU).text())).collect(Collectors.joining(" "));
    }
}
