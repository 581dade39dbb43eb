package hamkor.roadmap;

import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.term.Span;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/// What an edition itself holds, before it is one: all but its measures, of which it knows only where they stand.
///
/// @param title the document's own; empty where it has none
/// @param languages of the document, the main one first; never empty
/// @param sections for each measure, in order, the headings over it, outermost first
/// @param contentHash of what the sides approved, measures included
public record NextEdition(Optional<LanguageText> title, List<Language> languages, Optional<Span> period, List<MonthDay> reportingDays,
        List<List<String>> sections, Edition.Source source, String contentHash) {
    public NextEdition {
        languages = List.copyOf(languages);
        reportingDays = List.copyOf(reportingDays);
        sections = List.copyOf(sections);
    }
}
