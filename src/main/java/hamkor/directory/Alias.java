package hamkor.directory;

import hamkor.language.Language;
import hamkor.language.LanguageText;
import java.util.List;
import java.util.Optional;

/// Another name by which documents call an organisation, in any grammatical case.
///
/// @param words as they were written
/// @param language empty where nobody has said
public record Alias(String words, Optional<Language> language) {
    /// A text in several languages as an alias in each.
    static List<Alias> each(LanguageText text) {
        return text.in().entrySet().stream().map(entry -> new Alias(entry.getValue(), Optional.of(entry.getKey()))).toList();
    }

    String folded() {
        return FoldedName.of(words);
    }
}
