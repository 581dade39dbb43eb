package hamkor.review;

import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.term.Span;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/// What a draft says of itself, beside its rows.
///
/// @param title the document's own; empty where it has none
/// @param languages of the document, the main one first; never empty
/// @param parties as the document names them
/// @param reportingDays on which what goes on all the time is reported, each year
/// @param characters non-blank characters of the document
/// @param unread those of them that went into no field
public record Front(Optional<LanguageText> title, List<Language> languages, List<String> parties, Optional<Span> period,
        List<MonthDay> reportingDays, long characters, long unread) {
    /// Where nobody has said otherwise (design, 3).
    static final List<MonthDay> USUAL_DAYS = List.of(MonthDay.of(12, 15));

    public Front {
        languages = List.copyOf(languages);
        parties = List.copyOf(parties);
        reportingDays = reportingDays.stream().distinct().sorted().toList();
    }

    public Language mainLanguage() {
        return languages.getFirst();
    }
}
