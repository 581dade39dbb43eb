package hamkor.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "до 1 июля 2026 года            | «до 1 июля 2026 года»",
        "форум «Иртыш» и «Нефть и газ»  | «форум „Иртыш“ и „Нефть и газ“»",
        "«ASIA-EXPO» koʻrgazmasi        | «„ASIA-EXPO“ koʻrgazmasi»",
        "ООО „Омь“, “Sogʻ” va \"x\"      | «ООО „Омь“, “Sogʻ” va \"x\"»",
    })
    void whatIsQuotedWithinStandsInOtherMarks(String text, String quoted) {
        assertThat(Quotation.of(text)).isEqualTo(quoted);
    }
}
