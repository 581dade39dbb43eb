package hamkor.control;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Story;
import hamkor.id.CheckpointId;
import hamkor.id.RegionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The rules of a status in SQL and in memory give the same on thousands of generated checkpoints.
class StandingSqlTest {
    private static final long SEED = 20260728;
    private static final int THINGS = 1500;
    private static final LocalDate TO = ManyCheckpoints.TODAY.plusDays(40);
    private static Story story;
    private static ManyCheckpoints many;
    private static Map<CheckpointId, CheckpointStanding> inMemory;

    @BeforeAll static void begin() {
        story = new Story();
        many = new ManyCheckpoints(story, SEED, THINGS);
        inMemory = new HashMap<>();
        story.door(Control.class).standings(many.things, many.today).values().stream().flatMap(thing -> thing.sides().values().stream())
                .flatMap(side -> side.checkpoints().stream()).forEach(checkpoint -> inMemory.put(checkpoint.id(), checkpoint));
    }

    @AfterAll static void end() {
        story.close();
    }

    @Test void everyStatusOccursOftenEnoughToBeSeenWrong() {
        var tally = inMemory.values().stream().collect(Collectors.groupingBy(each -> each.standing().status(), Collectors.counting()));
        assertThat(tally).hasSize(Status.values().length).allSatisfy((_, number) -> assertThat(number).isGreaterThan(40));
        assertThat(inMemory).hasSizeGreaterThan(4000);
    }

    @Test void aRowSaysWhatItsActsComeTo() {
        assertThat(story.door(FactsSql.class).differing()).isEmpty();
        var one = inMemory.values().stream().filter(each -> each.standing().status() == Status.OVERDUE).findFirst().orElseThrow().id();
        story.jdbc.sql("update checkpoint set by_acts = 'confirmed' where id = :id").param("id", one.value()).update();
        assertThat(story.door(FactsSql.class).differing()).containsExactly(one);
        story.door(FactsSql.class).keep(one);
        assertThat(story.door(FactsSql.class).differing()).isEmpty();
    }

    private static List<DueDate> all(DueList asked) {
        return story.door(DueSql.class).dates(asked, ManyCheckpoints.DAYS);
    }

    private static Stream<CheckpointStanding> expected(DueList.Which which) {
        Predicate<CheckpointStanding> belongs = switch (which) {
            case OVERDUE -> each -> each.standing().status() == Status.OVERDUE;
            case DUE -> each -> isDue(each);
            case RETURNED -> each -> each.standing().status() == Status.RETURNED;
            case AWAITING -> each -> each.standing().status() == Status.AWAITING;
            case OBJECTED -> each -> each.standing().disagreement() && !List.of(Status.CLOSED, Status.RETURNED).contains(each.standing().status());
            case MOVING -> _ -> false;
        };
        return inMemory.values().stream().filter(belongs);
    }

    /// What is due to a day: due soon, in progress or planned with a day in that span.
    private static boolean isDue(CheckpointStanding each) {
        boolean byDates = List.of(Status.SOON, Status.PROGRESS, Status.PLANNED, Status.WAITING).contains(each.standing().status());
        boolean said = each.statement() && each.standing().status() != Status.SOON;
        return byDates && each.on().filter(day -> !day.isAfter(TO)).isPresent() && !each.isPassedBy(many.today.get(many.sideOf.get(each.id()))) && !(said && many.reported.contains(each.id()));
    }

    @ParameterizedTest @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MOVING") void aListHoldsWhatTheRulesSayInTheSameWords(DueList.Which which) {
        var asked = new DueList(which, new Whose.Everything(), Optional.of(TO), Optional.empty(), 10_000);
        var listed = all(asked);
        assertThat(listed).extracting(DueDate::checkpoint).containsExactlyElementsOf(expected(which)
                .sorted(CheckpointStanding.BY_DAY).toList());
        assertThat(story.door(DueSql.class).count(asked, ManyCheckpoints.DAYS, Integer.MAX_VALUE)).isEqualTo(listed.size()).isPositive();
        assertThat(story.door(DueSql.class).count(asked, ManyCheckpoints.DAYS, 3)).isEqualTo(3);
    }

    @ParameterizedTest @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MOVING") void pageByPageItIsTheSameList(DueList.Which which) {
        var asked = new DueList(which, new Whose.Under(many.under), Optional.of(TO), Optional.empty(), 10_000);
        var whole = all(asked);
        var paged = new ArrayList<DueDate>();
        var after = Optional.<DueList.After>empty();
        do {
            var page = all(new DueList(which, asked.whose(), asked.to(), after, 37));
            paged.addAll(page.subList(0, Math.min(37, page.size())));
            after = page.size() <= 37 ? Optional.empty()
                    : Optional.of(new DueList.After(paged.getLast().checkpoint().on().orElse(DueSql.NO_DAY), paged.getLast().checkpoint().id()));
        } while (after.isPresent());
        assertThat(paged).isEqualTo(whole);
    }

    @ParameterizedTest @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MOVING") void everyReaderHasTheirOwnPartOfIt(DueList.Which which) {
        var whole = all(new DueList(which, new Whose.Everything(), Optional.of(TO), Optional.empty(), 10_000));
        for (var region : List.of("RU-OMS", "UZ-BU", "UZ-NW", "RU-MOW")) {
            var own = all(new DueList(which, new Whose.Region(new RegionId(region)), Optional.of(TO), Optional.empty(), 10_000));
            assertThat(own).as(region).containsExactlyElementsOf(whole.stream().filter(each -> each.region().code().equals(region)).toList());
        }
        assertThat(all(new DueList(which, new Whose.SeenBy(new RegionId("RU-OMS")), Optional.of(TO), Optional.empty(), 10_000))).isEqualTo(whole);
        assertThat(all(new DueList(which, new Whose.SeenBy(new RegionId("UZ-BU")), Optional.of(TO), Optional.empty(), 10_000)))
                .containsExactlyElementsOf(whole.stream().filter(each -> story.jdbc.sql("select agreement from party where id = :id").param("id", each.side().value())
                        .query(UUID.class).single().equals(story.jdbc.sql("select agreement from party where region = 'UZ-BU'").query(UUID.class).single())).toList());
        assertThat(all(new DueList(which, new Whose.Region(new RegionId("RU-TYU")), Optional.of(TO), Optional.empty(), 10_000))).isEmpty();
    }

    @Test void aThingHasTheSameJointStatus() {
        var standings = story.door(Control.class).standings(many.things, many.today);
        var statuses = story.door(Control.class).statuses(many.things, many.today);
        assertThat(statuses).hasSize(THINGS).allSatisfy((thing, status) -> assertThat(status).isEqualTo(standings.get(thing).status()));
        assertThat(Set.copyOf(statuses.values())).as("each occurs").hasSize(Status.values().length);
        assertThat(Tally.of(statuses.values()).total()).isEqualTo(THINGS);
    }

    @Test void theLongestOverdueStandsFirst() {
        var days = all(DueList.of(DueList.Which.OVERDUE, new Whose.Everything(), 100)).stream().map(each -> each.checkpoint().on().orElseThrow()).toList();
        assertThat(days).isSortedAccordingTo(Comparator.naturalOrder()).hasSize(101);
    }
}
