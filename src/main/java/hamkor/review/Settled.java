package hamkor.review;

import hamkor.language.LanguageText;
import hamkor.measure.Executor;
import java.util.List;
import java.util.stream.Collectors;

/// A row with everything decided that follows from what it says and from the names in the directory.
///
/// @param content with the organisations that the directory knows by exactly these words
/// @param roles of the executors, in order
public record Settled(DraftRow row, RowContent content, List<Executor.Role> roles) {
    static Settled of(DraftRow row, RowContent content) {
        return new Settled(row, content, content.roles());
    }

    /// Of all that it says: what a mark binds. Taken anew with every call.
    String hash() {
        return RowJson.hash(content, row.leftOut());
    }

    /// The words by which it is recognised, whatever else it says.
    String knownBy() {
        return content.number().orElse("") + "\n" + key(content.title()) + "\n" + String.join("\n", content.details());
    }

    /// Words of a document as a problem is known by them.
    static String key(LanguageText words) {
        return words.in().values().stream().collect(Collectors.joining(" / "));
    }
}
