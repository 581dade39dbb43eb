package hamkor.api;

import hamkor.control.Standing;
import hamkor.control.Status;
import java.time.LocalDate;
import java.util.Optional;

/// How something stands today, with the marks that stand beside its status and never instead of it.
///
/// @param days past its day where overdue, awaiting or returned, left until it where due soon; else 0
/// @param since from when it awaits an answer or is returned
/// @param lateDays by how many days after its day what is done was done
/// @param disagreement one side says done, another objects
/// @param unreported due soon or overdue, and nothing was reported
record StandingJson(Status status, int days, Optional<LocalDate> since, Optional<Integer> lateDays, boolean disagreement, boolean unreported) {
    static StandingJson of(Standing standing) {
        return new StandingJson(standing.status(), standing.days(), standing.since(), standing.late().stream().boxed().findFirst(),
                standing.disagreement(), standing.unreported());
    }
}
