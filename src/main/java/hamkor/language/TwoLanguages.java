package hamkor.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Words of a bilingual document that stand in one place, «ежегодно / har yili», told apart by their scripts. Only where that
/// is certain: two languages in two scripts, two parts, each in its own. Roman numerals are in no script of their own.
public final class TwoLanguages {
    private static final Set<Language> CYRILLIC = Set.of(Language.RU, Language.UZ_CYRL);

    private TwoLanguages() {}

    /// Empty where the words are in one language or cannot be told apart: then they are shown whole.
    public static Optional<LanguageText> apart(String words, List<Language> languages) {
        var cyrillic = languages.stream().filter(CYRILLIC::contains).toList();
        var latin = languages.stream().filter(language -> !CYRILLIC.contains(language)).toList();
        var parts = words.split(" / ", -1);
        if (cyrillic.size() != 1 || latin.size() != 1 || parts.length != 2) return Optional.empty();
        if (isCyrillic(parts[0]) == isCyrillic(parts[1]) || parts[0].isBlank() || parts[1].isBlank()) return Optional.empty();
        var first = isCyrillic(parts[0]) ? cyrillic.getFirst() : latin.getFirst();
        var second = isCyrillic(parts[0]) ? latin.getFirst() : cyrillic.getFirst();
        return Optional.of(LanguageText.of(first, parts[0].strip()).and(second, parts[1].strip()));
    }

    private static boolean isCyrillic(String text) {
        return text.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC);
    }
}
