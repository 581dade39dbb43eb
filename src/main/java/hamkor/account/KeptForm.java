package hamkor.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A form that was sent after its sign-in had ended: what was typed goes along through the sign-in page and is sent on from there,
/// by a press of its sender.
///
/// @param address to which it was sent
/// @param fields as they were typed, by name
record KeptForm(String address, Map<String, List<String>> fields) {
    static final KeptForm NOTHING = new KeptForm("/", Map.of());
    private static final String BEGINNING = "kept.";
    private static final Set<String> SECRET = Set.of("password", "again", "old", "current");
    private static final int LONGEST = 200_000;

    /// Of a form that was refused for want of a sign-in; empty where there is nothing to keep, files or a password among it.
    ///
    /// @param type of what was sent; null where nothing was
    static Optional<KeptForm> of(String method, String type, String address, Map<String, String[]> parameters) {
        if (!method.equals("POST") || type == null || !type.startsWith("application/x-www-form-urlencoded")) return Optional.empty();
        var fields = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> fields.put(name, List.of(values)));
        fields.remove("_csrf");
        var length = fields.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
        return fields.isEmpty() || length > LONGEST || fields.keySet().stream().anyMatch(SECRET::contains) ? Optional.empty()
                : Optional.of(new KeptForm(address, fields));
    }

    /// Out of the sign-in form.
    static KeptForm within(Map<String, String[]> signIn, String to) {
        var fields = new LinkedHashMap<String, List<String>>();
        signIn.forEach((name, values) -> {
            if (name.startsWith(BEGINNING)) fields.put(name.substring(BEGINNING.length()), List.of(values));
        });
        return fields.isEmpty() ? NOTHING : new KeptForm(to, fields);
    }

    boolean isNothing() {
        return fields.isEmpty();
    }

    /// What stands in a form.
    record Field(String name, String value) {}

    /// As they stand in the sign-in form.
    List<Field> inSignIn() {
        return all(BEGINNING);
    }

    /// As they stood in the form that was sent.
    List<Field> asSent() {
        return all("");
    }

    private List<Field> all(String before) {
        return fields.entrySet().stream().flatMap(field -> field.getValue().stream().map(value -> new Field(before + field.getKey(), value))).toList();
    }

    /// Never what was typed.
    @Override public String toString() {
        return "KeptForm for " + address;
    }
}
