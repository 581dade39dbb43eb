package hamkor.command;

import static hamkor.command.ReviewSite.location;
import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.access.Acting;
import hamkor.access.Role;
import hamkor.agreement.Agreements;
import hamkor.agreement.Side;
import hamkor.id.PersonId;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.measure.PlansInForce;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A document brought in: what is refused, what is known already, and the file as it comes back.
@ExtendWith(ReviewSite.Shared.class)
class UploadPagesTest {
    private final ReviewSite site;
    private final Browserless omsk;
    private final Browserless bukhara;

    UploadPagesTest(ReviewSite site) {
        this.site = site;
        omsk = site.omsk;
        bukhara = site.bukhara;
    }

    @Test void theSameFileSaysLoudlyThatNothingChanged() {
        var content = site.document();
        var first = location(site.upload(omsk, "/agreements/" + site.agreement() + "/drafts", "a.docx", content));
        var second = location(site.upload(bukhara, "/agreements/" + site.agreement() + "/drafts", "b.docx", content));
        assertThat(second).isEqualTo(first + "?already=true");
        assertThat(omsk.get(second).body()).contains("Изменений: 0");
    }

    @Test void aPlanThatIsInForceAlreadyIsWarnedOfWithTheWayThere() {
        var page = omsk.get(site.draft()).body();
        assertThat(page).contains("уже есть 30 из 30 мероприятий этого документа").containsPattern("href=\"/roadmaps/[0-9a-f-]{36}\">К дорожной карте");
    }

    @Test void theRoadmapThatSaysTheSameIsTakenFromTheReadersOwn() {
        var titles = List.of(LanguageText.of(Language.RU, "Проведение биржи контактов для машиностроительных предприятий"));
        var sides = site.door(Agreements.class).agreement(site.agreement()).sides().stream().map(Side::region).toList();
        var plans = site.door(PlansInForce.class);
        for (var region : List.of("RU-OMS", "UZ-BU", "UZ-NW")) {
            var reader = new Acting(PersonId.make(), "Читатель", Optional.empty(), new RegionId(region), Optional.empty(), Set.of(Role.CURATOR));
            assertThat(plans.sayingTheSame(reader, titles, "0".repeat(64)).isPresent()).as(region).isEqualTo(sides.contains(new RegionId(region)));
        }
    }

    @Test void aFormThatIsSentAsNoFormWithFilesIsNotUnderstoodAndIsNoDefect() {
        assertThat(omsk.post("/agreements/" + site.agreement() + "/drafts", Map.of()).statusCode()).isEqualTo(415);
    }

    @Test void whatCannotBeReadIsRefusedBesideTheForm() {
        var path = "/agreements/" + site.agreement() + "/drafts";
        var answer = site.upload(omsk, path, "notes.txt", "просто текст".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("role=\"alert\">Это не документ Word, Excel или PDF");
        assertThat(site.upload(omsk, path, "", new byte[0]).body()).contains("role=\"alert\">Выберите файл");
        assertThat(site.upload(omsk, path, "empty.docx", new byte[0]).body()).contains("role=\"alert\">Файл «empty.docx» пустой");
    }

    @Test void aFileOverTheLimitIsRefusedBesideTheForm() {
        var answer = site.upload(omsk, "/agreements/" + site.agreement() + "/drafts", "large.docx", new byte[ReviewSite.LIMIT * 2]);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Файл больше 2 МБ");
    }

    @Test void theOriginalFileComesBackToBeKeptNotShown() {
        var answer = omsk.get(site.draft() + "/source");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;").contains("omsk_bukhara.docx");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("wordprocessingml");
    }
}
