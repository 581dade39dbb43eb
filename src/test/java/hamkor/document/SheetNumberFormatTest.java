package hamkor.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetNumberFormatTest {
    private static String shown(String code, double value, SheetLanguage language) {
        return TextLines.folded(SheetNumberFormat.of(code, language).shown(value, new SheetDates(false)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            1 | General | 1
            -3 | General | -3
            0.1 | General | 0.1
            0.30000000000000004 | General | 0.3
            3.14159265358979 | General | 3.141592654
            12345678.123456 | General | 12345678.12
            12345678901 | General | 12345678901
            123456789012 | General | 1.23457E+11
            0.00001234 | General | 1.234E-05
            2.10 | General | 2.1
            99999999999.9 | General | 100000000000
            1500 | 0 | 1500
            0.5 | 0 | 1
            7 | 000 | 007
            1500.5 | 0.00 | 1500.50
            1234567.891 | #,##0.00 | 1,234,567.89
            1234567 | #,##0 | 1,234,567
            -1500 | #,##0;(#,##0) | (1,500)
            -1500 | #,##0;[Red]-#,##0 | -1,500
            -1500 | #,##0 | -1,500
            0 | #,##0;-#,##0;"–" | –
            0.125 | 0.0% | 12.5%
            0.5 | 0% | 50%
            1500 | #,##0" руб." | 1,500 руб.
            1500 | #,##0\\ [$₽-419] | 1,500 ₽
            1500000 | #,##0, | 1,500
            1500000 | 0.0,," млн" | 1.5 млн
            5 | "№ "0 | № 5
            5 | 0\\. | 5.
            5 | General" шт." | 5 шт.
            5 | @ | 5
            2.5 | 0.## | 2.5
            2.25 | 0.0## | 2.25
            12345 | 0.00E+00 | 1.23E+04
            9161234567 | 000-000-00-00 | 916-123-45-67
            150 | [>100]"много";"мало" | много
            50 | [>100]"много";"мало" | мало
            50 | [>100]0;[<10]00;General | 50
            5 | ;;; | ''
            0.5 | h:mm | 12:00
            1.5 | [h]:mm | 36:00
            46174 | mmmm yyyy | June 2026
            46174 | mm.yyyy | June 2026
            46174 | mmm | June 2026
            46178 | d mmmm yyyy "г." | 05.06.2026
            46178 | d/m | 05.06.2026
            46178.75 | dd.mm.yyyy hh:mm | 05.06.2026 18:00
            46178 | yyyy-mm-dd;@ | 05.06.2026
            46178 | [$-FC19]dd mmmm yyyy г. | 05.06.2026
            46178 | "day" 0 | day 46178
            """)
    void numbersAreShownByTheirFormat(double value, String code, String shown) {
        assertThat(shown(code, value, SheetLanguage.ENGLISH)).isEqualTo(shown);
    }

    @Test
    void inARussianWorkbookTheCommaDividesDecimalsAndASpaceThousands() {
        assertThat(shown("#,##0.00", 1234567.5, SheetLanguage.RUSSIAN)).isEqualTo("1 234 567,50");
        assertThat(shown("General", 2.1, SheetLanguage.RUSSIAN)).as("measures' numbers").isEqualTo("2.1");
    }

    @Test
    void aFormatMayAddToATextToo() {
        assertThat(SheetNumberFormat.of("@\" г.\"", SheetLanguage.RUSSIAN).shown("2026")).isEqualTo("2026 г.");
        assertThat(SheetNumberFormat.of("0;-0;0;\"текст: \"@", SheetLanguage.RUSSIAN).shown("а")).isEqualTo("текст: а");
        assertThat(SheetNumberFormat.of("0.00", SheetLanguage.RUSSIAN).shown("а")).isEqualTo("а");
    }
}
