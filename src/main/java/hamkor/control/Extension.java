package hamkor.control;

import hamkor.audit.Actor;
import hamkor.id.CheckpointId;
import hamkor.id.ExtensionId;
import hamkor.id.SideId;
import hamkor.language.LanguageText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Another day that was asked for. It takes effect when every side that leads agrees.
///
/// @param side that asks
/// @param outcome empty while a side has not answered
public record Extension(ExtensionId id, CheckpointId checkpoint, SideId side, LocalDate from, LocalDate to, LanguageText ground, LocalDate on, Instant at,
        Actor by, List<Word> words, Optional<Outcome> outcome) {
    public enum Outcome {
        AGREED, REFUSED, WITHDRAWN,
        /// Another edition or another extension moved the date first.
        OVERTAKEN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What a side says to it.
    public record Word(SideId side, boolean agrees, Optional<LanguageText> remark, Instant at, Actor by) {}

    public Extension {
        words = List.copyOf(words);
    }

    Extension with(List<Word> words) {
        return new Extension(id, checkpoint, side, from, to, ground, on, at, by, words, outcome);
    }

    public boolean isOpen() {
        return outcome.isEmpty();
    }

    public Optional<Word> wordOf(SideId side) {
        return words.stream().filter(word -> word.side().equals(side)).findFirst();
    }
}
