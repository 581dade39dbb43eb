package hamkor.api;

import hamkor.control.Status;
import hamkor.control.Tally;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.roadmap.Edition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A roadmap by its edition in force.
///
/// @param title the document's own
/// @param languages of the document, the main one first
/// @param reportingDays month and day: `12-15`
/// @param progress how its measures stand today
record RoadmapJson(UUID id, UUID agreement, Optional<LanguageText> title, List<Language> languages, Optional<PeriodJson> period,
        List<String> reportingDays, EditionJson edition, ProgressJson progress) {

    /// @param number from 1
    /// @param inForceOn the day of the last approval
    record EditionJson(UUID id, int number, LocalDate inForceOn, SourceJson source, List<ApprovalJson> approvals) {}

    /// The numbers add up to the total.
    record ProgressJson(int total, int closed, int confirmed, int awaiting, int returned, int overdue, int soon, int progress, int planned, int waiting) {
        static ProgressJson of(Tally tally) {
            return new ProgressJson(tally.total(), tally.number(Status.CLOSED), tally.number(Status.CONFIRMED), tally.number(Status.AWAITING),
                    tally.number(Status.RETURNED), tally.number(Status.OVERDUE), tally.number(Status.SOON), tally.number(Status.PROGRESS),
                    tally.number(Status.PLANNED), tally.number(Status.WAITING));
        }
    }

    static RoadmapJson of(Edition edition, Tally tally) {
        return new RoadmapJson(edition.roadmap().value(), edition.agreement().value(), edition.title(), edition.languages(), edition.period().map(PeriodJson::of),
                PeriodJson.days(edition.reportingDays()),
                new EditionJson(edition.id().value(), edition.number(), edition.inForceOn(), SourceJson.of(edition.source()),
                        edition.approvals().stream().map(ApprovalJson::of).toList()),
                ProgressJson.of(tally));
    }
}
