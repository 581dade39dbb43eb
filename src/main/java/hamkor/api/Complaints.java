package hamkor.api;

import hamkor.api.FieldsInvalid.Complaint;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Typed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// Takes values out of what was sent and collects what is wrong with them, so that all of it is said at once. What was taken counts
/// only after [#orThrow].
final class Complaints {
    private static final String CODES = Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining(", "));

    private final List<Complaint> all = new ArrayList<>();

    void about(String field, String key, Object... values) {
        all.add(new Complaint(field, key, values));
    }

    /// @throws FieldsInvalid where there is any
    void orThrow() {
        if (!all.isEmpty()) throw new FieldsInvalid(all);
    }

    /// By its word: `education-and-science`; empty where it is none.
    <E extends Enum<E>> Optional<E> oneOf(String field, String sent, E[] values) {
        var meant = Arrays.stream(values).filter(value -> ApiJson.word(value).equals(sent)).findFirst();
        if (meant.isEmpty()) about(field, "field.one-of", Arrays.stream(values).map(ApiJson::word).collect(Collectors.joining(", ")));
        return meant;
    }

    /// Empty where it is lacking or none.
    Optional<LocalDate> day(String field, Optional<String> sent) {
        try {
            return sent.map(LocalDate::parse);
        } catch (DateTimeParseException _) {
            about(field, "field.day");
            return Optional.empty();
        }
    }

    /// As it is stored when people type it, in one line; empty where it is lacking or none.
    Optional<LanguageText> text(String field, Map<String, String> sent) {
        return text(field, sent, Integer.MAX_VALUE, Typed::line);
    }

    /// The same in as many lines as it has.
    ///
    /// @param longest in characters, in each language
    Optional<LanguageText> lines(String field, Map<String, String> sent, int longest) {
        return text(field, sent, longest, Typed::lines);
    }

    private Optional<LanguageText> text(String field, Map<String, String> sent, int longest, BiFunction<String, Language, String> stored) {
        if (sent == null || sent.isEmpty()) {
            about(field, "field.lacking");
            return Optional.empty();
        }
        var in = new EnumMap<Language, String>(Language.class);
        sent.forEach((code, words) -> {
            var language = Language.ofCode(code);
            var typed = language.filter(_ -> words != null).map(known -> stored.apply(words, known)).orElse("");
            if (language.isEmpty()) about(field + "." + code, "field.language", CODES);
            else if (typed.isEmpty()) about(field + "." + code, "field.blank");
            else if (typed.length() > longest) about(field + "." + code, "field.too-long", longest);
            else in.put(language.get(), typed);
        });
        return in.isEmpty() ? Optional.empty() : Optional.of(new LanguageText(in));
    }
}
