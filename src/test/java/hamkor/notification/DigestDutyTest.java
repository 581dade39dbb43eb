package hamkor.notification;

import static hamkor.Story.executor;
import static hamkor.Story.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import hamkor.Story;
import hamkor.account.Addressee;
import hamkor.control.AnswerWord;
import hamkor.control.Answers;
import hamkor.control.DayOff;
import hamkor.control.DaysOff;
import hamkor.control.ReportState;
import hamkor.directory.Organisations;
import hamkor.id.AgreementId;
import hamkor.id.OrganisationId;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.roadmap.reading.ExecutorReading;
import hamkor.term.Term;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who is told what, and when.
class DigestDutyTest {
    private final Moved clock = new Moved();
    private Story story;
    private Story node;
    private Addressee executor;
    private Addressee curator;
    private Addressee leader;
    private UUID forum;

    /// A forum due on Friday 31 July 2026, led by one office of each side.
    @BeforeEach void begin() {
        story = new Story();
        node = story.by(clock);
        AgreementId agreement = story.agreement("RU-OMS", "UZ-BU");
        story.putInForce(story.roadmap(agreement), reading(Story.measure("1.1", List.of(), new Term.Deadline("до 31 июля 2026 года", LocalDate.of(2026, 7, 31)),
                executor(office("RU-OMS"), "Омская область", ExecutorReading.Role.LEAD),
                executor(office("UZ-BU"), "Бухарская область", ExecutorReading.Role.LEAD))), story.approvals(agreement));
        forum = story.jdbc.sql("select checkpoint.id from checkpoint join party on party.id = checkpoint.side where region = 'RU-OMS'").query(UUID.class).single();
        var office = story.jdbc.sql("select organisation from answering join party on party.id = answering.side where region = 'RU-OMS'").query(UUID.class).single();
        executor = Written.addressee(story, story.executor("RU-OMS", new OrganisationId(office)), "executor@omsk.example");
        curator = Written.addressee(story, story.curator("RU-OMS"), "curator@omsk.example");
        leader = Written.addressee(story, story.leader("RU-OMS"), "leader@omsk.example");
    }

    private String office(String region) {
        return story.door(Organisations.class).ofRegion(new RegionId(region)).getFirst().name().in(Language.RU).orElseThrow();
    }

    @AfterEach void end() {
        node.close();
        story.close();
    }

    /// At ten o'clock in Omsk.
    private static Instant morning(String day) {
        return Instant.parse(day + "T04:00:00Z");
    }

    private void perform(String day) {
        perform(morning(day));
    }

    private void perform(Instant at) {
        clock.now = at;
        node.door(DigestDuty.class).perform();
    }

    /// Stands still until the test moves it.
    private static final class Moved extends Clock {
        private Instant now = Instant.EPOCH;

        @Override public Instant instant() {
            return now;
        }

        @Override public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private List<String> letters(Addressee to) {
        return story.jdbc.sql("select day::text from letter where person = :person and kind = 'digest' order by id").param("person", to.who().person().value()).query(String.class).list();
    }

    private String last(Addressee to) {
        var id = story.jdbc.sql("select id from letter where person = :person order by id desc limit 1").param("person", to.who().person().value()).query(UUID.class).single();
        return story.door(Outbox.class).content(story.door(LetterSql.class).letter(id).orElseThrow()).words();
    }

    private void days(String from, int count) {
        for (var day = LocalDate.parse(from); count-- > 0; day = day.plusDays(1)) perform(day.toString());
    }

    @Test void anExecutorIsToldBeforeOnTheDayAndEachWeekAfterUntilItIsReported() {
        days("2026-06-20", 70);
        assertThat(letters(executor)).containsExactly("2026-07-01", "2026-07-24", "2026-07-30", "2026-07-31", "2026-08-07", "2026-08-14", "2026-08-21", "2026-08-28");
        story.report(forum, ReportState.DONE);
        days("2026-08-29", 20);
        assertThat(letters(executor)).as("reported as done: nothing more is asked").hasSize(8);
    }

    @Test void aLetterLeadsToTheFormInTheReadersLanguage() {
        perform("2026-07-24");
        assertThat(last(executor)).contains("Здравствуйте, Ким Виктор!", "ПРИБЛИЖАЕТСЯ СРОК", "1.1. Провести деловой форум", "срок 31 июля 2026 года",
                "Отчитаться: https://hamkor.example/checkpoints/" + forum + "/report");
        var choice = new LetterChoice(true, OptionalInt.empty(), Optional.of(Language.UZ), 0);
        story.door(Reminders.class).choose(executor.who(), choice, 0);
        perform("2026-07-30");
        assertThat(last(executor)).contains("Assalomu alaykum, Ким Виктор!", "MUDDATI YAQINLASHMOQDA", "muddat 2026-yil 31-iyul");
    }

    @Test void whatGoesOnDuringAStopIsToldOnceAfterIt() {
        perform("2026-07-24");
        perform("2026-07-31");
        perform("2026-08-07");
        assertThat(letters(executor)).as("a week without a clock: one letter for it, not seven").containsExactly("2026-07-24", "2026-07-31", "2026-08-07");
        perform("2026-08-28");
        assertThat(letters(executor)).as("three weeks at once").hasSize(4);
    }

    @Test void aClockThatIsSetForwardAndBackTellsNothingTwice() {
        perform("2026-07-31");
        perform("2026-08-07");
        perform("2026-07-31");
        perform("2026-08-03");
        assertThat(letters(executor)).containsExactly("2026-07-31", "2026-08-07");
    }

    @Test void onDaysOffNobodyIsWrittenToAndWhatFallsOnThemIsToldBefore() {
        days("2026-07-25", 2);
        assertThat(letters(executor)).isEmpty();
        var agreement = story.agreement("RU-OMS", "UZ-NW");
        story.putInForce(story.roadmap(agreement), reading(Story.measure("2", List.of(), new Term.Deadline("до 15 августа 2026 года", LocalDate.of(2026, 8, 15)),
                executor(office("RU-OMS"), "Омская область", ExecutorReading.Role.LEAD))), story.approvals(agreement));
        days("2026-08-10", 7);
        assertThat(letters(executor)).as("due on a Saturday: told on Friday 14 August").containsExactly("2026-08-10", "2026-08-14");
    }

    @Test void aHolidayOfTheCountryIsADayOff() {
        story.door(DaysOff.class).set(story.administrator("RU-OMS"), new DayOff("RU", LocalDate.of(2026, 7, 31), false, Story.russian("Выходной"), "Указ № 1", true, 0));
        days("2026-07-29", 3);
        assertThat(letters(executor)).as("the Friday is off: told on Thursday").containsExactly("2026-07-29", "2026-07-30");
        assertThat(last(executor)).contains("срок 31 июля 2026 года");
    }

    @Test void beforeTheHourNothingIsWritten() {
        perform(Instant.parse("2026-07-31T01:59:00Z"));
        assertThat(letters(executor)).as("7:59 in Omsk").isEmpty();
        perform(Instant.parse("2026-07-31T02:00:00Z"));
        assertThat(letters(executor)).containsExactly("2026-07-31");
    }

    @Test void eachIsWrittenToOnceADayHoweverManyNodesAreAtIt() throws Exception {
        try (var one = story.at(morning("2026-07-31")); var other = story.at(morning("2026-07-31")); var threads = Executors.newFixedThreadPool(4)) {
            var nodes = List.of(one, other, one, other).stream().<Callable<Void>>map(node -> () -> {
                node.door(DigestDuty.class).perform();
                return null;
            }).toList();
            for (var done : threads.invokeAll(nodes)) done.get();
        }
        assertThat(letters(executor)).containsExactly("2026-07-31");
    }

    @Test void aJitterOfHalfAnHourOverTwoMonthsLosesNoneAndDoublesNone() {
        int i = 0;
        for (var day = LocalDate.parse("2026-06-20"); i < 60; i++, day = day.plusDays(1)) perform(morning(day.toString()).plusSeconds((i * 977L % 3600) - 1800));
        assertThat(letters(executor)).containsExactly("2026-07-01", "2026-07-24", "2026-07-30", "2026-07-31", "2026-08-07", "2026-08-14");
    }

    @Test void whatStaysOverdueIsToldToTheCuratorAndThenToTheLeaderOnce() {
        days("2026-07-20", 40);
        assertThat(letters(curator)).as("three days after, a Monday").containsExactly("2026-08-03");
        assertThat(letters(leader)).as("fourteen days after").containsExactly("2026-08-14");
        assertThat(last(leader)).contains("https://hamkor.example/measures/");
    }

    @Test void theOfficeSetsWhenPeopleAreReminded() {
        var rule = new ReminderRule(List.of(2), 3, 1, 2, 6, Set.of(), 0);
        story.door(Reminders.class).set(curator.who(), rule, 0);
        days("2026-07-20", 18);
        assertThat(letters(executor)).containsExactly("2026-07-29", "2026-07-31", "2026-08-03", "2026-08-06");
        assertThat(letters(curator)).as("on the first working day").containsExactly("2026-08-03");
    }

    @Test void aCuratorIsToldWhatAwaitsTheirAnswerAndAnExecutorWhatWasReturned() {
        var report = story.report(forum, ReportState.DONE);
        var other = Written.addressee(story, story.curator("UZ-BU"), "curator@bukhara.example");
        var today = LocalDate.now().plusDays(1);
        while (today.getDayOfWeek().getValue() > 5) today = today.plusDays(1);
        perform(today.toString());
        assertThat(last(other)).contains("/reports/" + report.id());
        story.door(Answers.class).answer(other.who(), report.id(), AnswerWord.RETURNED, Optional.of(Story.russian("Приложите протокол")));
        perform(today.plusDays(today.getDayOfWeek().getValue() == 5 ? 3 : 1).toString());
        assertThat(last(executor)).contains("ВОЗВРАЩЕНО НА ДОРАБОТКУ", "/reports/" + report.id());
    }

    @Test void whoWantsNoDigestsGetsNone() {
        story.door(Reminders.class).choose(executor.who(), new LetterChoice(false, OptionalInt.empty(), Optional.empty(), 0), 0);
        days("2026-07-20", 20);
        assertThat(letters(executor)).isEmpty();
    }

    @Test void aLetterThatWasKilledInTheMiddleIsWrittenWhole() {
        story.jdbc.sql("alter table told add constraint told_broken check (false) not valid").update();
        try (var node = story.at(morning("2026-07-31"))) {
            assertThat(catchThrowable(() -> node.door(DigestDuty.class).perform())).isNotNull();
        }
        assertThat(letters(executor)).as("neither the letter nor the mark").isEmpty();
        assertThat(letters(curator)).isEmpty();
        story.jdbc.sql("alter table told drop constraint told_broken").update();
        perform("2026-07-31");
        assertThat(letters(executor)).containsExactly("2026-07-31");
    }
}
