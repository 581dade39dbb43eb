package hamkor.measure;

import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.roadmap.reading.MeasureReading;
import hamkor.roadmap.reading.RoadmapReading;
import hamkor.term.Span;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/// What an edition of a roadmap says, all of it: what a draft becomes when every side has approved it, and what an edition in
/// force is compared by.
///
/// @param title the document's own; empty where it has none
/// @param languages of the document, the main one first; never empty
/// @param reportingDays on which what goes on all the time is reported, each year
/// @param measures in the order of the document
public record Plan(Optional<LanguageText> title, List<Language> languages, Optional<Span> period, List<MonthDay> reportingDays,
        List<PlannedMeasure> measures) {
    public Plan {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) throw new IllegalArgumentException("a plan in no language");
        reportingDays = reportingDays.stream().distinct().sorted().toList();
        measures = List.copyOf(measures);
    }

    /// What was read, with its executors put among the sides. No measure has an identity yet.
    ///
    /// @throws hamkor.language.Refusal.Invalid where it is unknown whose an executor is
    public static Plan of(RoadmapReading reading, Assignment assignment, List<MonthDay> reportingDays) {
        return new Plan(reading.title(), reading.languages(), reading.period(), reportingDays,
                reading.measures().stream().map(measure -> planned(measure, assignment)).toList());
    }

    Plan withoutContacts() {
        return new Plan(title, languages, period, reportingDays, measures.stream().map(PlannedMeasure::withoutContacts).toList());
    }

    /// The SHA-256 of all that is approved, identities included, in 64 lower-case hexadecimal digits.
    public String contentHash() {
        return ContentHash.of(this);
    }

    private static PlannedMeasure planned(MeasureReading measure, Assignment assignment) {
        return new PlannedMeasure(Optional.empty(), measure.number(), measure.section(), measure.title(), measure.details(), measure.term(),
                assignment.of(measure.executors()).stream().map(Assignment.Assigned::planned).toList(), measure.result(),
                measure.funding(), Optional.empty(), measure.source());
    }
}
