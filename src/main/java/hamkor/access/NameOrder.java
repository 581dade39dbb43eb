package hamkor.access;

import hamkor.language.Language;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/// Names in the order in which readers of a language look them up.
final class NameOrder {
    private NameOrder() {}

    static Comparator<String> of(Language language) {
        return Collator.getInstance(Locale.forLanguageTag(language.code()))::compare;
    }
}
