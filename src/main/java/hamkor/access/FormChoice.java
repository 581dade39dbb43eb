package hamkor.access;

import java.util.List;
import java.util.Optional;

/// A field in which one of several is chosen.
///
/// @param options the first may have an empty value: nothing chosen
record FormChoice(String name, String label, Optional<String> hint, List<Option> options, Optional<String> complaint) {
    record Option(String value, String said, boolean chosen) {}

    boolean bad() {
        return complaint.isPresent();
    }

    /// Of `aria-describedby`; null where nothing describes it.
    String describedBy() {
        var by = (hint.isPresent() ? "hint-" + name : "") + (hint.isPresent() && bad() ? " " : "") + (bad() ? "wrong-" + name : "");
        return by.isEmpty() ? null : by;
    }
}
