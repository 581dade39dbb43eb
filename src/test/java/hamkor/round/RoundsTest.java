package hamkor.round;

import static hamkor.Story.executor;
import static hamkor.Story.measure;
import static hamkor.Story.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.Story;
import hamkor.control.AnswerWord;
import hamkor.control.Answers;
import hamkor.control.ReportState;
import hamkor.id.RoadmapId;
import hamkor.id.RoundId;
import hamkor.language.Refusal;
import hamkor.roadmap.reading.ExecutorReading.Role;
import hamkor.term.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// Asking all leads of a roadmap at once, and what stays of it.
class RoundsTest {
    private static final LocalDate DAY = LocalDate.of(2029, 12, 15);
    private static Story story;
    private static Rounds rounds;
    private RoadmapId roadmap;

    @BeforeAll static void begin() {
        story = new Story();
        rounds = story.door(Rounds.class);
    }

    @AfterAll static void end() {
        story.close();
    }

    /// Two measures with a lead of each side, and one whose time has not come by the day.
    @BeforeEach void aRoadmapInForce() {
        var agreement = story.agreement("RU-OMS", "UZ-BU");
        roadmap = story.roadmap(agreement);
        var omsk = executor("Минпром", "Омская область", Role.LEAD);
        var bukhara = executor("Хокимият Бухарской области", "Бухарская область", Role.LEAD);
        story.putInForce(roadmap, reading(
                measure("1", List.of(), new Term.Deadline("до 1 июля 2030 года", LocalDate.of(2030, 7, 1)), omsk, bukhara),
                measure("2", List.of(), new Term.Deadline("до 1 июля 2031 года", LocalDate.of(2031, 7, 1)), omsk),
                measure("3", List.of(), new Term.Interval("2031 год", LocalDate.of(2031, 1, 1), LocalDate.of(2031, 12, 31)), omsk)), story.approvals(agreement));
    }

    private RoundId opened() {
        return rounds.open(story.curator("RU-OMS"), roadmap, DAY);
    }

    private List<Line> lines(RoundId round) {
        return rounds.lines(story.leader("UZ-BU"), round);
    }

    @Test void everyLeadIsAskedAboutEachDateThatIsOpenOnTheDay() {
        var lines = lines(opened());
        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line.outcome()).isEqualTo(Outcome.SILENT));
        assertThat(lines).extracting(Line::on).containsExactly(Optional.of(LocalDate.of(2030, 7, 1)), Optional.of(LocalDate.of(2030, 7, 1)), Optional.of(LocalDate.of(2031, 7, 1)));
        assertThat(rounds.waiting()).extracting(Waiting::checkpoint).containsAll(lines.stream().map(Line::checkpoint).toList());
    }

    @Test void whatIsReportedAndConfirmedIsCounted() {
        var round = opened();
        var lines = lines(round);
        story.report(lines.get(0).checkpoint().value(), ReportState.IN_PROGRESS);
        assertThat(Figures.of(lines(round))).isEqualTo(new Figures(3, 1, 0, 2));
        var done = story.report(lines.get(2).checkpoint().value(), ReportState.DONE);
        assertThat(lines(round)).extracting(Line::outcome).containsExactly(Outcome.REPORTED, Outcome.SILENT, Outcome.AWAITING);
        story.door(Answers.class).answer(story.curator("RU-OMS"), done.id(), AnswerWord.CONFIRMED, Optional.empty());
        assertThat(Figures.of(lines(round))).isEqualTo(new Figures(3, 2, 1, 1));
        assertThat(rounds.waiting()).extracting(Waiting::checkpoint).contains(lines.get(1).checkpoint()).doesNotContain(lines.get(0).checkpoint(), lines.get(2).checkpoint());
    }

    @Test void whatWasSaidBeforeItIsAskedAgainUnlessItSaysDone() {
        var first = opened();
        var lines = lines(first);
        story.report(lines.get(0).checkpoint().value(), ReportState.IN_PROGRESS);
        story.report(lines.get(1).checkpoint().value(), ReportState.DONE);
        rounds.close(story.curator("RU-OMS"), first);
        assertThat(lines(opened())).extracting(Line::outcome).containsExactly(Outcome.SILENT, Outcome.AWAITING, Outcome.SILENT);
    }

    @Test void theFiguresStayAsTheyWereAtClosing() {
        var round = opened();
        var asked = lines(round);
        story.report(asked.get(0).checkpoint().value(), ReportState.IN_PROGRESS);
        rounds.close(story.curator("RU-OMS"), round);
        var closed = lines(round);
        story.report(asked.get(1).checkpoint().value(), ReportState.DONE);
        assertThat(lines(round)).isEqualTo(closed);
        assertThat(rounds.figures(story.leader("RU-OMS"), roadmap)).containsEntry(round, new Figures(3, 1, 0, 2));
        assertThatThrownBy(() -> story.jdbc.sql("update round_line set outcome = 'confirmed' where round = :id").param("id", round.value()).update())
                .as("not even past the program").isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> rounds.close(story.curator("RU-OMS"), round)).isInstanceOf(Refusal.ChangedMeanwhile.class);
    }

    @Test void oneIsOpenAtATimeAndOnlyACuratorRunsIt() {
        var round = opened();
        assertThatThrownBy(this::opened).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> rounds.close(story.curator("UZ-BU"), round)).as("of the side that opened it").isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> rounds.open(story.leader("RU-OMS"), roadmap, DAY)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> rounds.lines(story.curator("UZ-NW"), round)).isInstanceOf(Refusal.NotFound.class);
        rounds.close(story.curator("RU-OMS"), round);
        assertThat(rounds.open(story.curator("UZ-BU"), roadmap, DAY)).as("asked again by a new one").isNotEqualTo(round);
    }

    @Test void aDayOnWhichNothingIsOpenIsRefused() {
        assertThatThrownBy(() -> rounds.open(story.curator("RU-OMS"), roadmap, LocalDate.of(2020, 1, 1))).isInstanceOf(Refusal.Invalid.class);
    }
}
