package hamkor.notification;

import hamkor.account.Addressee;
import hamkor.language.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is to be written to somebody.
///
/// @param key what it is for: a second one for the same is not written
/// @param day of the one it goes to
/// @param opening one or two sentences before the parts
/// @param foot why it came, and where that is changed
record LetterDraft(String key, String kind, Addressee to, Language language, LocalDate day, String subject, String opening, List<Part> parts, Foot foot,
        Optional<Attached> attached) {
    LetterDraft {
        parts = List.copyOf(parts);
    }

    /// @param lines without any: the part is not written
    record Part(String heading, List<Line> lines, Optional<String> more) {
        Part {
            lines = List.copyOf(lines);
        }
    }

    /// @param language of the title
    /// @param said what is to be said of it, in the reader's language
    /// @param link in full
    record Line(String title, Language language, String said, String link, String act) {}

    record Foot(String why, String link, String change) {}

    record Attached(String name, String mediaType, byte[] content) {}
}
