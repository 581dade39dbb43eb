package hamkor.sql;

import hamkor.language.Language;
import java.util.function.Consumer;

/// Hears what takes its time while the database is opened, one short line each. Nothing here prints.
@FunctionalInterface
public interface Progress {
    void begins(Step step, Object... values);

    /// Passes each step on as a line in that language: for the terminal, stderr.
    static Progress inWords(Language language, Consumer<String> line) {
        return (step, values) -> line.accept(DatabaseRefused.WORDS.get(language).say(step.key(), values));
    }

    Progress SILENT = (_, _) -> {};

    enum Step {
        UNPACKING("step.unpacking"),
        CREATING("step.creating"),
        STARTING("step.starting"),
        /// A server that a killed process left behind is stopped first.
        STOPPING_LEFT_BEHIND("step.stopping-left-behind"),
        /// Longer than usual: after a power cut or kill the server replays its log.
        RECOVERING("step.recovering"),
        /// The connection file is gone: a new password is set with the server stopped.
        NEW_PASSWORD("step.new-password"),
        MIGRATING("step.migrating");

        private final String key;

        Step(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
