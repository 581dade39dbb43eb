package hamkor.roadmap.reading;

import hamkor.document.Place;
import hamkor.language.LanguageText;
import hamkor.term.Term;
import java.util.List;
import java.util.Optional;

/// A measure as one row of a document says it.
///
/// @param number as a reader sees it, without a closing dot or bracket
/// @param section the headings over it, outermost first, each as shown
/// @param title what is to be done, without the sub-items and the words that announce them
/// @param details the sub-items in the main language, without mark and closing «;» or «.»
/// @param executors in the order of the document
/// @param source the row it begins in
/// @param mark the hidden mark of that row, by which a program that wrote the file knows it again
public record MeasureReading(
        Optional<String> number,
        List<String> section,
        LanguageText title,
        List<String> details,
        Term term,
        List<ExecutorReading> executors,
        Optional<LanguageText> result,
        Optional<LanguageText> funding,
        Place source,
        Optional<String> mark) {
    public MeasureReading {
        section = List.copyOf(section);
        details = List.copyOf(details);
        executors = List.copyOf(executors);
    }
}
