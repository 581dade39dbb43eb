package hamkor.roadmap.reading;

import hamkor.language.Folding;
import hamkor.language.Language;
import java.util.Optional;

/// Headings that say in which language a column is written: «на русском языке», «oʻzbek tilida», "English".
final class LanguageNames {
    private LanguageNames() {}

    static Optional<Language> named(String heading) {
        var folded = Folding.fold(heading);
        if (folded.length() > 40) return Optional.empty();
        if (folded.contains("русск") || folded.contains("rus tili") || folded.contains("ruscha") || folded.contains("рус тили") || folded.equals("russian")
                || folded.contains("in russian")) return Optional.of(Language.RU);
        if (folded.contains("o'zbek til") || folded.contains("o'zbekcha") || folded.equals("uzbek") || folded.contains("in uzbek")) return Optional.of(Language.UZ);
        if (folded.contains("ўзбек тил") || folded.contains("ўзбекча")) return Optional.of(Language.UZ_CYRL);
        if (folded.contains("на узбекском")) return Optional.of(Language.UZ);
        if (folded.contains("на английском") || folded.equals("english") || folded.contains("in english") || folded.contains("ingliz til")) return Optional.of(Language.EN);
        return Optional.empty();
    }
}
