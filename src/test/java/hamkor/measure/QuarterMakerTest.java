package hamkor.measure;

import static hamkor.Story.executor;
import static hamkor.Story.reading;
import static hamkor.Story.russian;
import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Story;
import hamkor.agreement.Agreements;
import hamkor.id.SideId;
import hamkor.language.Language;
import hamkor.measure.QuartersView.Cell;
import hamkor.measure.QuartersView.Listed;
import hamkor.measure.QuartersView.Row;
import hamkor.roadmap.Roadmaps;
import hamkor.roadmap.reading.ExecutorReading.Role;
import hamkor.roadmap.reading.RoadmapReading;
import hamkor.term.Recurrence;
import hamkor.term.Span;
import hamkor.term.Term;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A plan laid out by quarters, on 28 July 2026.
class QuarterMakerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 28);
    private static Story story;

    @BeforeAll static void begin() {
        story = new Story();
    }

    @AfterAll static void end() {
        story.close();
    }

    private static QuartersView view(Span period, Optional<Integer> from, Term... terms) {
        var agreement = story.agreement("RU-OMS", "UZ-BU");
        var rows = IntStream.range(0, terms.length).mapToObj(i -> Story.measure(String.valueOf(i + 1), List.of(), terms[i],
                executor("Минпром", "Омская область", Role.LEAD))).toList();
        var read = reading();
        story.putInForce(story.roadmap(agreement), new RoadmapReading(Optional.of(russian("Карта")), read.languages(), read.parties(), Optional.of(period), rows,
                List.of(), read.reconciliation(), List.of(), List.of()), story.approvals(agreement));
        var edition = story.door(Roadmaps.class).inForceUnder(agreement).getFirst();
        var known = story.door(Agreements.class).agreement(agreement);
        var today = new HashMap<SideId, LocalDate>();
        known.sides().forEach(side -> today.put(side.id(), TODAY));
        var tracked = story.door(PlansInForce.class).plan(edition, known, today).measures();
        var frame = new EditionFrame(edition, known, List.of(), today, Map.of(), RoadmapPages.WORDS.get(Language.RU));
        return new QuarterMaker(frame, from, PlanFilter.NONE).view(List.of(new RoadmapMaker.Run(List.of(), List.of(), tracked)));
    }

    /// One for each quarter: its bar, its sign, its day.
    private static List<String> cells(Row row) {
        return row.cells().stream().map(QuarterMakerTest::shown).toList();
    }

    private static String shown(Cell cell) {
        return (cell.bar().replaceFirst("hk-seg hk-[a-z]+ ?", "|") + cell.due().map(due -> " " + due.status().sign() + " " + due.day() + " " + due.more()).orElse("")).strip();
    }

    private static Row row(QuartersView view) {
        return view.parts().getFirst().rows().getFirst();
    }

    @Test void aBarIsTheTimeItTakesAndASignItsLastDay() {
        var year2026 = Span.years(2026, 2026);
        assertThat(cells(row(view(year2026, Optional.empty(), new Term.Interval("с апреля по декабрь", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 12, 31))))))
                .containsExactly("", "|from", "|", "|to progress 31.12");
        assertThat(cells(row(view(year2026, Optional.empty(), new Term.Interval("в мае", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31))))))
                .as("a window within one quarter is its sign").containsExactly("", "overdue 31.05", "", "");
        assertThat(cells(row(view(year2026, Optional.empty(), new Term.Deadline("до 1 октября", LocalDate.of(2026, 10, 1))))))
                .as("a deadline has no window").containsExactly("", "", "", "planned 01.10");
        assertThat(cells(row(view(year2026, Optional.empty(), new Term.Continuous("постоянно", Optional.empty(), Optional.empty())))))
                .containsExactly("|open", "|open", "|open", "|open progress 15.12");
    }

    @Test void ofSeveralDatesInAQuarterTheLeastDoneIsShownAndTheirNumber() {
        var monthly = new Term.Recurring("ежемесячно", Recurrence.every(1, Recurrence.Frequency.MONTHLY), Optional.empty(), Optional.empty());
        assertThat(cells(row(view(Span.years(2026, 2026), Optional.empty(), monthly))))
                .containsExactly("overdue 31.01 из 3", "overdue 30.04 из 3", "soon 31.07 из 3", "planned 31.10 из 3");
    }

    @Test void whatHasNoDaySaysWhy() {
        var row = row(view(Span.years(2026, 2026), Optional.empty(), new Term.Conditional("по мере необходимости")));
        assertThat(row.cells()).isEmpty();
        assertThat(row.words().orElseThrow().text()).isEqualTo("по мере необходимости");
        assertThat(row.said()).isEqualTo("день зависит от условия; контроль 15.12.2026");
    }

    @Test void whatTheSidesLeftWithoutADaySaysThatTheyDid() {
        var row = row(view(Span.years(2026, 2026), Optional.empty(), new Term.Undated("к 1 мая", Term.WhyUndated.NO_YEAR)));
        assertThat(row.said()).isEqualTo("без даты по решению сторон; контроль 15.12.2026");
    }

    @Test void ofALongPlanFiveYearsAreShownWithTheWayToTheOthers() {
        var deadline = new Term.Deadline("до конца", LocalDate.of(2031, 12, 31));
        var now = view(Span.years(2020, 2031), Optional.empty(), deadline);
        assertThat(now.years()).containsExactly(2025, 2026, 2027, 2028, 2029);
        assertThat(now.columns().stream().filter(QuartersView.Column::now)).hasSize(1);
        assertThat(now.earlier().orElseThrow()).endsWith("&from=2020");
        assertThat(now.later().orElseThrow()).endsWith("&from=2030");
        var last = view(Span.years(2020, 2031), Optional.of(2030), deadline);
        assertThat(last.years()).containsExactly(2027, 2028, 2029, 2030, 2031);
        assertThat(last.later()).isEmpty();
        var first = view(Span.years(2020, 2031), Optional.of(1999), deadline);
        assertThat(first.years()).containsExactly(2020, 2021, 2022, 2023, 2024);
        assertThat(first.earlier()).isEmpty();
    }

    @Test void theListBeginsWithTheQuarterThatIsOnAndEndsWithTheOldest() {
        var quarterly = new Term.Recurring("ежеквартально", Recurrence.every(3, Recurrence.Frequency.MONTHLY), Optional.empty(), Optional.empty());
        assertThat(view(Span.years(2026, 2026), Optional.empty(), quarterly).quarters()).extracting(Listed::name)
                .containsExactly("III квартал 2026", "IV квартал 2026", "II квартал 2026", "I квартал 2026");
    }
}
