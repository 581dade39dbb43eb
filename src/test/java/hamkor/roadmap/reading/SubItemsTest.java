package hamkor.roadmap.reading;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.document.Line;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A cell as its title and its sub-items.
class SubItemsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "Провести форум | Провести форум | ",
        "Провести форум, в том числе: // 1) выбор площадки; // 2) расчёт затрат. | Провести форум | выбор площадки; расчёт затрат",
        "Провести форум, в том числе: // – выбор площадки; // – расчёт затрат. | Провести форум | выбор площадки; расчёт затрат",
        "Провести форум, в том числе: // выбор площадки; // расчёт затрат. | Провести форум | выбор площадки; расчёт затрат",
        "Провести форум: // выбор площадки; // расчёт затрат. | Провести форум | выбор площадки; расчёт затрат",
        "Провести форум, в т.ч.: // а) выбор; // б) расчёт | Провести форум | выбор; расчёт",
        "Провести форум (в том числе: 1) выбор; 2) расчёт | Провести форум | выбор; расчёт",
        "Провести форум, в том числе: 1) выбор; 2) расчёт | Провести форум | выбор; расчёт",
        "Провести форум: 1. выбор; 2. расчёт | Провести форум | выбор; расчёт",
        "Провести форум, а именно: // • выбор // • расчёт | Провести форум | выбор; расчёт",
        "Провести форум // 1) выбор; // 2) расчёт | Провести форум | выбор; расчёт",
        "Форум ўтказиш, шу жумладан: // 1) танлаш; // 2) ҳисоблаш | Форум ўтказиш | танлаш; ҳисоблаш",
        "Форум ўтказиш, жумладан: // 1) танлаш; // 2) ҳисоблаш | Форум ўтказиш | танлаш; ҳисоблаш",
        "Forum o‘tkazish, shu jumladan: // 1) tanlash; // 2) hisoblash | Forum o‘tkazish | tanlash; hisoblash",
        "Hold a forum, including: // - choice; // - costs | Hold a forum | choice; costs",
        "Hold a forum, including: 1) choice; 2) costs | Hold a forum | choice; costs",
        "Провести форум «Омск: 1) год» | Провести форум «Омск: 1) год» | ",
        "Провести форум в городе // Омске | Провести форум в городе Омске | ",
        "Провести форум: | Провести форум | ",
        "Провести форум, включая: // – выбор; // – расчёт | Провести форум | выбор; расчёт",
        "Провести следующие мероприятия: // 1) форум; // 2) выставка | Провести следующие мероприятия | форум; выставка"})
    void aCellHasATitleAndItems(String cell, String title, String items) {
        var read = SubItems.of(Tables.lines(cell), true);
        assertThat(read.title()).isEqualTo(title);
        assertThat(String.join("; ", read.items())).isEqualTo(items == null ? "" : items);
    }

    @Test
    void automaticNumbersMarkItems() {
        var read = SubItems.of(List.of(Line.of("Провести форум"), new Line("1)", "выбор;", true), new Line("2)", "расчёт.", true)), true);
        assertThat(read.title()).isEqualTo("Провести форум");
        assertThat(read.items()).containsExactly("выбор", "расчёт");
    }

    @Test
    void inAPdfAnItemGoesOnToTheNextMark() {
        var read = SubItems.of(Tables.lines("Провести форум, в том // числе: // 1) выбор // площадки; // 2) расчёт // затрат"), false);
        assertThat(read.title()).isEqualTo("Провести форум");
        assertThat(read.items()).containsExactly("выбор площадки", "расчёт затрат");
    }
}
