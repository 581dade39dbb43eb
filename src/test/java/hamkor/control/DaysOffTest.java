package hamkor.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.Story;
import hamkor.audit.Audit;
import hamkor.audit.Entry;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.language.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The days that countries do not work, and what a rule makes of a date on one.
class DaysOffTest {
    private static Story story;

    @BeforeAll static void begin() {
        story = new Story();
        story.door(DaysOff.class).bringIn();
    }

    @AfterAll static void end() {
        story.close();
    }

    private static Working working(String region) {
        return story.door(DaysOff.class).working(List.of(new RegionId(region))).get(new RegionId(region));
    }

    @ParameterizedTest(name = "{0} {1} in {2}")
    @CsvSource({
        "2025-11-01, yes, RU-OMS", "2025-11-03, no, RU-OMS", "2026-01-09, no, RU-OMS", "2026-01-12, yes, RU-OMS", "2026-12-31, no, RU-OMS", "2028-02-29, yes, RU-OMS",
        "2025-11-03, yes, UZ-BU", "2025-06-06, no, UZ-BU", "2026-09-01, no, UZ-BU", "2026-09-05, no, UZ-BU"})
    void aDayIsWorkedOrNot(LocalDate day, String expected, String region) {
        assertThat(working(region).test(day)).isEqualTo(expected.equals("yes"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"2026-01-01, BEFORE, 2025-12-30", "2026-01-01, AFTER, 2026-01-12", "2026-01-01, NONE, 2026-01-01", "2026-05-09, BEFORE, 2026-05-08", "2026-05-09, AFTER, 2026-05-12",
        "2026-07-28, BEFORE, 2026-07-28", "2026-12-31, BEFORE, 2026-12-30", "2025-11-01, AFTER, 2025-11-01"})
    void aRuleMovesADateToTheNearestDayThatIsWorked(LocalDate day, DayRule rule, LocalDate expected) {
        assertThat(rule.moved(day, working("RU-OMS"))).isEqualTo(expected);
    }

    @Test void eachDayNamesItsSourceAndWhatIsNotConfirmedSaysSo() {
        for (var country : List.of("RU", "UZ"))
            assertThat(story.door(DaysOff.class).of(country)).hasSizeGreaterThan(20).allSatisfy(day -> assertThat(day.source()).isNotBlank())
                    .anyMatch(DayOff::confirmed).anyMatch(day -> !day.confirmed());
    }

    @Test void anAdministratorAmendsADayAndANewListLeavesIt() {
        var by = story.administrator("RU-OMS");
        var day = LocalDate.of(2027, 5, 3);
        var listed = story.door(DaysOff.class).day("RU", day).orElseThrow();
        story.door(DaysOff.class).set(by, new DayOff("RU", day, true, Story.russian("Рабочий понедельник"), "Постановление", true, listed.version()));
        story.door(DaysOff.class).bringIn();
        assertThat(working("RU-OMS").test(day)).isTrue();
        assertThatThrownBy(() -> story.door(DaysOff.class).set(by, listed)).isInstanceOf(Refusal.ChangedMeanwhile.class);
        var now = story.door(DaysOff.class).day("RU", day).orElseThrow();
        story.door(DaysOff.class).withdraw(by, "RU", day, now.version());
        story.door(DaysOff.class).bringIn();
        assertThat(story.door(DaysOff.class).day("RU", day)).isEmpty();
        assertThat(story.door(Audit.class).of(Reference.to(new RegionId("RU-OMS")), 10)).extracting(Entry::act).contains("day-off-set", "day-off-withdrawn");
        assertThatThrownBy(() -> story.door(DaysOff.class).set(story.curator("RU-OMS"), now)).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test void aCountryThatNobodyListedWorksFromMondayToFriday() {
        assertThat(new Working(Map.of()).test(LocalDate.of(2026, 7, 31))).isTrue();
        assertThat(new Working(Map.of()).test(LocalDate.of(2026, 8, 1))).isFalse();
    }
}
