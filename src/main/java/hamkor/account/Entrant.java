package hamkor.account;

import hamkor.access.Acting;
import hamkor.access.Role;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Words;
import hamkor.web.Visitor;
import java.util.Map;
import java.util.stream.Collectors;

/// Whoever has come in, with what the header says of them.
///
/// @param name in each script in which they write it
/// @param region its name in full
record Entrant(Acting acting, LanguageText name, LanguageText region) {
    private static final Map<Language, Words> WORDS = Words.beside(Entrant.class);

    Visitor.Name named(Language language) {
        var words = WORDS.get(language);
        return new Visitor.Name(name.shownTo(language),
                acting.roles().stream().sorted().map(role -> words.say("role." + role.word())).collect(Collectors.joining(", ")),
                region.shownTo(language));
    }
}
