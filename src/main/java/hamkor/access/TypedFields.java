package hamkor.access;

import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Typed;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was typed into a form, by the names of its fields, and what is wrong with it.
final class TypedFields {
    private static final int LONGEST = 500;

    private final Map<String, String> fields;
    private final Map<String, Complaint> complaints = new LinkedHashMap<>();

    /// @param key of its words
    record Complaint(String key, List<Object> values) {}

    TypedFields(Map<String, String> fields) {
        this.fields = fields;
    }

    /// As it was typed; empty where nothing was.
    String raw(String field) {
        return fields.getOrDefault(field, "");
    }

    /// In the form in which it is stored; empty where nothing was typed.
    Optional<String> line(String field, Language language) {
        return line(field, language, LONGEST);
    }

    private Optional<String> line(String field, Language language, int longest) {
        var line = Typed.line(raw(field), language);
        if (line.length() > longest) complain(field, "form.too-long", longest);
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    /// The same of what is of no language: a number, an address.
    Optional<String> line(String field) {
        return line(field, Language.EN);
    }

    /// From the fields `name.ru`, `name.uz` and so on.
    Optional<LanguageText> text(String field) {
        return text(field, LONGEST);
    }

    Optional<LanguageText> text(String field, int longest) {
        var in = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) line(field + "." + language.code(), language, longest).ifPresent(words -> in.put(language, words));
        return in.isEmpty() ? Optional.empty() : Optional.of(new LanguageText(in));
    }

    /// Each line that is not blank, of any language.
    List<String> lines(String field) {
        var lines = Typed.lines(raw(field), Language.RU).lines().filter(line -> !line.isEmpty()).toList();
        if (lines.stream().anyMatch(line -> line.length() > LONGEST)) complain(field, "form.too-long", LONGEST);
        return lines;
    }

    int version() {
        return raw("version").matches("\\d{1,9}") ? Integer.parseInt(raw("version")) : 0;
    }

    void complain(String field, String key, Object... values) {
        complaints.putIfAbsent(field, new Complaint(key, List.of(values)));
    }

    boolean isGood() {
        return complaints.isEmpty();
    }

    /// By field, in the order in which they were found.
    Map<String, Complaint> complaints() {
        return complaints;
    }
}
