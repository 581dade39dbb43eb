package hamkor.roadmap.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The numbers of rows: as shown, and which follows which.
class RowNumbersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1. | 1", "1 | 1", "1) | 1", "1.2. | 1.2", "1.2 | 1.2", "№ 5 | 5", "№5. | 5", "(3) | 3", "1 . | 1", "1. 2. | 1.2", "II. | II", "а) | а", "12-1 | 12-1", "01 | 01",
        "– | ", "- | ", "— | ", "'' | ", "... | ", "1.1.1. | 1.1.1"})
    void aNumberIsShownWithoutItsClosingMark(String shown, String number) {
        assertThat(RowNumbers.clean(shown).orElse(null)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"1,2,true", "1,3,false", "1.2,1.3,true", "1.9,1.10,true", "1.2,2.3,false", "1,1.1,false", "9,10,true", "2,1,false", "а,б,false", "1,1,false", "99999999999,99999999999,false"})
    void oneNumberFollowsAnother(String before, String number, boolean follows) {
        assertThat(RowNumbers.follows(before, number)).isEqualTo(follows);
    }

    @ParameterizedTest
    @CsvSource({"1,1.1,true", "1,11,false", "1.1,1.1.1,true", "1,1,false"})
    void oneNumberStandsUnderAnother(String above, String number, boolean under) {
        assertThat(RowNumbers.isUnder(above, number)).isEqualTo(under);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {"1 | 2 | 3 | 4 ! true", "1. | 2. | 3. ! true", "(1) | (2) | (3) ! true", " | 1 | 2 | 3 ! true", "1 | 2 ! true", "1 | 2 | Форум | 4 ! false",
        "1 | 3 | 5 ! false", "5 | 6 | 7 ! false", "1 | Форум | 2026 ! false", "1 | | 2 | 3 ! true", "I | II | III ! true", "А | Б | 1 | 2 ! true", "1 | 2 | 3 | 4 | < | 5 ! true"})
    void aRowOfColumnNumbersIsNoMeasure(String row, boolean numbers) {
        assertThat(RowNumbers.areColumnNumbers(Tables.table(row).rows().getFirst())).isEqualTo(numbers);
    }

    @ParameterizedTest
    @CsvSource({"1,true", "1.2.,true", "II.,true", "а),true", "Промышленность,false", "1.2.3.4.5.6.7.8.9.10,false", "–,false", "2026 год,true"})
    void whatMayBeANumberIsShort(String shown, boolean number) {
        assertThat(RowNumbers.isNumber(shown)).isEqualTo(number);
    }
}
