package hamkor.measure;

import hamkor.document.Place;
import hamkor.id.MeasureId;
import hamkor.language.LanguageText;
import hamkor.term.Term;
import java.util.List;
import java.util.Optional;

/// A measure as a plan says it.
///
/// @param identity the measure that it is; empty where it is a new one, or nobody has said yet
/// @param number as a reader sees it
/// @param section the headings over it, outermost first, each as shown
/// @param title what is to be done, without the sub-items
/// @param details the sub-items, in the document's main language
/// @param executors in the order of the document; empty where it names nobody
/// @param source the place in the file it was read from
public record PlannedMeasure(
        Optional<MeasureId> identity,
        Optional<String> number,
        List<String> section,
        LanguageText title,
        List<String> details,
        Term term,
        List<PlannedExecutor> executors,
        Optional<LanguageText> result,
        Optional<LanguageText> funding,
        Optional<Direction> direction,
        Place source) {
    public PlannedMeasure {
        section = List.copyOf(section);
        details = List.copyOf(details);
        executors = List.copyOf(executors);
    }

    /// What of it is content: not the persons whom the document names.
    PlannedMeasure withoutContacts() {
        return new PlannedMeasure(identity, number, section, title, details, term,
                executors.stream().map(planned -> new PlannedExecutor(planned.executor(), Optional.empty())).toList(), result, funding, direction, source);
    }

    public PlannedMeasure is(Optional<MeasureId> identity) {
        return new PlannedMeasure(identity, number, section, title, details, term, executors, result, funding, direction, source);
    }
}
