package hamkor.review;

import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Typed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is typed to approve: the ground, the day that counts, the reporting days; and all that is wrong with it.
///
/// @param typed by the name of the field
/// @param complaints the key of the words, by the name of the field
record ApprovalForm(Map<String, String> typed, Map<String, String> complaints) {

    static ApprovalForm of(Map<String, String> typed) {
        return new ApprovalForm(typed, new LinkedHashMap<>());
    }

    /// Before anything was typed: today, and the ground on which another side has approved, since they act together.
    static ApprovalForm of(Front front, List<Language> languages, Optional<DraftApproval> other, LocalDate today) {
        var typed = new LinkedHashMap<String, String>();
        for (var language : languages) typed.put("basis." + language.code(), other.flatMap(approval -> approval.basis().in(language)).orElse(""));
        typed.put("on", other.map(DraftApproval::on).orElse(today).toString());
        typed.put("days", FrontForm.days(front.reportingDays()));
        return of(typed);
    }

    /// What was typed; empty where anything is wrong with it, which the complaints then say.
    ///
    /// @param latest the last day that may be named
    Optional<Approvals.Approved> approved(List<Language> languages, LocalDate latest) {
        var basis = new EnumMap<Language, String>(Language.class);
        for (var language : languages) {
            var own = Typed.line(typed.getOrDefault("basis." + language.code(), ""), language);
            if (!own.isBlank()) basis.put(language, own);
        }
        if (basis.isEmpty()) complaints.put("basis." + languages.getFirst().code(), "approval.no-basis");
        var day = day(latest);
        var days = FrontForm.days(typed.getOrDefault("days", ""));
        if (days.isEmpty()) complaints.put("days", "front.days.none");
        if (!complaints.isEmpty()) return Optional.empty();
        return Optional.of(new Approvals.Approved(new LanguageText(basis), day.orElseThrow(), days.orElseThrow()));
    }

    private Optional<LocalDate> day(LocalDate latest) {
        try {
            var day = LocalDate.parse(typed.getOrDefault("on", "").strip());
            if (!day.isAfter(latest)) return Optional.of(day);
            complaints.put("on", "approval.day-to-come");
        } catch (DateTimeParseException _) {
            complaints.put("on", "front.no-day");
        }
        return Optional.empty();
    }
}
