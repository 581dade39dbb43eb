package hamkor.roadmap.reading;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.document.Place;
import hamkor.language.Language;
import hamkor.roadmap.reading.FrontMatter.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The title among approvals, annexes, headings and running text.
class FrontMatterTest {
    /// Paragraphs parted by «¶»; one that begins with «=» is centred and bold, one with «#» a heading of level 1.
    private static FrontMatter front(String text) {
        var pieces = new ArrayList<Piece>();
        for (var paragraph : text.split("¶")) {
            var shown = paragraph.strip();
            boolean centred = shown.startsWith("=");
            boolean heading = shown.startsWith("#");
            pieces.add(new Piece(paragraph, new Place.InBody(pieces.size() + 1), Tables.lines(centred || heading ? shown.substring(1) : shown), centred, centred, heading ? 1 : 0));
        }
        return new FrontMatter(pieces);
    }

    private static String shown(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining(" ¶ "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "=План мероприятий на 2026 год | План мероприятий на 2026 год",
        "=УТВЕРЖДАЮ ¶ Губернатор Омской области ¶ ____________ И.И. Иванов ¶ =План мероприятий на 2026 год | План мероприятий на 2026 год",
        "Приложение № 1 к Соглашению ¶ =ПЛАН МЕРОПРИЯТИЙ ¶ =по реализации Соглашения на 2026 год | ПЛАН МЕРОПРИЯТИЙ по реализации Соглашения на 2026 год",
        "=ПЛАН ¶ =мероприятий по сотрудничеству ¶ =Омской области и Бухарской области ¶ =на 2026–2027 годы | ПЛАН мероприятий по сотрудничеству Омской области и Бухарской области на 2026–2027 годы",
        "=Дорожная карта ¶ =сотрудничества Омской области и Бухарской области ¶ =(2026–2027 годы) | Дорожная карта сотрудничества Омской области и Бухарской области (2026–2027 годы)",
        "=План мероприятий на 2026 год ¶ =I. Промышленность | План мероприятий на 2026 год",
        "=План мероприятий на 2026 год ¶ #Промышленность | План мероприятий на 2026 год",
        "=План мероприятий на 2026 год ¶ Стороны договорились о нижеследующем. | План мероприятий на 2026 год",
        "=План мероприятий на 2026 год ¶ =г. Омск | План мероприятий на 2026 год",
        "=ДОРОЖНАЯ КАРТА ¶ =«Развитие сотрудничества» | ДОРОЖНАЯ КАРТА «Развитие сотрудничества»",
        "=«ЙЎЛ ХАРИТАСИ» ¶ =Ростов вилояти ва Хоразм вилояти ўртасида | «ЙЎЛ ХАРИТАСИ» Ростов вилояти ва Хоразм вилояти ўртасида",
        "=ROADMAP ¶ =of cooperation between the Omsk Region and the Bukhara Region ¶ =for 2026–2027 | ROADMAP of cooperation between the Omsk Region and the Bukhara Region for 2026–2027",
        "=Протокол встречи ¶ =Комплекс мер по развитию торговли | Комплекс мер по развитию торговли",
        "=Программа сотрудничества на 2026 год ¶ Приложение | Программа сотрудничества на 2026 год",
        "УТВЕРЖДЕНО ¶ распоряжением Губернатора от 12.01.2026 № 5-р ¶ =ПЛАН МЕРОПРИЯТИЙ на 2026 год | ПЛАН МЕРОПРИЯТИЙ на 2026 год",
        "СОГЛАСОВАНО ¶ Хоким Бухарской области ¶ «__» ______ 2026 г. ¶ =План на 2026 год | План на 2026 год",
        "ТАСДИҚЛАЙМАН ¶ Вилоят ҳокими ¶ =Чора-тадбирлар режаси 2026 йилга | Чора-тадбирлар режаси 2026 йилга",
        "TASDIQLAYMAN ¶ Viloyat hokimi ¶ =Chora-tadbirlar rejasi ¶ =2026-yilga mo‘ljallangan | Chora-tadbirlar rejasi 2026-yilga mo‘ljallangan",
        "APPROVED by the Governor ¶ =Action Plan for 2026 | Action Plan for 2026",
        "Annex 2 ¶ =Action Plan for 2026 | Action Plan for 2026",
        "=Омская область – Бухарская область: сотрудничество | Омская область – Бухарская область: сотрудничество",
        "=2026–2027-yillarga mo‘ljallangan chora-tadbirlar ¶ =DASTURI | 2026–2027-yillarga mo‘ljallangan chora-tadbirlar DASTURI",
        "Список участников | ''"})
    void theTitleIsFound(String paragraphs, String title) {
        assertThat(front(paragraphs).text().map(text -> String.join(" / ", text.in().values())).orElse("")).isEqualTo(title);
    }

    @Test
    void aTitleInTwoLanguagesIsToldApart() {
        var russian = "План сотрудничества Омской области и Навоийской области на 2026 год";
        var uzbek = "Omsk viloyati va Navoiy viloyatining 2026-yilga mo‘ljallangan hamkorlik rejasi";
        assertThat(front("=" + russian + " ¶ =" + uzbek).texts()).containsExactly(Map.entry(Language.RU, russian), Map.entry(Language.UZ, uzbek));
    }

    @Test
    void oneLineMayHoldBothLanguages() {
        assertThat(front("=План мероприятий на 2026 год / 2026-yilga mo‘ljallangan chora-tadbirlar rejasi").texts()).containsKeys(Language.RU, Language.UZ);
    }

    @Test
    void whatStandsAroundTheTitleIsKept() {
        var front = front("УТВЕРЖДАЮ ¶ =План мероприятий на 2026 год ¶ =I. Промышленность");
        assertThat(shown(front.beforeTitle())).isEqualTo("УТВЕРЖДАЮ");
        assertThat(shown(front.afterTitle())).isEqualTo("I. Промышленность");
    }
}
