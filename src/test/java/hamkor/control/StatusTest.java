package hamkor.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import hamkor.control.CheckpointFacts.Answer;
import hamkor.control.CheckpointFacts.Reported;
import hamkor.id.CheckpointId;
import hamkor.id.SideId;
import hamkor.term.Recurrence;
import hamkor.term.Span;
import hamkor.term.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The status of a checkpoint, of a side's part in a thing, of a thing.
class StatusTest {
    private static final int SOON = 30;
    private static final LocalDate TODAY = day("2026-07-28");

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    /// `2026-07-01`, `2026-01-01/2026-12-31`, with the kind before it where it is not dated.
    private static Due due(String text) {
        var kind = Arrays.stream(Due.Kind.values()).filter(each -> text.startsWith(each.name())).findFirst().orElse(Due.Kind.DATED);
        var days = text.replaceAll("[A-Za-z ]", "").split("/");
        if (days[0].isEmpty()) return Due.sometime(kind);
        return days.length == 1 ? new Due(kind, Optional.empty(), Optional.of(day(days[0]))) : Due.within(kind, new Span(day(days[0]), day(days[1])));
    }

    private static CheckpointFacts facts(String due, String report, String answers, String closed) {
        var reported = Optional.ofNullable(report).map(text -> new Reported(ReportState.valueOf(text.split(" ")[0]), day(text.split(" ")[1])));
        var given = answers == null ? List.<Answer>of() : Arrays.stream(answers.replaceFirst(" of \\d", "").split(", "))
                .map(text -> new Answer(AnswerWord.valueOf(text.split(" ")[0]), day(text.split(" ")[1]))).toList();
        int asked = answers != null && answers.contains(" of ") ? Integer.parseInt(answers.substring(answers.length() - 1)) : 1;
        return new CheckpointFacts(due(due), due.startsWith("lifted"), reported, given, asked, Optional.ofNullable(closed).map(StatusTest::day));
    }

    private static String shown(Standing standing) {
        var shown = new StringBuilder(standing.status().name());
        boolean counts = standing.days() > 0 || standing.status() == Status.SOON;
        if (counts) shown.append(' ').append(standing.days());
        standing.since().ifPresent(since -> shown.append(" since ").append(since));
        standing.late().ifPresent(late -> shown.append(" late ").append(late));
        if (standing.disagreement()) shown.append(" disagreement");
        if (standing.unreported()) shown.append(" unreported");
        return shown.toString();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "status.csv", delimiter = '|', numLinesToSkip = 1)
    void ofACheckpoint(String name, String due, String report, String answers, String closed, String today, String expected) {
        assertThat(shown(Standing.of(facts(due, report, answers, closed), day(today), SOON))).isEqualTo(expected);
    }

    @Test void theDaysOfDueSoonAreASetting() {
        var facts = facts("2026-08-07", null, null, null);
        assertThat(shown(Standing.of(facts, TODAY, 10))).isEqualTo("SOON 10 unreported");
        assertThat(shown(Standing.of(facts, TODAY, 9))).isEqualTo("PLANNED");
    }

    /// At the same instant the day has ended in Omsk (UTC+6), but not yet in Tashkent (UTC+5) or Moscow (UTC+3).
    @ParameterizedTest(name = "{0} at {1} in {2}")
    @CsvSource({
        "2026-07-01, 2026-07-01T17:59:59Z, Asia/Omsk, SOON", "2026-07-01, 2026-07-01T18:00:00Z, Asia/Omsk, OVERDUE",
        "2026-07-01, 2026-07-01T18:00:00Z, Asia/Tashkent, SOON", "2026-07-01, 2026-07-01T19:00:00Z, Asia/Tashkent, OVERDUE",
        "2026-07-01, 2026-07-01T19:00:00Z, Europe/Moscow, SOON", "2026-07-01, 2026-07-01T21:00:00Z, Europe/Moscow, OVERDUE",
        "2028-02-29, 2028-02-29T17:59:59Z, Asia/Omsk, SOON", "2028-02-29, 2028-02-29T18:00:00Z, Asia/Omsk, OVERDUE",
        "2028-02-29, 2028-02-29T18:00:00Z, Asia/Tashkent, SOON", "2028-02-29, 2028-02-29T21:00:00Z, Europe/Moscow, OVERDUE",
        "2026-12-31, 2026-12-31T17:59:59Z, Asia/Omsk, SOON", "2026-12-31, 2026-12-31T18:00:00Z, Asia/Omsk, OVERDUE",
        "2026-12-31, 2026-12-31T18:59:59Z, Asia/Tashkent, SOON", "2026-12-31, 2026-12-31T20:59:59Z, Europe/Moscow, SOON"})
    void aDateIsDueUntilTheDayEndsInTheRegionOfItsSide(String due, Instant at, String zone, Status expected) {
        assertThat(Standing.of(facts(due, null, null, null), at.atZone(ZoneId.of(zone)).toLocalDate(), SOON).status()).isEqualTo(expected);
    }

    private static CheckpointStanding checkpoint(String due, String report, String answers, String closed) {
        var facts = facts(due, report, answers, closed);
        return new CheckpointStanding(CheckpointId.make(), facts.due().from(), facts.due().on(), facts.due().on(), facts.due().on(), 0, facts.due().kind() != Due.Kind.DATED,
                facts.lifted(), Standing.of(facts, TODAY, SOON));
    }

    /// Of a side by its checkpoints, each `due;report;answers;closed`.
    private static SideStanding side(String... checkpoints) {
        var all = new ArrayList<CheckpointStanding>();
        for (var text : checkpoints) {
            var parts = Arrays.copyOf(text.split(";"), 4);
            for (int i = 0; i < 4; i++) parts[i] = parts[i] == null || parts[i].isBlank() ? null : parts[i].strip();
            all.add(checkpoint(parts[0], parts[1], parts[2], parts[3]));
        }
        return SideStanding.of(all, TODAY);
    }

    private static ThingStanding thing(SideStanding... sides) {
        var byId = new HashMap<SideId, SideStanding>();
        for (var side : sides) byId.put(SideId.make(), side);
        return new ThingStanding(byId);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "the earliest that is open and has begun | 2026-01-01/2026-06-30 & 2026-07-01/2026-12-31 | 2026-06-30 OVERDUE 0 of 2",
        "a confirmed one is passed | 2026-01-01/2026-06-30;DONE 2026-06-20;CONFIRMED 2026-06-25 & 2026-07-01/2026-12-31 | 2026-12-31 PROGRESS 1 of 2",
        "a closed one is passed | 2026-01-01/2026-06-30;;;2026-06-25 & 2026-07-01/2026-12-31 | 2026-12-31 PROGRESS 1 of 2",
        "one that awaits is not passed | 2026-01-01/2026-06-30;DONE 2026-06-20 & 2026-07-01/2026-12-31 | 2026-06-30 AWAITING 0 of 2",
        "else the next one | 2026-10-01/2026-10-31 & 2027-10-01/2027-10-31 | 2026-10-31 PLANNED 0 of 2",
        "confirmed only when all are | 2025-12-31;DONE 2025-12-20;CONFIRMED 2025-12-25 & 2026-06-30;DONE 2026-06-20;CONFIRMED 2026-06-25 | 2026-06-30 CONFIRMED 2 of 2",
        "confirmed and closed is confirmed | 2025-12-31;DONE 2025-12-20;CONFIRMED 2025-12-25 & 2026-06-30;;;2026-06-25 | 2025-12-31 CONFIRMED 2 of 2",
        "all closed is closed | 2025-12-31;;;2026-01-10 & 2026-06-30;;;2026-06-25 | 2026-06-30 CLOSED 2 of 2",
        "whatever their order | 2026-07-01/2026-12-31 & 2026-01-01/2026-06-30 | 2026-06-30 OVERDUE 0 of 2",
        "a statement passed by asks again | CONDITIONAL 2025-10-22/2025-12-15 & CONDITIONAL 2025-12-16/2026-12-15 | 2026-12-15 WAITING 0 of 2",
        "the last statement stays | CONDITIONAL 2024-12-16/2025-12-15 | 2025-12-15 WAITING 0 of 1"})
    void aSideShowsTheCheckpointThatCountsNow(String name, String checkpoints, String expected) {
        var side = side(checkpoints.split(" & "));
        assertThat(side.current().on().orElseThrow() + " " + side.standing().status() + " " + side.done() + " of " + side.of()).isEqualTo(expected);
    }

    /// Each status beside each: the joint one is the least done.
    @Test void theJointStatusIsTheLeastDone() {
        var sides = new HashMap<Status, SideStanding>(Map.of(
                Status.OVERDUE, side("2026-07-01"), Status.RETURNED, side("2026-09-01;DONE 2026-07-01;RETURNED 2026-07-02"),
                Status.SOON, side("2026-08-01"), Status.PROGRESS, side("2026-01-01/2026-12-31"), Status.PLANNED, side("2026-12-31"),
                Status.WAITING, side("CONDITIONAL"), Status.AWAITING, side("2026-09-01;DONE 2026-07-01"),
                Status.CONFIRMED, side("2026-09-01;DONE 2026-07-01;CONFIRMED 2026-07-02"), Status.CLOSED, side("2026-09-01;;;2026-07-01")));
        var order = List.of(Status.OVERDUE, Status.RETURNED, Status.SOON, Status.PROGRESS, Status.PLANNED, Status.WAITING, Status.AWAITING,
                Status.CONFIRMED, Status.CLOSED);
        for (var one : order)
            for (var other : order) {
                var least = order.get(Math.min(order.indexOf(one), order.indexOf(other)));
                assertThat(thing(sides.get(one), sides.get(other)).status()).as(one + " with " + other).isEqualTo(least);
            }
        assertThat(thing(sides.get(Status.CONFIRMED), sides.get(Status.AWAITING), sides.get(Status.SOON)).status()).isEqualTo(Status.SOON);
    }

    @Test void aDisagreementOfOneSideIsSeenOnTheWhole() {
        var thing = thing(side("2026-12-31;DONE 2026-07-01;OBJECTED 2026-07-02"), side("2026-07-01"));
        assertThat(shown(thing.joint())).isEqualTo("OVERDUE 27 disagreement");
    }

    @Test void ofTwoOverdueTheLongestCounts() {
        assertThat(thing(side("2026-07-20"), side("2026-07-01")).joint().days()).isEqualTo(27);
    }

    @Test void aDateIsDoneWhenItIsForEverySide() {
        var done = "2025-12-31;DONE 2025-12-20;CONFIRMED 2025-12-25";
        var thing = thing(side(done, "2026-06-30;DONE 2026-06-20;CONFIRMED 2026-06-25"), side(done, "2026-06-30"));
        assertThat(thing.done()).isEqualTo(1);
        assertThat(thing.of()).isEqualTo(2);
    }

    @Test void whatNobodyCanBeAskedForWaits() {
        assertThat(thing().status()).isEqualTo(Status.WAITING);
        assertThat(thing().current()).isEmpty();
    }

    static Stream<Arguments> kindsOfTerms() {
        return Stream.of(
                arguments(new Term.Interval("II квартал 2026 г.", day("2026-04-01"), day("2026-06-30")), "OVERDUE 28 unreported", "AWAITING 28 since 2026-06-20"),
                arguments(new Term.Deadline("до 1 июля 2026 г.", day("2026-07-01")), "OVERDUE 27 unreported", "AWAITING 27 since 2026-06-20"),
                arguments(new Term.Deadline("до 31 декабря 2026 г.", day("2026-12-31")), "PLANNED", "AWAITING since 2026-06-20"),
                arguments(new Term.Recurring("ежеквартально", Recurrence.every(3, Recurrence.Frequency.MONTHLY), Optional.empty(), Optional.empty()),
                        "OVERDUE 209 unreported", "AWAITING 209 since 2026-06-20"),
                arguments(new Term.Continuous("постоянно", Optional.empty(), Optional.empty()), "OVERDUE 225 unreported", "AWAITING 225 since 2026-06-20"),
                arguments(new Term.Relative("через месяц после подписания", Optional.of(new Term.Offset(1, Term.Offset.Unit.MONTHS)), Term.Event.SIGNING),
                        "OVERDUE 248 unreported", "AWAITING 248 since 2026-06-20"),
                arguments(new Term.Relative("после открытия", Optional.empty(), Term.Event.OTHER), "WAITING", "WAITING"),
                arguments(new Term.Conditional("по мере финансирования"), "WAITING", "AWAITING since 2026-06-20"),
                arguments(new Term.Undated("по согласованию", Term.WhyUndated.NOT_UNDERSTOOD), "PLANNED", "AWAITING since 2026-06-20"));
    }

    /// From the words of a term to what a reader sees: nothing said, and said to be done.
    @ParameterizedTest @MethodSource("kindsOfTerms") void ofEachKindOfTerm(Term term, String unsaid, String done) {
        var basis = new ControlBasis(day("2025-10-22"), Optional.of(day("2025-10-22")), Optional.of(Span.years(2025, 2027)), List.of(MonthDay.of(12, 15)));
        var dues = new Checkpoints(basis, day("2025-10-22")).of(term);
        assertThat(shown(standing(dues, Optional.empty()))).isEqualTo(unsaid);
        assertThat(shown(standing(dues, Optional.of(new Reported(ReportState.DONE, day("2026-06-20")))))).isEqualTo(done);
    }

    private static Standing standing(List<Due> dues, Optional<Reported> report) {
        if (dues.isEmpty()) return thing().joint();
        var checkpoints = dues.stream().map(due -> new CheckpointStanding(CheckpointId.make(), due.from(), due.on(), due.on(), due.on(), 0, due.kind() != Due.Kind.DATED, false,
                Standing.of(new CheckpointFacts(due, false, report, List.of(), 1, Optional.empty()), TODAY, SOON))).toList();
        var standing = SideStanding.of(checkpoints, TODAY).standing();
        return new Standing(standing.status(), standing.days(), standing.since(), OptionalInt.empty(), standing.disagreement(), standing.unreported());
    }

    /// Every order in which a report, an answer, a correction and a closing can follow one another: the last word of each counts, and a report
    /// that was corrected takes the answers to it with it.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "nothing | | | | SOON", "done | DONE | | | AWAITING", "done, confirmed | DONE | CONFIRMED | | CONFIRMED", "done, returned | DONE | RETURNED | | RETURNED",
        "done, objected | DONE | OBJECTED | | SOON", "done, confirmed, closed | DONE | CONFIRMED | yes | CLOSED", "done, returned, closed | DONE | RETURNED | yes | CLOSED",
        "closed alone | | | yes | CLOSED", "in progress, closed | IN_PROGRESS | | yes | CLOSED", "not met, closed | NOT_MET | | yes | CLOSED",
        "returned, reported in progress | IN_PROGRESS | | | SOON", "returned, done again | DONE | | | AWAITING", "confirmed, corrected to not met | NOT_MET | | | SOON"})
    void whateverHappenedBeforeTheLastWordOfEachCounts(String name, String report, String answer, String closed, Status expected) {
        var facts = facts("2026-08-01", report == null ? null : report + " 2026-07-20", answer == null ? null : answer + " 2026-07-22", closed == null ? null : "2026-07-25");
        assertThat(Standing.of(facts, TODAY, SOON).status()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {"| 0 | GREEN", "CONFIRMED, CLOSED | 100 | GREEN", "CONFIRMED, PLANNED, PLANNED | 33 | GREEN", "SOON, PLANNED | 0 | AMBER",
        "RETURNED, CONFIRMED | 50 | AMBER", "OVERDUE, CONFIRMED, SOON | 33 | RED", "AWAITING, WAITING | 0 | GREEN"})
    void aTallyIsSeenAtOneGlance(String statuses, int percent, Tally.Light light) {
        var tally = Tally.of(statuses == null ? List.of() : Arrays.stream(statuses.split(", ")).map(Status::valueOf).toList());
        assertThat(tally.percent()).isEqualTo(percent);
        assertThat(tally.light()).isEqualTo(light);
    }

    @Test void aTallyAddsUp() {
        var tally = Tally.of(List.of(Status.SOON, Status.OVERDUE, Status.SOON));
        assertThat(tally.of()).containsExactly(Map.entry(Status.OVERDUE, 1), Map.entry(Status.SOON, 2));
        assertThat(tally.total()).isEqualTo(3);
        assertThat(Tally.of(List.of()).total()).isZero();
    }
}
