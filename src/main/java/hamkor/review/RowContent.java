package hamkor.review;

import hamkor.language.LanguageText;
import hamkor.measure.Direction;
import hamkor.measure.Executor;
import hamkor.term.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What a row under review says of its measure.
///
/// @param section the headings over it, outermost first
/// @param details the sub-items, in the document's main language
/// @param typedTerm in which words a person entered the term's days; the term itself keeps the words of the document
/// @param executors in the order of the document
public record RowContent(Optional<String> number, List<String> section, LanguageText title, List<String> details, Term term,
        Optional<String> typedTerm, List<RowExecutor> executors, Optional<LanguageText> result, Optional<LanguageText> funding,
        Optional<Direction> direction) {
    public RowContent {
        section = List.copyOf(section);
        details = List.copyOf(details);
        executors = List.copyOf(executors);
    }

    List<Executor.Role> roles() {
        return roles(executors);
    }

    /// Of each executor, in order. The first of a side leads unless it is joined; where a person chose a lead for the side, that
    /// one does. Whoever has no side yet leads nobody.
    static List<Executor.Role> roles(List<RowExecutor> executors) {
        var led = new HashSet<>();
        for (var executor : executors)
            if (executor.side().isPresent() && executor.chosen().filter(role -> role == Executor.Role.LEAD).isPresent()) led.add(executor.side().get());
        var roles = new ArrayList<Executor.Role>();
        for (var executor : executors)
            roles.add(executor.chosen().orElseGet(() -> !executor.joined() && executor.side().map(led::add).orElse(false)
                    ? Executor.Role.LEAD : Executor.Role.CO));
        return roles;
    }

    /// @param typed what a person entered; empty where the days are those of the document's own words or of an offered reading
    RowContent with(Term term, Optional<String> typed) {
        return new RowContent(number, section, title, details, term, typed, executors, result, funding, direction);
    }

    RowContent with(List<RowExecutor> executors) {
        return new RowContent(number, section, title, details, term, typedTerm, executors, result, funding, direction);
    }

    /// Where it says what was read, it says what is read now; what a person said otherwise stands.
    RowContent following(RowContent read, RowContent now) {
        boolean sameTerm = term.equals(read.term) && typedTerm.equals(read.typedTerm);
        return new RowContent(following(number, read.number, now.number), following(section, read.section, now.section), following(title, read.title, now.title),
                following(details, read.details, now.details), sameTerm ? now.term : term, sameTerm ? now.typedTerm : typedTerm,
                following(executors, read.executors, now.executors), following(result, read.result, now.result), following(funding, read.funding, now.funding),
                following(direction, read.direction, now.direction));
    }

    private static <T> T following(T own, T read, T now) {
        return own.equals(read) ? now : own;
    }

    RowContent under(List<String> section) {
        return new RowContent(number, section, title, details, term, typedTerm, executors, result, funding, direction);
    }

    RowContent of(Optional<Direction> direction) {
        return new RowContent(number, section, title, details, term, typedTerm, executors, result, funding, direction);
    }
}
