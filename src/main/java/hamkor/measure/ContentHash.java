package hamkor.measure;

import hamkor.id.MeasureId;
import hamkor.id.OrganisationId;
import hamkor.language.LanguageText;
import hamkor.term.Term;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The SHA-256 of a plan: an approval names it, so that nobody approves one text and gets another. Every value goes in with its
/// length before it: two different plans never become one row of bytes. Where in the file a measure stood, and why nobody can
/// say its days, is no content: it is not approved. Nor is the person whom it names after an executor: that can be erased, and the
/// edition must still be provable.
final class ContentHash {
    private final MessageDigest digest;

    private ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);   // every Java has it
        }
    }

    /// In 64 lower-case hexadecimal digits.
    static String of(Plan plan) {
        var hash = new ContentHash();
        hash.text(plan.title());
        hash.all(plan.languages(), language -> hash.words(language.code()));
        hash.words(plan.period().map(period -> period.first() + "/" + period.last()).orElse(""));
        hash.all(plan.reportingDays(), hash::words);
        hash.all(plan.measures(), hash::measure);
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void measure(PlannedMeasure measure) {
        words(measure.identity().map(MeasureId::toString).orElse(""));
        words(measure.number().orElse(""));
        all(measure.section(), this::words);
        text(Optional.of(measure.title()));
        all(measure.details(), this::words);
        term(measure.term());
        all(measure.executors(), planned -> executor(planned.executor()));
        text(measure.result());
        text(measure.funding());
        words(measure.direction().map(Direction::word).orElse(""));
    }

    private <T> void all(List<T> values, Consumer<? super T> each) {
        words(values.size());
        values.forEach(each);
    }

    private void term(Term term) {
        words(term.words());
        words(switch (term) {
            case Term.Interval(_, var first, var last) -> "interval " + first + " " + last;
            case Term.Deadline(_, var day) -> "deadline " + day;
            case Term.Recurring(_, var recurrence, var from, var to) -> "recurring " + recurrence.rule() + " " + recurrence.daysOfMonth() + " " + days(from) + " " + days(to);
            case Term.Continuous(_, var from, var to) -> "continuous " + days(from) + " " + days(to);
            case Term.Relative(_, var offset, var event) ->
                    "relative " + event + " " + offset.map(by -> by.count() + " " + by.unit()).orElse("");
            case Term.Conditional _ -> "conditional";
            case Term.Undated _ -> "undated";   // why nobody can say the days is our remark, not the document's
        });
    }

    private void executor(Executor executor) {
        words(executor.side());
        text(Optional.of(executor.words()));
        words(executor.organisation().map(OrganisationId::toString).orElse(""));
        words(executor.role());
        words(executor.byConsent());
    }

    private void text(Optional<LanguageText> text) {
        words(text.map(LanguageText::languages).map(Set::size).orElse(0));
        text.ifPresent(all -> all.in().forEach((language, words) -> {
            words(language.code());
            words(words);
        }));
    }

    private void words(Object value) {
        var bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static String days(Optional<?> day) {
        return day.map(Object::toString).orElse("-");
    }
}
