package hamkor.notification;

import hamkor.language.Language;
import hamkor.language.LanguageText;
import java.util.Optional;
import java.util.OptionalInt;

/// What somebody wants of their own letters.
///
/// @param digests whether they get a letter a day while there is something to do
/// @param hour from which it is written; empty: as the office has it
/// @param language empty: in that of their name
/// @param version 0 where they chose nothing
record LetterChoice(boolean digests, OptionalInt hour, Optional<Language> language, int version) {
    static final LetterChoice DEFAULT = new LetterChoice(true, OptionalInt.empty(), Optional.empty(), 0);

    /// Who writes the own name in Uzbek reads Uzbek, whatever else it is written in for partners.
    Language languageFor(LanguageText name) {
        return language.orElseGet(() -> {
            for (var own : new Language[] {Language.UZ, Language.UZ_CYRL, Language.RU}) if (name.in(own).isPresent()) return own;
            return Language.EN;
        });
    }
}
