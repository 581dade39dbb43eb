package hamkor.directory;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.language.DayWords;
import hamkor.language.Language;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ZoneCitiesTest {
    @Test void theClockOfEveryRegionIsCalledByACity() {
        for (var region : RegionNames.all())
            assertThat(DayWords.momentThere(Instant.EPOCH, region.zone(), Language.UZ)).as(region.code()).doesNotContain("UTC");
    }
}
