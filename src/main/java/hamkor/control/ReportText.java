package hamkor.control;

import hamkor.language.LanguageText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What an office writes in a report. A draft may leave anything open.
///
/// @param text in whatever languages it is written
/// @param reason why it will not be met
/// @param proposedOn the day that is proposed instead
public record ReportText(Optional<ReportState> state, Optional<LanguageText> text, List<Figure> figures, Optional<LanguageText> reason, Optional<LocalDate> proposedOn) {
    public static final ReportText EMPTY = new ReportText(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    public ReportText {
        figures = List.copyOf(figures);
    }
}
