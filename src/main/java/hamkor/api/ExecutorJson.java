package hamkor.api;

import hamkor.language.LanguageText;
import hamkor.measure.Executor;
import hamkor.review.RowExecutor;
import java.util.Optional;
import java.util.UUID;

/// Whom a document names to do a measure; without the person it may name in brackets.
///
/// @param side of the agreement; null while nobody has said it
/// @param words as the document has them
/// @param organisation whom of the directory the words mean
record ExecutorJson(Optional<UUID> side, LanguageText words, Optional<UUID> organisation, Executor.Role role, boolean byConsent) {
    static ExecutorJson of(Executor executor) {
        return new ExecutorJson(Optional.of(executor.side().value()), executor.words(), executor.organisation().map(organisation -> organisation.value()),
                executor.role(), executor.byConsent());
    }

    static ExecutorJson of(RowExecutor executor, Executor.Role role) {
        return new ExecutorJson(executor.side().map(side -> side.value()), executor.words(), executor.organisation().map(organisation -> organisation.value()),
                role, executor.byConsent());
    }
}
