package hamkor.api;

import hamkor.control.AnswerWord;
import hamkor.language.LanguageText;
import java.util.Map;
import java.util.Optional;

/// The word of the other side on a report of 'done', as a program sends it.
///
/// @param remark what to rework, or why it is not so
record ConfirmationJson(String word, Optional<Map<String, String>> remark) {
    private static final int LONGEST = 5_000;

    record Said(AnswerWord word, Optional<LanguageText> remark) {}

    /// @throws FieldsInvalid with all complaints at once
    Said said() {
        var complaints = new Complaints();
        if (word == null) complaints.about("word", "field.lacking");
        Optional<AnswerWord> said = Optional.ofNullable(word).flatMap(sent -> complaints.oneOf("word", sent, AnswerWord.values()));
        Optional<LanguageText> why = remark.flatMap(sent -> complaints.lines("remark", sent, LONGEST));
        if (said.filter(each -> each != AnswerWord.CONFIRMED).isPresent() && remark.isEmpty()) complaints.about("remark", "field.lacking");
        complaints.orThrow();
        return new Said(said.orElseThrow(), why);
    }
}
