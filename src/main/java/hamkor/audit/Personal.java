package hamkor.audit;

import hamkor.language.LanguageText;
import java.util.Map;
import java.util.TreeMap;

/// A value about a person that may have to be erased one day: a name, an address of e-mail.
public record Personal(String value) {
    /// A text in several languages, by their codes: a name in each script.
    public static Map<String, Personal> of(LanguageText text) {
        var by = new TreeMap<String, Personal>();
        text.in().forEach((language, words) -> by.put(language.code(), new Personal(words)));
        return by;
    }

    /// Never the value: a record may be printed into a log.
    @Override public String toString() {
        return "Personal";
    }
}
