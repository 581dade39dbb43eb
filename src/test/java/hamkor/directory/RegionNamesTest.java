package hamkor.directory;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.language.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionNamesTest {
    @Test void everyRegionOfTheCountriesIsListedOnce() {
        assertThat(RegionNames.all().stream().collect(Collectors.groupingBy(RegionName::country, Collectors.counting())))
                .containsAllEntriesOf(
                        Map.of("RU", 83L, "UZ", 14L, "BY", 7L, "KZ", 20L, "KG", 9L, "TJ", 5L, "TM", 6L));
        assertThat(RegionNames.all()).extracting(RegionName::code).doesNotHaveDuplicates();
    }

    @Test void everyRegionHasItsNameInEveryLanguage() {
        assertThat(RegionNames.all()).allSatisfy(region -> {
            assertThat(region.name().languages()).containsExactly(Language.values());
            assertThat(region.shortName().languages()).containsExactly(Language.values());
            assertThat(region.stems()).allSatisfy((_, stems) -> assertThat(stems).isNotEmpty());
        });
    }

    @Test void stemsAreInLowerCase() {
        assertThat(RegionNames.all()).allSatisfy(region -> {
            assertThat(region.adjectiveStems()).allMatch(stem -> stem.equals(stem.toLowerCase()));
            assertThat(region.nounStems()).allMatch(stem -> stem.equals(stem.toLowerCase()));
        });
    }

    /// The letters of one language only: a Latin «o» in a Russian name is seen by no reader, but no search finds it.
    @Test void aNameMixesNoScripts() {
        assertThat(RegionNames.all()).allSatisfy(region -> {
            assertThat(region.name().in(Language.RU).orElseThrow()).doesNotMatch(".*[A-Za-z].*");
            assertThat(region.name().in(Language.UZ_CYRL).orElseThrow()).doesNotMatch(".*[A-Za-z].*");
            assertThat(region.name().in(Language.UZ).orElseThrow()).doesNotMatch(".*[А-Яа-яЁё].*").doesNotContain("'", "‘", "’");
            assertThat(region.genitive()).doesNotMatch(".*[A-Za-z].*");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "RU-OMS, Омская область, Omsk viloyati, Омск вилояти, Омской области, омск, омск, Asia/Omsk",
        "UZ-BU, Бухарская область, Buxoro viloyati, Бухоро вилояти, Бухарской области, бухарск, бухар, Asia/Samarkand",
        "UZ-NW, Навоийская область, Navoiy viloyati, Навоий вилояти, Навоийской области, навоийск, навои, Asia/Samarkand",
        "UZ-TO, Ташкентская область, Toshkent viloyati, Тошкент вилояти, Ташкентской области, ташкентск, ташкент, Asia/Tashkent",
        "RU-PRI, Приморский край, Primorye oʻlkasi, Приморье ўлкаси, Приморского края, приморск, приморь, Asia/Vladivostok",
    })
    void aRegionIsCalledAsDocumentsCallIt(
            String code, String ru, String uz, String uzCyrl, String genitive, String adjective, String noun, String zone) {
        var region = RegionNames.ofCode(code).orElseThrow();
        assertThat(region.name().in()).containsEntry(Language.RU, ru).containsEntry(Language.UZ, uz).containsEntry(Language.UZ_CYRL, uzCyrl);
        assertThat(region.genitive()).isEqualTo(genitive);
        assertThat(region.adjectiveStems()).isEqualTo(List.of(adjective));
        assertThat(region.nounStems()).isEqualTo(List.of(noun));
        assertThat(region.zone().getId()).isEqualTo(zone);
    }
}
