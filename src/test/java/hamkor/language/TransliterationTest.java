package hamkor.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransliterationTest {
    /// 700 words and names as they stand and in capitals. The third column is what the draft makes of a word whose letters do not
    /// tell.
    @Test void everyWordOfTheTableGoesBothWays() throws IOException {
        var wrong = new ArrayList<String>();
        int words = 0;
        for (var line : Files.readAllLines(Path.of("src/test/resources/hamkor/language/transliteration.csv"))) {
            if (line.startsWith("#")) continue;
            var columns = line.split("\\|");
            for (UnaryOperator<String> written : List.<UnaryOperator<String>>of(word -> word, word -> word.toUpperCase(Locale.ROOT))) {
                var cyrillic = written.apply(columns[0]);
                var latin = written.apply(columns[1]);
                var draft = written.apply(columns[columns.length == 3 ? 2 : 0]);
                if (!Transliteration.toLatin(cyrillic).equals(latin)) wrong.add(cyrillic + " is " + latin + ", not " + Transliteration.toLatin(cyrillic));
                if (!Transliteration.draftCyrillic(latin).equals(draft)) wrong.add(latin + " is " + draft + ", not " + Transliteration.draftCyrillic(latin));
            }
            words++;
        }
        assertThat(wrong).isEmpty();
        assertThat(words).isGreaterThan(700);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "ШАҲАР | SHAHAR", "Шаҳар | Shahar", "ЎЗБЕКИСТОН | OʻZBEKISTON", "Ўзбекистон | Oʻzbekiston", "Ш. Мирзиёев | Sh. Mirziyoyev",
        "Е. Ёқубов | Ye. Yoqubov", "ЮНЕСКО | YUNESKO", "ОАЎ | OAOʻ", "Исҳоқ | Isʼhoq", "ИСҲОҚ | ISʼHOQ", "МАЪНО | MAʼNO", "Аъзам | Aʼzam",
    })
    void capitalsOfTwoLettersFollowTheirNeighbours(String cyrillic, String latin) {
        assertThat(Transliteration.toLatin(cyrillic)).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "2026 йил III чорак, 15-сон | 2026 yil III chorak, 15-son",
        "«Ипак йўли» кўргазмаси | «Ipak yoʻli» koʻrgazmasi",
        "«Министерство экономики Омской области» билан | «Министерство экономики Омской области» bilan",
        "Крылов раҳбарлигида | Крылов rahbarligida",
        "info@omsk.example манзили | info@omsk.example manzili",
    })
    void whatIsNotUzbekStaysAsItIs(String cyrillic, String latin) {
        assertThat(Transliteration.toLatin(cyrillic)).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "SHAHAR | ШАҲАР", "Shahar | Шаҳар", "OʻZBEKISTON | ЎЗБЕКИСТОН", "Oʻzbekiston | Ўзбекистон", "Isʼhoq | Исҳоқ", "ISʼHOQ | ИСҲОҚ", "MAʼNO | МАЪНО",
        "Yeriga | Ерига", "YETTI | ЕТТИ", "Sh. Mirziyoyev | Ш. Мирзиёев", "Oʻ. Yoʻldoshev | Ў. Йўлдошев",
    })
    void theDraftKeepsCapitals(String latin, String cyrillic) {
        assertThat(Transliteration.draftCyrillic(latin)).isEqualTo(cyrillic);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "o'zbek tog' ma'no", "o‘zbek tog‘ ma’no", "oʻzbek togʻ maʼno", "o`zbek tog` ma`no", "o´zbek tog´ ma´no", "o’zbek tog’ ma‘no",
    })
    void everyApostropheIsUnderstood(String latin) {
        assertThat(Transliteration.draftCyrillic(latin)).isEqualTo("ўзбек тоғ маъно");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "2026-yil III chorak | 2026-йил III чорак", "I chorak, X. Karimov | I чорак, Х. Каримов", "www.gov.uz sayti | www.gov.uz сайти",
        "info@omsk.example manzili | info@omsk.example манзили", "Microsoft dasturi | Microsoft дастури", "‘oltin’ yoʻl | ‘олтин’ йўл", "«Ipak yoʻli» | «Ипак йўли»",
        "Wi-Fi tarmogʻi | Wi-Fi тармоғи", "Омская область bilan | Омская область билан",
    })
    void theDraftLeavesWhatIsNotUzbek(String latin, String cyrillic) {
        assertThat(Transliteration.draftCyrillic(latin)).isEqualTo(cyrillic);
    }
}
