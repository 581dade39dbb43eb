package hamkor.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test void anIdIsAUuidOfVersionSevenMadeNow() {
        long before = System.currentTimeMillis();
        var id = MeasureId.make().value();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
    }

    @Test void noTwoAreTheSame() {
        assertThat(Stream.generate(MeasureId::make).limit(100_000).collect(Collectors.toSet())).hasSize(100_000);
    }

    @Test void anIdComesBackFromItsAddress() {
        var id = RoadmapId.make();
        assertThat(RoadmapId.of(id.toString())).isEqualTo(id);
        assertThatThrownBy(() -> RoadmapId.of("1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RegionId("Omsk")).isInstanceOf(IllegalArgumentException.class);
    }
}
