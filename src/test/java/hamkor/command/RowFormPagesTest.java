package hamkor.command;

import static hamkor.command.ReviewSite.got;
import static hamkor.command.ReviewSite.row;
import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A row corrected by hand: what its form takes, what it says of what is wrong, and what comes of two who correct it at once.
@ExtendWith(ReviewSite.Shared.class)
class RowFormPagesTest {
    private final ReviewSite site;
    private final Browserless omsk;
    private final Browserless bukhara;

    RowFormPagesTest(ReviewSite site) {
        this.site = site;
        omsk = site.omsk;
        bukhara = site.bukhara;
    }

    @Test void aFormThatNobodyTouchedChangesNothing() {
        var draft = site.draft();
        for (int row : List.of(5, 7, 14, 18)) {
            var page = omsk.get(draft + "/rows/" + row).body();
            assertThat(omsk.post(draft + "/rows/" + row, form(page, Map.of())).statusCode()).isEqualTo(303);
            assertThat(row(omsk.get(draft + "?from=" + row).body(), row)).as("row " + row).doesNotContain("Исправлено");
        }
    }

    @Test void aTermIsEnteredInTheWordsOfDocumentsAndTheirOwnStay() {
        var draft = site.draft();
        var page = omsk.get(draft + "/rows/18").body();
        assertThat(page).contains("В документе: <span class=\"hk-words\">«II кв. 2026 года – II кв.»");
        var told = omsk.post(draft + "/rows/18", form(page, Map.of("term", "II квартал 2027 года", "understand", "1"))).body();
        assertThat(told).contains("01.04.2027", "30.06.2027");
        var wrong = omsk.post(draft + "/rows/18", form(page, Map.of("term", "когда-нибудь потом, наверное")));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Срок не понят:", "value=\"когда-нибудь потом, наверное\"", "aria-invalid=\"true\"");
        omsk.post(draft + "/rows/18", form(page, Map.of("term", "II квартал 2027 года")));
        assertThat(row(omsk.get(draft + "?from=18").body(), 18)).contains("30.06.2027", "введено как «II квартал 2027 года»", "II кв. 2026 года – II кв.").doesNotContain("is-bad");
        assertThat(omsk.get(draft + "/rows/18/term?term=%D0%B4%D0%BE+1+%D0%B8%D1%8E%D0%BB%D1%8F+2026+%D0%B3%D0%BE%D0%B4%D0%B0").body()).contains("01.07.2026").doesNotContain("<html");
    }

    @Test void everythingOfARowCanBeCorrectedByHand() {
        var draft = site.draft();
        var page = omsk.get(draft + "/rows/7").body();
        omsk.post(draft + "/rows/7", form(page, Map.of("number", "1.33", "section", "new", "newSection", "IX. Разное\nПодраздел", "title.ru", "Совсем другое дело",
                "details", "первое\nвторое", "e.1.out", "on", "n.0.words", "Новый исполнитель", "n.0.side", sideOf(page, "Омская область"), "result.ru", "протокол", "direction", "energy")));
        var row = got(omsk.get(draft).body(), 7);
        assertThat(row).contains("<b>1.33</b>", "Совсем другое дело", "первое", "второе", "Новый исполнитель", "протокол", "энергетика", "нет в справочнике")
                .doesNotContain(">Омский государственный технический университет</span>");
        assertThat(omsk.get(draft + "/rows/7").body()).contains("IX. Разное / Подраздел", "Вернуть как прочитано");
        omsk.post(draft + "/rows/7/taking-back", Map.of("version", "2"));
        assertThat(got(omsk.get(draft).body(), 7)).contains("<b>1.3</b>", ">Омский государственный технический университет</span>").doesNotContain("протокол");
    }

    @Test void allComplaintsComeAtOnceAndWhatWasTypedStays() {
        var draft = site.draft();
        var page = omsk.get(draft + "/rows/7").body();
        var answer = omsk.post(draft + "/rows/7", form(page, Map.of("title.ru", "", "section", "new", "newSection", " ", "term", "неведомо", "e.1.role", "lead",
                "n.0.words", "Без стороны")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("исправьте 5 полей", "Введите содержание", "Введите заголовок раздела", "Срок не понят", "У стороны один ведущий", "Укажите сторону",
                "value=\"Без стороны\"");
        assertThat(answer.headers().firstValue("HX-Retarget")).contains("#u7");
    }

    /// Both values stand beside each other, with who and when; nobody's text is lost, and a person chooses field by field.
    @Test void ofTwoReviewersTheSecondChooses() {
        var draft = site.draft();
        var mine = bukhara.get(draft + "/rows/7", "Accept-Language", "ru").body();
        omsk.post(draft + "/rows/7", form(omsk.get(draft + "/rows/7").body(), Map.of("title.ru", "Название Омска", "result.ru", "результат Омска")));
        var conflict = bukhara.post(draft + "/rows/7", form(mine, Map.of("title.ru", "Название Бухары", "number", "1.3а")), "Accept-Language", "ru");
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Изменено: Соколова Наталья Андреевна", "Название Омска", "Название Бухары", "изменили оба", "результат Омска");
        var kept = form(conflict.body(), Map.of("take.title", "mine", "take.result", "theirs", "take.number", "mine"));
        assertThat(bukhara.post(draft + "/rows/7", kept, "Accept-Language", "ru").statusCode()).isEqualTo(303);
        assertThat(row(omsk.get(draft).body(), 7)).contains("Название Бухары", "результат Омска", "<b>1.3а</b>", "Исправлено: Рахимова Дилноза").doesNotContain("Название Омска");
    }

    @Test void aThirdChangeWhileChoosingIsToldToo() {
        var draft = site.draft();
        var mine = bukhara.get(draft + "/rows/7", "Accept-Language", "ru").body();
        omsk.post(draft + "/rows/7", form(omsk.get(draft + "/rows/7").body(), Map.of("title.ru", "Первое")));
        var conflict = bukhara.post(draft + "/rows/7", form(mine, Map.of("title.ru", "Моё")), "Accept-Language", "ru");
        omsk.post(draft + "/rows/7", form(omsk.get(draft + "/rows/7").body(), Map.of("title.ru", "Второе")));
        var again = bukhara.post(draft + "/rows/7", form(conflict.body(), Map.of("take.title", "mine")), "Accept-Language", "ru");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Второе", "Моё");
    }

    @Test void anExecutorThatNobodyKnowsIsAddedInOnePress() {
        var draft = site.draft();
        var page = omsk.get(draft + "/rows/5").body();
        omsk.post(draft + "/rows/5", form(page, Map.of("e.0.out", "on", "n.0.words", "Завод «Новатор» имени испытаний", "n.0.side", sideOf(page, "Омская область"), "n.0.role", "lead")));
        var row = row(omsk.get(draft).body(), 5);
        assertThat(row).contains("Ведущего исполнителя нет в справочнике", "Добавить организацию").contains("<option value=\"other\">");
        int place = row.contains("name=\"executor\" value=\"1\"") ? 1 : 0;
        assertThat(omsk.post(draft + "/organisations", Map.of("row", "5", "executor", String.valueOf(place), "kind", "company")).statusCode()).isEqualTo(303);
        assertThat(row(omsk.get(draft).body(), 5)).doesNotContain("is-bad", "нет в справочнике");
    }

    private static Map<String, String> form(String page, Map<String, String> changed) {
        return SentForm.of(page, "class=\"hk-row-form\"", changed);
    }

    private static String sideOf(String page, String name) {
        var found = Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>" + name).matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
