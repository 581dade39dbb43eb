package hamkor.language;

import java.util.Arrays;
import java.util.Optional;

/// A language in which documents are signed and people read. The two scripts of Uzbek are two languages here: a text in one
/// is not a text in the other.
public enum Language {
    RU("ru"), UZ("uz"), UZ_CYRL("uz-Cyrl"), EN("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /// The tag of BCP 47, as written in JSON and in the `lang` of a page: `ru`, `uz` (Latin script), `uz-Cyrl`, `en`.
    public String code() {
        return code;
    }

    /// Of Uzbek; the other languages have one script.
    public Optional<Language> inOtherScript() {
        return switch (this) {
            case UZ -> Optional.of(UZ_CYRL);
            case UZ_CYRL -> Optional.of(UZ);
            case RU, EN -> Optional.empty();
        };
    }

    public static Optional<Language> ofCode(String code) {
        return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
    }
}
