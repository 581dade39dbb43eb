package hamkor.access;

import java.util.Optional;

/// A field of a form, as it is shown: with what was typed and what is wrong with it.
///
/// @param hint what to type; empty where the label says it
/// @param language of what is typed, for `lang`; empty where any
/// @param lines more than one for a text of several lines
record FormField(String name, String label, Optional<String> hint, String typed, Optional<String> complaint, Optional<String> language, int lines) {
    static FormField line(String name, String label, String typed, Optional<String> complaint) {
        return new FormField(name, label, Optional.empty(), typed, complaint, Optional.empty(), 1);
    }

    FormField withHint(String said) {
        return new FormField(name, label, Optional.of(said), typed, complaint, language, lines);
    }

    FormField in(String code) {
        return new FormField(name, label, hint, typed, complaint, Optional.of(code), lines);
    }

    FormField ofLines(int number) {
        return new FormField(name, label, hint, typed, complaint, language, number);
    }

    boolean bad() {
        return complaint.isPresent();
    }

    /// Of `aria-describedby`; null where nothing describes it.
    String describedBy() {
        var by = (hint.isPresent() ? "hint-" + name : "") + (hint.isPresent() && bad() ? " " : "") + (bad() ? "wrong-" + name : "");
        return by.isEmpty() ? null : by;
    }
}
