package hamkor.roadmap.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Regions in running text, in every case and number (`spellings/regions.csv`).
class RegionMentionsTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "spellings/regions.csv", delimiter = '|')
    void aTextNamesItsRegionsInTheNominative(String text, String regions) {
        var named = RegionMentions.in(text).stream().map(RegionMention::name).collect(Collectors.joining(", "));
        assertThat(named).isEqualTo(regions == null ? "" : regions);
    }

    @Test
    void aMentionSaysWhereItsWordsStand() {
        var text = "План Омской области на год";
        var mention = RegionMentions.in(text).getFirst();
        assertThat(text.substring(mention.start(), mention.end())).isEqualTo("Омской области");
    }
}
