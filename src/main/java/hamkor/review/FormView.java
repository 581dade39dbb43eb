package hamkor.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A form as a page shows it: what was typed, and every complaint at its field.
///
/// @param complaints in the reader's words, by the name of the field
/// @param version from which it began; empty where it needs none
record FormView(String title, String intro, List<ReviewView.Link> crumbs, String action, String back, Optional<ReviewView.Note> note,
        Map<String, String> typed, Map<String, String> complaints, Optional<Integer> version) {
    String value(String field) {
        return typed.getOrDefault(field, "");
    }

    boolean isBad(String field) {
        return complaints.containsKey(field);
    }

    /// What is wrong with a field; null where nothing is.
    String complaint(String field) {
        return complaints.get(field);
    }

    /// Whether anything is typed in a field that begins with one of these and ends with one of the others.
    boolean hasAny(Collection<String> ends, String... beginnings) {
        return ends.stream().anyMatch(end -> Stream.of(beginnings).anyMatch(beginning -> !value(beginning + end).isBlank()));
    }

    boolean has(String field) {
        return typed.containsKey(field);
    }
}
