package hamkor.measure;

import hamkor.document.Place;
import hamkor.id.MeasureId;
import hamkor.id.SectionId;
import hamkor.id.SideId;
import hamkor.language.LanguageText;
import hamkor.term.Term;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A measure as one edition says it.
///
/// @param number as a reader sees it
/// @param section the innermost heading over it
/// @param details the sub-items, in the document's main language
/// @param executors in the order of the document; empty where the document names nobody
/// @param source the place in the file it was read from
public record Measure(
        MeasureId id,
        Optional<String> number,
        Optional<SectionId> section,
        LanguageText title,
        List<String> details,
        Term term,
        Optional<LanguageText> result,
        Optional<LanguageText> funding,
        List<Executor> executors,
        Optional<Direction> direction,
        Place source) {
    public Measure {
        details = List.copyOf(details);
        executors = List.copyOf(executors);
    }

    /// The lead first, then the others in the order of the document.
    public List<Executor> executorsOf(SideId side) {
        return executors.stream().filter(executor -> executor.side().equals(side))
                .sorted(Comparator.comparing(Executor::role)).toList();
    }

    /// The sides that lead it: each answers for it by checkpoints of its own.
    public Set<SideId> leading() {
        return executors.stream().filter(executor -> executor.role() == Executor.Role.LEAD).map(Executor::side).collect(Collectors.toSet());
    }

    /// Whether nobody can be held to it.
    public boolean isNobodys() {
        return executors.isEmpty();
    }
}
