package hamkor.command;

import static hamkor.command.ReviewSite.location;
import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is said of a draft as a whole: its title and period, its approval by each side, its end without one.
@ExtendWith(ReviewSite.Shared.class)
class DraftFormPagesTest {
    private final ReviewSite site;
    private final Browserless omsk;
    private final Browserless bukhara;

    DraftFormPagesTest(ReviewSite site) {
        this.site = site;
        omsk = site.omsk;
        bukhara = site.bukhara;
    }

    @Test void bothSidesApproveAndTheRoadmapIsInForce() {
        var draft = site.draft();
        assertThat(omsk.get(draft).body()).contains("aria-disabled=\"true\"", "Утвердить от Омской области…");
        assertThat(omsk.get(draft + "/approval").statusCode()).as("not ready: back to the draft").isEqualTo(303);
        for (int row : List.of(18, 31))
            omsk.post(draft + "/leaving", Map.of("problem", "term", "row", String.valueOf(row), "words", row == 18 ? "II кв. 2026 года – II кв." : "декабрь"));
        for (var who : List.of(omsk, bukhara))
            for (int from = 1; from <= 38; from++) who.post(draft + "/marks", Map.of("rows", from + ":1"));
        var page = omsk.get(draft + "/approval").body();
        assertThat(page).contains("Утвердить от Омской области", "30 мероприятий в 5 разделах", "value=\"15.12\"", "Из них без даты", "Бухарская область");
        var empty = omsk.post(draft + "/approval", approval(page, Map.of("basis.ru", "", "days", "никогда")));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Укажите основание", "Укажите дни так");
        assertThat(location(omsk.post(draft + "/approval", approval(page, Map.of("basis.ru", "II Совет регионов", "on", "2025-10-22", "days", "15.06, 15.12"))))).isEqualTo(draft);
        assertThat(omsk.get(draft).body()).contains("Утверждено:", "Соколова Наталья Андреевна, Начальник отдела внешних связей", "II Совет регионов");
        var last = bukhara.get(draft + "/approval", "Accept-Language", "ru").body();
        assertThat(last).contains("с этим утверждением дорожная карта вступит в силу", "value=\"II Совет регионов\"", "value=\"2025-10-22\"", "value=\"15.06, 15.12\"");
        var inForce = location(bukhara.post(draft + "/approval", approval(last, Map.of())));
        assertThat(inForce).matches("/roadmaps/[0-9a-f-]{36}");
        assertThat(omsk.get(inForce).statusCode()).isEqualTo(200);
        assertThat(omsk.get(draft).body()).contains("стал действующей редакцией", inForce).doesNotContain("data-mark");
    }

    @Test void aDraftIsWithdrawnAfterAQuestion() {
        var draft = site.draft();
        assertThat(omsk.get(draft + "/withdrawal").body()).contains("закроется для всех сторон");
        bukhara.post(draft + "/withdrawal", Map.of());
        assertThat(omsk.get(draft).body()).contains("Черновик отозван: Рахимова Дилноза").doesNotContain("data-mark", "Изменить столбцы");
        assertThat(location(omsk.get(draft + "/rows/5"))).isEqualTo(draft);
    }

    @Test void titlePeriodAndReportingDatesAreCorrectedOnAPageOfTheirOwn() {
        var draft = site.draft();
        var wrong = omsk.post(draft + "/front", Map.of("version", "1", "title.ru", "Карта", "first", "2027-01-01", "last", "2026-01-01", "days", "31.02"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Последний день раньше первого", "Укажите дни так", ">Карта</textarea>");
        omsk.post(draft + "/front", Map.of("version", "1", "title.ru", "Карта", "first", "2025-01-01", "last", "2026-12-31", "days", "30.6, 15.12"));
        assertThat(omsk.get(draft + "/front").body()).contains("value=\"30.06, 15.12\"", "value=\"2026-12-31\"");
        var late = bukhara.post(draft + "/front", Map.of("version", "1", "title.ru", "Другая карта", "first", "2025-01-01", "last", "2027-12-31", "days", "15.12"), "Accept-Language", "ru");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("тем временем изменили", "Стоит теперь: Карта", "Стоит теперь: 31.12.2026", "Стоит теперь: 30.06, 15.12", ">Другая карта</textarea>", "name=\"version\" value=\"2\"");
    }

    private static Map<String, String> approval(String page, Map<String, String> changed) {
        return SentForm.of(page, "/approval\"", changed);
    }
}
