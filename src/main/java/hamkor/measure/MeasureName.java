package hamkor.measure;

import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Shown;
import java.util.Optional;

/// What a measure is called by the last edition that names it.
///
/// @param term in the words of the document; may be empty
/// @param language the main one of the document
public record MeasureName(Optional<String> number, LanguageText title, String term, Language language) {
    /// The words of the term, as they stand there; empty where the cell was empty.
    public Optional<Shown> termWords() {
        return term.isBlank() ? Optional.empty() : Optional.of(new Shown(term, language));
    }
}
