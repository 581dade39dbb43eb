package hamkor.term;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.term.Term.Event;
import hamkor.term.Term.Offset;
import hamkor.term.Term.Relative;
import hamkor.term.Term.WhyUndated;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The tables beside this class give words as officials write them and what a careful person reads out of them. Columns: words
/// (\n for a line break), the roadmap's period (- for none; «deadline» where the column's heading says so), kind (of an undated
/// term also why), first and last day, rule.
class TermReaderTest {
    private final TermReader reader = new TermReader();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(delimiter = '|', numLinesToSkip = 1, resources = {
        "terms.examples.csv", "terms.ru.csv", "terms.uz.csv", "terms.uz-Cyrl.csv", "terms.en.csv", "terms.bilingual.csv"})
    void readsWhatACarefulPersonReads(String words, String context, String kind, LocalDate from, LocalDate to, String recurrence) {
        var given = words == null ? "" : words.replace("\\n", "\n");
        var term = reader.read(given, context(context));
        var kindRead = kind.contains(" ") && term instanceof Term.Undated undated ? kind(term) + " " + undated.why() : kind(term);
        assertThat(kindRead).isEqualTo(kind);
        assertThat(term.firstDay()).isEqualTo(Optional.ofNullable(from));
        assertThat(term.lastDay()).isEqualTo(Optional.ofNullable(to));
        assertThat(term instanceof Term.Recurring recurring ? recurring.recurrence().rule() : null).isEqualTo(recurrence);
        assertThat(term.words()).isEqualTo(given.replaceAll("\\s+", " ").strip());
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvFileSource(delimiter = '|', numLinesToSkip = 1, resources = "two_cells.csv")
    void joinsAStartAndAnEnd(String start, String end, String context, String words, String kind, LocalDate from, LocalDate to) {
        var term = reader.readStartAndEnd(filled(start), filled(end), context(context));
        assertThat(kind(term)).isEqualTo(kind);
        assertThat(term.words()).isEqualTo(filled(words));
        assertThat(term.firstDay()).isEqualTo(Optional.ofNullable(from));
        assertThat(term.lastDay()).isEqualTo(Optional.ofNullable(to));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvFileSource(delimiter = '|', numLinesToSkip = 1, resources = "durations.csv")
    void countsADurationFromItsStart(String start, String duration, Offset.Unit unit, String kind, LocalDate from, LocalDate to) {
        var term = reader.readStartAndDuration(filled(start), filled(duration), Optional.ofNullable(unit), TermContext.NONE);
        assertThat(kind(term)).isEqualTo(kind);
        assertThat(term.firstDay()).isEqualTo(Optional.ofNullable(from));
        assertThat(term.lastDay()).isEqualTo(Optional.ofNullable(to));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "в течение месяца со дня утверждения дорожной карты | 1 | MONTHS | APPROVAL",
        "в течение 10 рабочих дней с даты подписания | 10 | WORKING_DAYS | SIGNING",
        "через 30 дней по окончании срока плана | 30 | DAYS | END_OF_PLAN",
        "через две недели после окончания Программы | 2 | WEEKS | END_OF_PLAN",
        "в течение квартала после вступления в силу | 1 | QUARTERS | ENTRY_INTO_FORCE",
        "через год после подписания | 1 | YEARS | SIGNING",
        "через полгода после подписания | 6 | MONTHS | SIGNING",
        "за 10 дней до начала форума | -10 | DAYS | OTHER",
        "не позднее чем за месяц до проведения выставки | -1 | MONTHS | OTHER",
        "reja tasdiqlangandan keyin 20 kun ichida | 20 | DAYS | APPROVAL",
        "Bitim kuchga kirgandan so‘ng uch oy muddatda | 3 | MONTHS | ENTRY_INTO_FORCE",
        "имзолангандан кейин 10 кун ичида | 10 | DAYS | SIGNING",
        "within 30 days after signing | 30 | DAYS | SIGNING",
        "two weeks before the visit | -2 | WEEKS | OTHER"})
    void keepsTheOffsetAndTheEvent(String words, int count, Offset.Unit unit, Event event) {
        assertThat(reader.read(words, TermContext.NONE))
                .isEqualTo(new Relative(words, Optional.of(new Offset(count, unit)), event));
    }

    @ParameterizedTest
    @ValueSource(strings = {"o'n", "o’n", "o‘n", "oʻn", "oʼn", "o´n", "o`n"})
    void readsEveryFormOfTheUzbekApostrophe(String ten) {
        var words = "2026-yil may oyining birinchi " + ten + " kunligi";
        assertThat(reader.read(words, TermContext.NONE)).isEqualTo(new Term.Interval(words, day("2026-05-01"), day("2026-05-10")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "‐", "‑", "‒", "–", "—", "―", "−"})
    void readsEveryDash(String dash) {
        var words = "1" + dash + "14 июля 2026 года";
        assertThat(reader.read(words, TermContext.NONE)).isEqualTo(new Term.Interval(words, day("2026-07-01"), day("2026-07-14")));
    }

    @Test
    void foldsSpaceAndNothingElseInTheWords() {
        var term = reader.read(" до\u00A01\n июля\t2026\u00A0го\u00ADда ", TermContext.NONE);
        assertThat(term).isEqualTo(new Term.Deadline("до 1 июля 2026 года", day("2026-07-01")));
    }

    @Test
    void takesAMissingYearOnlyFromOneSingleYear() {
        assertThat(reader.read("25 февраля", TermContext.within(Span.years(2025, 2025))).lastDay()).contains(day("2025-02-25"));
        assertThat(reader.read("25 февраля", TermContext.within(Span.years(2025, 2026))))
                .isEqualTo(new Term.Undated("25 февраля", WhyUndated.NO_YEAR));
        var inSection = TermContext.within(Span.years(2025, 2026)).inYear(Optional.of(2026));
        assertThat(reader.read("25 февраля", inSection).lastDay()).contains(day("2026-02-25"));
    }

    static TermContext context(String written) {
        var years = written.split(" ")[0].split("-");
        var context = years.length == 0 ? TermContext.NONE
                : TermContext.within(Span.years(Integer.parseInt(years[0]), Integer.parseInt(years[years.length - 1])));
        return written.endsWith("deadline") ? context.asDeadline() : context;
    }

    static String kind(Term term) {
        return term.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String filled(String cell) {
        return cell == null ? "" : cell;
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
