package hamkor.review;

import hamkor.export.RoadmapFiles;
import hamkor.export.SaidAgain;
import hamkor.measure.Kept;
import hamkor.roadmap.reading.RoadmapReading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What people settled in the edition in force need not be settled again in the rows of the next one.
@Component
class EditionBefore {
    private final DraftRowSql rows;
    private final RoadmapFiles files;

    EditionBefore(DraftRowSql rows, RoadmapFiles files) {
        this.rows = rows;
        this.files = files;
    }

    /// @param review with every row as it is read now
    /// @param read the reading of which these rows are
    /// @param numbers of the rows that it is taken over into
    void takeOver(Review review, RoadmapReading read, Collection<Integer> numbers) {
        if (review.comparison().isEmpty()) return;
        var comparison = review.comparison().get();
        var asRead = review.rows().stream().filter(row -> row.row().asRead().isPresent()).map(review::asRead).toList();
        var taken = asRead.stream().map(TakenOver::new).toList();
        var again = SaidAgain.in(comparison.predecessor().plan(), files.sidesOf(review.agreement()), read, taken.stream().map(TakenOver::understood).toList());
        var certain = comparison.certain();
        var changed = new ArrayList<DraftRow>();
        for (int i = 0; i < taken.size(); i++) {
            int number = asRead.get(i).row().number();
            if (!numbers.contains(number)) continue;
            var inForce = Optional.ofNullable(certain.get(number));
            var said = again.get(i);
            var was = asRead.get(i).row().content();
            var now = taken.get(i).in(inForce.map(measure -> Kept.by(measure, said, review.isOurs())).orElse(said));
            var row = review.row(number).orElseThrow().row();
            if (!now.equals(was)) changed.add(new DraftRow(number, Optional.of(now), row.content().following(was, now), row.leftOut(), row.version(), row.changed()));
        }
        rows.takeOver(review.draft().id(), changed);
    }
}
