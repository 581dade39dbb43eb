package hamkor.notification;

import hamkor.language.Shown;
import java.util.List;
import java.util.Optional;

/// The outbox of a side.
///
/// @param where whether its letters leave the house
/// @param earlier where the page of those before begins
record LettersView(String where, List<Line> lines, Optional<String> earlier) {
    record Line(String address, Optional<Shown> to, String subject, String language, String kind, String writtenAt, String state, boolean failed) {}
}
