package hamkor.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A form as it was sent, or as it is first shown: what was typed stays, and each complaint stands at its field. All complaints
/// are found at once; a template asks for both by the name of the field.
public final class Form {
    private final Map<String, List<String>> typed = new LinkedHashMap<>();
    private final Map<String, String> complaints = new LinkedHashMap<>();

    public static Form empty() {
        return new Form();
    }

    /// As Spring hands it over: `@RequestParam MultiValueMap<String, String>`.
    public static Form of(Map<String, List<String>> sent) {
        var form = new Form();
        form.typed.putAll(sent);
        return form;
    }

    /// Filled in before anybody typed.
    public Form with(String field, String value) {
        typed.put(field, List.of(value));
        return this;
    }

    /// Empty where nothing was typed; without blanks around it.
    public String typed(String field) {
        return typed.getOrDefault(field, List.of()).stream().findFirst().orElse("").strip();
    }

    /// As it is: of a password the blanks count.
    public String exactly(String field) {
        return typed.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    /// From which the change began; what is no number is the version of nothing.
    public int version() {
        return typed("version").matches("\\d{1,9}") ? Integer.parseInt(typed("version")) : -1;
    }

    /// Of several boxes with one name.
    public List<String> ticked(String field) {
        return typed.getOrDefault(field, List.of());
    }

    public boolean isTicked(String field, String value) {
        return ticked(field).contains(value);
    }

    /// @param words in the reader's language; of several complaints about one field the first stays
    public void complain(String field, String words) {
        complaints.putIfAbsent(field, words);
    }

    public boolean isFine() {
        return complaints.isEmpty();
    }

    public Optional<String> complaint(String field) {
        return Optional.ofNullable(complaints.get(field));
    }

    /// By field, in the order in which they were found.
    public Map<String, String> complaints() {
        return complaints;
    }

    /// Never what was typed: it may be a password.
    @Override public String toString() {
        return "Form with " + typed.keySet();
    }
}
