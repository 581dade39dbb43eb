package hamkor.roadmap.reading;

import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.term.Span;
import java.util.List;
import java.util.Optional;

/// What a careful person reads out of a roadmap document. The same type serves the command line, the API and the draft under
/// review. Contract: docs/reading.md.
///
/// @param title the document's title; empty where it has none
/// @param languages of the document, the main one first
/// @param parties the regions in the order the title names them, in the main language and the nominative
/// @param period the first and last day of the roadmap as its title says
/// @param measures in the order of the document
/// @param problems all that was not understood, in the order of the document
/// @param reconciliation that nothing was dropped: what was counted, skipped and left unread
/// @param sources the document itself, every row that was counted, in its order; empty for a reading made without a document
/// @param headers the headers by which its tables were read, in their order
public record RoadmapReading(
        Optional<LanguageText> title,
        List<Language> languages,
        List<String> parties,
        Optional<Span> period,
        List<MeasureReading> measures,
        List<Problem> problems,
        Reconciliation reconciliation,
        List<SourceTable> sources,
        List<SourceHeader> headers) {
    public RoadmapReading {
        languages = List.copyOf(languages);
        parties = List.copyOf(parties);
        measures = List.copyOf(measures);
        problems = List.copyOf(problems);
        sources = List.copyOf(sources);
        headers = List.copyOf(headers);
    }
}
