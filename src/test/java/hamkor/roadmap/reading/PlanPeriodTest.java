package hamkor.roadmap.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// The period that titles say, and the years in them that are none (`spellings/periods.csv`).
class PlanPeriodTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "spellings/periods.csv", delimiter = '|')
    void aTitleSaysThePeriodOfThePlan(String title, String period) {
        var read = PlanPeriod.of(title).map(span -> span.first() + " " + span.last());
        assertThat(read.orElse("")).isEqualTo(period == null ? "" : period);
    }
}
