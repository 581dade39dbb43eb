package hamkor.roadmap;

import hamkor.audit.Actor;
import hamkor.id.SideId;
import hamkor.language.LanguageText;
import java.time.LocalDate;
import java.util.Objects;

/// That a side approved an edition.
///
/// @param on the day of the act, in that side's region
/// @param basis by what it was approved: a meeting, a letter with its number
/// @param by who acted for the side, with the name and post of that day
public record Approval(SideId side, LocalDate on, LanguageText basis, Actor by) {
    public Approval {
        Objects.requireNonNull(side);
        Objects.requireNonNull(on);
        Objects.requireNonNull(basis);
        Objects.requireNonNull(by);
    }
}
