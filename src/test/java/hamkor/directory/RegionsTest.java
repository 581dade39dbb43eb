package hamkor.directory;

import static hamkor.Story.russian;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.Story;
import hamkor.audit.Actor;
import hamkor.audit.Audit;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.Refusal;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RegionsTest {
    private static final RegionId KEMEROVO = new RegionId("RU-KEM");
    private static Story story;
    private static Regions regions;

    @BeforeAll static void begin() {
        story = new Story();
        regions = story.door(Regions.class);
    }

    @AfterAll static void end() {
        story.close();
    }

    @Test void anOfficeCallsItsRegionAsItDoes() {
        var name = russian("Кемеровская область – Кузбасс").and(Language.EN, "Kuzbass");
        regions.amend(Actor.program(), KEMEROVO, name, "Кемеровской области – Кузбасса", 1);
        assertThat(regions.region(KEMEROVO).name()).isEqualTo(name);
        assertThat(regions.region(KEMEROVO).genitive()).isEqualTo("Кемеровской области – Кузбасса");
        assertThat(regions.called("Кемеровская область - Кузбасс")).contains(KEMEROVO);
        regions.bringIn(RegionNames.all());
        assertThat(regions.region(KEMEROVO).name()).isEqualTo(name);
        assertThatThrownBy(() -> regions.amend(Actor.program(), KEMEROVO, name, "Кузбасса", 1)).isInstanceOf(Refusal.ChangedMeanwhile.class);
    }

    @Test void whatTheProgramBringsInIsOnRecordOnceForEachChange() {
        var audit = story.door(Audit.class);
        var tomsk = new RegionId("RU-TOM");
        assertThat(audit.of(Reference.to(tomsk), 10)).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("region-brought-in");
            assertThat(entry.before()).isEmpty();
        });
        story.jdbc.sql("update region set genitive_ru = 'Томской' where code = 'RU-TOM'").update();
        for (int times = 0; times < 2; times++) regions.bringIn(RegionNames.all());
        assertThat(audit.of(Reference.to(tomsk), 10)).hasSize(2).first().satisfies(entry -> {
            assertThat(entry.before()).containsEntry("genitive", "Томской");
            assertThat(entry.after()).containsEntry("genitive", "Томской области");
        });
        assertThat(regions.region(tomsk).version()).as("a form that began before is told").isEqualTo(2);
    }

    @Test void aRegionIsFoundByItsNameInAnyLanguage() {
        assertThat(regions.called("Xorazm viloyati")).contains(new RegionId("UZ-XO"));
        assertThat(regions.called("Хорезм")).isEmpty();
    }

    @Test void aRegionSaysItsCountryAndItsClock() {
        var omsk = regions.region(new RegionId("RU-OMS"));
        assertThat(omsk.country()).isEqualTo("RU");
        assertThat(omsk.utc(Instant.parse("2026-07-28T00:00:00Z"))).isEqualTo("UTC+6");
        assertThatThrownBy(() -> regions.region(new RegionId("RU-ZZZ"))).isInstanceOf(Refusal.NotFound.class);
    }
}
