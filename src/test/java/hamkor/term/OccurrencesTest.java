package hamkor.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccurrencesTest {
    private final TermReader reader = new TermReader();

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', value = {
        "ежегодно                      | 2025-2027 | 2025-12-31 2026-12-31 2027-12-31",
        "раз в полугодие               | 2026-2026 | 2026-06-30 2026-12-31",
        "ежеквартально                 | 2026-2026 | 2026-03-31 2026-06-30 2026-09-30 2026-12-31",
        "3 раза в год                  | 2026-2026 | 2026-04-30 2026-08-31 2026-12-31",
        "ежегодно, с июля по октябрь   | 2025-2026 | 2025-10-31 2026-10-31",
        "ежегодно в мае и октябре      | 2026-2026 | 2026-05-31 2026-10-31",
        "ежегодно, I и III кварталы    | 2026-2026 | 2026-03-31 2026-09-30",
        "ежегодно, с ноября по март    | 2025-2026 | 2025-03-31 2026-03-31",
        "ежегодно, до 15 декабря       | 2025-2026 | 2025-12-15 2026-12-15",
        "ежегодно, 29 февраля          | 2027-2028 | 2027-02-28 2028-02-29",
        "раз в два года                | 2025-2028 | 2026-12-31 2028-12-31",
        "раз в два года                | 2025-2027 | 2026-12-31",
        "ежеквартально, до 10 числа    | 2026-2026 | 2026-01-10 2026-04-10 2026-07-10 2026-10-10",
        "ежемесячно, с мая по июль     | 2026-2026 | 2026-05-31 2026-06-30 2026-07-31",
        "апрель, октябрь 2026 года     | 2025-2027 | 2026-04-30 2026-10-31"})
    void theirLastDaysCount(String words, String period, String lastDays) {
        var bounds = TermReaderTest.context(period).period().orElseThrow();
        var term = (Term.Recurring) reader.read(words, TermContext.within(bounds));
        assertThat(lastDays(Occurrences.of(term, bounds))).isEqualTo(lastDays);
    }

    @Test
    void theEndOfAMonthIsNotLostOnTheWay() {
        var spans = Occurrences.of(new Recurrence(Recurrence.Frequency.MONTHLY, 1, List.of(), List.of(31)), day("2026-01-31"),
                new Span(day("2026-01-01"), day("2026-04-30")));
        assertThat(lastDays(spans)).isEqualTo("2026-01-31 2026-02-28 2026-03-31 2026-04-30");
    }

    @Test
    void daysInARowAreOneSpan() {
        var term = (Term.Recurring) reader.read("ежегодно, 1–3 октября", TermContext.NONE);
        assertThat(Occurrences.of(term, Span.years(2026, 2027)))
                .containsExactly(new Span(day("2026-10-01"), day("2026-10-03")), new Span(day("2027-10-01"), day("2027-10-03")));
    }

    @Test
    void spansThatEndedBeforeTheBoundsGiveNone() {
        var quarterly = Recurrence.every(3, Recurrence.Frequency.MONTHLY);
        var spans = Occurrences.of(quarterly, day("2026-05-20"), new Span(day("2026-05-20"), day("2026-11-15")));
        assertThat(spans).containsExactly(
                new Span(day("2026-04-01"), day("2026-06-30")), new Span(day("2026-07-01"), day("2026-09-30")));
    }

    @Test
    void areCountedFromTheAnchorAndNotFromTheBounds() {
        var everyTwoYears = Recurrence.every(2, Recurrence.Frequency.YEARLY);
        assertThat(lastDays(Occurrences.of(everyTwoYears, day("2025-03-01"), Span.years(2027, 2031)))).isEqualTo("2028-12-31 2030-12-31");
        var everyTwoWeeks = Recurrence.every(2, Recurrence.Frequency.WEEKLY);
        assertThat(lastDays(Occurrences.of(everyTwoWeeks, day("2026-07-01"), new Span(day("2026-08-01"), day("2026-08-31")))))
                .isEqualTo("2026-08-09 2026-08-23");
        var everyFiveMonths = Recurrence.every(5, Recurrence.Frequency.MONTHLY);
        assertThat(lastDays(Occurrences.of(everyFiveMonths, day("2026-02-10"), Span.years(2026, 2027))))
                .isEqualTo("2026-06-30 2026-11-30 2027-04-30 2027-09-30");
    }

    @Test
    void liveWithinTheTermAndTheBoundsBoth() {
        var term = new Term.Recurring("", Recurrence.every(1, Recurrence.Frequency.MONTHLY), Optional.of(day("2026-03-01")),
                Optional.of(day("2026-12-31")));
        assertThat(lastDays(Occurrences.of(term, new Span(day("2025-01-01"), day("2026-04-30"))))).isEqualTo("2026-03-31 2026-04-30");
        assertThat(Occurrences.of(term, Span.years(2027, 2028))).isEmpty();
    }

    private static String lastDays(List<Span> spans) {
        return spans.stream().map(span -> span.last().toString()).collect(Collectors.joining(" "));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
