package hamkor.report;

import hamkor.agreement.SideMark;
import hamkor.language.Language;
import hamkor.language.Shown;
import hamkor.web.Form;
import java.util.List;
import java.util.Optional;

/// A request for another day, everything decided.
///
/// @param by how many days, in words
/// @param first the day that was set first, and how often it was moved since
/// @param asked who asked, and when
/// @param outcome what became of it; empty while a side has not answered
/// @param words what each side says, in the order of the agreement
/// @param decides whether the reader's word is asked for
/// @param withdraws whether the reader can take it back
/// @param done what the reader has just done; empty as a rule
record ExtensionView(String address, Subject subject, String from, String to, String by, String first, SideMark side, String asked, Shown ground,
        Optional<Outcome> outcome, List<Word> words, boolean decides, boolean withdraws, Form form, List<Language> languages, Optional<String> done) {

    /// @param mood `ok`, `bad` or `quiet`
    record Outcome(String mood, String words) {}

    /// @param word `agreed`, `refused` or `waiting`
    record Word(SideMark side, String word, String said, String by, Optional<Shown> remark) {}
}
