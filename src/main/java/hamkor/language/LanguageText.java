package hamkor.language;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One text in all the languages in which it was written; never empty, no language blank. Languages are in the order of
/// [Language], so two equal texts are equal however they were put together.
public record LanguageText(Map<Language, String> in) {
    public LanguageText {
        if (in.isEmpty()) throw new IllegalArgumentException("a text in no language");
        in.forEach((language, text) -> {
            if (text.isBlank()) throw new IllegalArgumentException("a blank text in " + language.code());
        });
        in = Collections.unmodifiableMap(new EnumMap<>(in));
    }

    public static LanguageText of(Language language, String text) {
        return new LanguageText(Map.of(language, text));
    }

    public Optional<String> in(Language language) {
        return Optional.ofNullable(in.get(language));
    }

    public Set<Language> languages() {
        return in.keySet();
    }

    /// What a reader of that language is shown: their language, else their language from its other script, else Russian, which
    /// every office here reads, else the first there is. Never one language dressed up as another.
    public Shown shownTo(Language reader) {
        if (in.containsKey(reader)) return new Shown(in.get(reader), reader);
        var otherScript = reader.inOtherScript().map(in::get);
        if (otherScript.isPresent()) return Shown.transliterated(otherScript.get(), reader);
        if (in.containsKey(Language.RU)) return new Shown(in.get(Language.RU), Language.RU);
        var first = in.entrySet().iterator().next();
        return new Shown(first.getValue(), first.getKey());
    }

    /// This text and that of another language beside it; a language that stands already keeps its words.
    public LanguageText and(Language language, String text) {
        var both = new EnumMap<Language, String>(in);
        both.putIfAbsent(language, text);
        return new LanguageText(both);
    }
}
