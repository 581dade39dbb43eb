package hamkor.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SortingTest {
    @Test void uzbekLatinEndsWithItsLettersOfTwoSigns() {
        isOrder(Language.UZ, "avval", "bitim", "chiziq");
        isOrder(Language.UZ, "gaz", "goz", "olma", "otlar", "sabzi", "suv", "zar", "zulm", "oʻqish", "oʻt", "gʻalla", "gʻoya", "shahar", "sharq", "chol", "choy");
        isOrder(Language.UZ, "Buxoro", "Navoiy", "Samarqand", "Toshkent", "Xorazm", "Oʻzbekiston", "Gʻijduvon", "Shahrisabz", "Chirchiq");
        isOrder(Language.UZ, "asfalt", "asʼhob", "asya", "ash", "ashyo");
    }

    @Test void everyApostropheIsTheSameLetter() {
        isOrder(Language.UZ, "ona", "zar", "o'ktam a", "oʻktam b", "o‘ktam c", "o’ktam d", "o`ktam e", "o´ktam f", "oʼktam g");
        isOrder(Language.UZ, "mana", "maʼno a", "ma'no b", "mano c");
    }

    @Test void uzbekCyrillicEndsWithItsOwnLetters() {
        isOrder(Language.UZ_CYRL, "авлод", "ер", "ёш", "жой", "кун", "олма", "уй", "хат", "цех", "чой", "шаҳар", "эл", "юрт", "ярим",
                "ўт", "ўқиш", "қиш", "қор", "ғалла", "ғоя", "ҳаво", "ҳисоб");
    }

    @Test void russianHasYoWithYeAndUzbekLettersBesideTheirLikes() {
        isOrder(Language.RU, "ежевика", "ёжик", "ель", "жар");
        isOrder(Language.RU, "Ербол", "ерш", "ёрш");
        isOrder(Language.RU, "Касимов", "Кодиров", "Қосимов", "Лазарев", "Умаров", "Ўринов", "Фёдоров");
        isOrder(Language.RU, "Алтайский край", "город Москва", "Иркутская область", "Йошкар-Ола", "Омская область", "Яркино");
    }

    @Test void englishPutsLettersWithMarksToTheirLikes() {
        isOrder(Language.EN, "Eclair", "Éclat", "edge", "Zoo", "Ввод");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void numbersStandInTheirOrder(Language language) {
        isOrder(language, "1", "1.1", "1.2", "1.10", "2", "02 a", "10", "100", "1000000000000000000000", "a");
        isOrder(language, "№ 2", "№ 10");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void quotationMarksCountForNothingAndSpacesComeFirst(Language language) {
        isOrder(language, "AB c", "«ABB»", "abc", "“ABD”");
    }

    @Test void theReadersScriptComesFirst() {
        isOrder(Language.RU, "Ярославль", "Almaty");
        isOrder(Language.UZ, "Choy", "Алма");
        isOrder(Language.UZ_CYRL, "Ҳаво", "Almaty");
    }

    /// Of Russian the JDK's order is right: ours is held against it.
    @Test void russianIsAsTheJdkHasIt() {
        var words = new ArrayList<>(List.of("абзац", "акт", "баня", "вена", "где", "дом", "ель", "жук", "зонт", "иго", "йод", "кот", "лес", "мир", "нос",
                "ор", "пар", "рот", "сон", "тон", "ус", "флаг", "хор", "цех", "чай", "шар", "щит", "объезд", "обыск", "обя", "эхо", "юг", "яма"));
        Collections.shuffle(words, new Random(1));
        assertThat(words.stream().sorted(Sorting.in(Language.RU)).toList())
                .isEqualTo(words.stream().sorted(Collator.getInstance(Locale.forLanguageTag("ru"))).toList());
    }

    private static void isOrder(Language language, String... words) {
        var mixed = new ArrayList<>(List.of(words));
        Collections.shuffle(mixed, new Random(words.length));
        assertThat(mixed.stream().sorted(Sorting.in(language)).toList()).containsExactly(words);
    }
}
