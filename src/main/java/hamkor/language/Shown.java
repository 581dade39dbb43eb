package hamkor.language;

import java.util.Locale;

/// A text as one reader is shown it, with the language it is really in: pages mark that with `lang`. For the eye only: nothing
/// of it is stored.
///
/// @param made whether these are the words that were written
public record Shown(String text, Language language, Made made) {
    public enum Made {
        ORIGINAL,
        /// From Cyrillic into Latin, by the official table.
        TRANSLITERATED,
        /// From Latin into Cyrillic, which no table settles.
        DRAFT
    }

    public Shown(String text, Language language) {
        this(text, language, Made.ORIGINAL);
    }

    /// The name of a person, which an act keeps in the one script in which it was written that day.
    public static Shown name(String name, Language reader) {
        return LanguageText.of(writtenIn(name), name).shownTo(reader);
    }

    /// Latin letters are Uzbek here; Cyrillic ones are Russian where none of them is Uzbek alone, and then stay as they are.
    private static Language writtenIn(String name) {
        if (name.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN)) return Language.UZ;
        return name.toLowerCase(Locale.ROOT).chars().anyMatch(letter -> letter == 'ў' || letter == 'қ' || letter == 'ғ' || letter == 'ҳ') ? Language.UZ_CYRL : Language.RU;
    }

    static Shown transliterated(String text, Language into) {
        return into == Language.UZ ? new Shown(Transliteration.toLatin(text), into, Made.TRANSLITERATED)
                : new Shown(Transliteration.draftCyrillic(text), into, Made.DRAFT);
    }

    /// Of `lang`; a template writes it on every text of a document.
    public String lang() {
        return language.code();
    }

    public boolean isOriginal() {
        return made == Made.ORIGINAL;
    }
}
