package hamkor.notification;

import java.util.List;

/// What somebody may choose for their own letters.
record LetterChoiceView(String email, List<Option> hours, List<Option> languages, boolean saved) {
    record Option(String value, String name) {}
}
