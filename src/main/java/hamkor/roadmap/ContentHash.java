package hamkor.roadmap;

import hamkor.language.LanguageText;
import hamkor.roadmap.reading.ExecutorReading;
import hamkor.roadmap.reading.MeasureReading;
import hamkor.roadmap.reading.RoadmapReading;
import hamkor.term.Term;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/// The SHA-256 of what was read: an approval names it, so that nobody approves one text and gets another. Every value goes in
/// with its length before it: two different readings never become one row of bytes. Where in the file a measure stood, and
/// what reading could not understand, is no content: it is not approved.
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
    static String of(RoadmapReading reading) {
        var hash = new ContentHash();
        hash.text(reading.title());
        hash.words(reading.languages().size());
        reading.languages().forEach(language -> hash.words(language.code()));
        hash.words(reading.parties().size());
        reading.parties().forEach(hash::words);
        hash.words(reading.period().map(period -> period.first() + "/" + period.last()).orElse(""));
        hash.words(reading.measures().size());
        reading.measures().forEach(hash::measure);
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void measure(MeasureReading measure) {
        words(measure.number().orElse(""));
        words(measure.section().size());
        measure.section().forEach(this::words);
        text(Optional.of(measure.title()));
        words(measure.details().size());
        measure.details().forEach(this::words);
        term(measure.term());
        words(measure.executors().size());
        measure.executors().forEach(this::executor);
        text(measure.result());
        text(measure.funding());
    }

    private void term(Term term) {
        words(term.words());
        words(switch (term) {
            case Term.Interval(_, var first, var last) -> "interval " + first + " " + last;
            case Term.Deadline(_, var day) -> "deadline " + day;
            case Term.Recurring(_, var recurrence, var from, var to) -> "recurring " + recurrence.rule() + " " + days(from) + " " + days(to);
            case Term.Continuous(_, var from, var to) -> "continuous " + days(from) + " " + days(to);
            case Term.Relative(_, var offset, var event) ->
                    "relative " + event + " " + offset.map(by -> by.count() + " " + by.unit()).orElse("");
            case Term.Conditional _ -> "conditional";
            case Term.Undated _ -> "undated";   // why nobody can say the days is our remark, not the document's
        });
    }

    private void executor(ExecutorReading executor) {
        text(Optional.of(executor.name()));
        words(executor.side().orElse(""));
        words(executor.person().orElse(""));
        words(executor.role());
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
