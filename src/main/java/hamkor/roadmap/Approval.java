package hamkor.roadmap;

import hamkor.id.SideId;
import hamkor.language.LanguageText;
import java.time.LocalDate;
import java.util.Objects;

/// That a side approved an edition.
///
/// @param on the day of the act, in that side's region
/// @param basis by what it was approved: a meeting, a letter with its number
public record Approval(SideId side, LocalDate on, LanguageText basis) {
    public Approval {
        Objects.requireNonNull(side);
        Objects.requireNonNull(on);
        Objects.requireNonNull(basis);
    }
}
