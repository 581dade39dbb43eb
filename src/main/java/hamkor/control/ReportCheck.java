package hamkor.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What a report still lacks to be sent: all of it at once, each at its field.
final class ReportCheck {
    private ReportCheck() {}

    /// @param field of the form: `state`, `text`, `evidence`, `reason`, `proposed`
    /// @param key of the words
    record Missing(String field, String key) {}

    /// @param today in the region of the side
    static List<Missing> of(ReportText text, Held checkpoint, List<Proof> proofs, LocalDate today) {
        if (text.state().isEmpty()) return List.of(new Missing("state", "report.no-state"));
        return switch (text.state().get()) {
            case IN_PROGRESS -> text.text().isPresent() ? List.of() : List.of(new Missing("text", "report.no-text"));
            case DONE -> proofs.isEmpty() ? List.of(new Missing("evidence", "report.no-evidence")) : List.of();
            case NOT_MET -> notMet(text, checkpoint, today);
        };
    }

    private static List<Missing> notMet(ReportText text, Held checkpoint, LocalDate today) {
        var missing = new ArrayList<Missing>();
        if (text.reason().isEmpty()) missing.add(new Missing("reason", "report.no-reason"));
        if (checkpoint.isDated() && text.proposedOn().isEmpty()) missing.add(new Missing("proposed", "report.no-day"));
        if (text.proposedOn().filter(day -> day.isBefore(today)).isPresent()) missing.add(new Missing("proposed", "report.day-past"));
        return missing;
    }
}
