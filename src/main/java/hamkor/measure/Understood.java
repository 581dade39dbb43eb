package hamkor.measure;

import hamkor.language.LanguageText;
import hamkor.measure.Assignment.Assigned;
import hamkor.roadmap.reading.MeasureReading;
import hamkor.term.Term;
import java.util.List;
import java.util.Optional;

/// What was understood of a measure in a document, before a person has settled what the document leaves open.
///
/// @param executors in the order of the document
public record Understood(Optional<String> number, List<String> section, LanguageText title, List<String> details, Term term,
        List<Assigned> executors, Optional<LanguageText> result, Optional<LanguageText> funding, Optional<Direction> direction) {
    public Understood {
        section = List.copyOf(section);
        details = List.copyOf(details);
        executors = List.copyOf(executors);
    }

    /// As a document says it.
    public static Understood of(MeasureReading read, List<Assigned> executors) {
        return new Understood(read.number(), read.section(), read.title(), read.details(), read.term(), executors, read.result(), read.funding(), Optional.empty());
    }

    /// As an edition in force says it.
    public static Understood of(PlannedMeasure planned) {
        return new Understood(planned.number(), planned.section(), planned.title(), planned.details(), planned.term(),
                planned.executors().stream().map(Assigned::of).toList(), planned.result(), planned.funding(), planned.direction());
    }

    public Understood with(Term term, List<Assigned> executors, Optional<Direction> direction) {
        return new Understood(number, section, title, details, term, executors, result, funding, direction);
    }
}
