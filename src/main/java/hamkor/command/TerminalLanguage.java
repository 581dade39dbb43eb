package hamkor.command;

import hamkor.language.Language;
import java.util.Locale;
import java.util.Map;

/// The language in which a command speaks to its terminal.
final class TerminalLanguage {
    private TerminalLanguage() {}

    /// `HAMKOR_LANG` (`ru`, `uz`, `uz-Cyrl`, `en`), else the locale of the terminal (`LC_ALL`, `LANG`: `uz_UZ.UTF-8` is Uzbek,
    /// `uz_UZ@cyrillic` in the other script), else Russian.
    static Language of(Map<String, String> environment) {
        var chosen = Language.ofCode(environment.getOrDefault("HAMKOR_LANG", "").strip());
        if (chosen.isPresent()) return chosen.get();
        for (var name : new String[] {"HAMKOR_LANG", "LC_ALL", "LANG"}) {
            var locale = environment.getOrDefault(name, "").toLowerCase(Locale.ROOT);
            if (locale.startsWith("uz")) return locale.contains("cyr") ? Language.UZ_CYRL : Language.UZ;
            if (locale.startsWith("en")) return Language.EN;
            if (locale.startsWith("ru")) return Language.RU;
        }
        return Language.RU;
    }
}
