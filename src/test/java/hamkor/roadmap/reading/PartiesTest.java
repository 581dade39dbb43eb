package hamkor.roadmap.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whose an executor is, by names, headings and prefixes in all languages.
class PartiesTest {
    private static final Parties OMSK_NAVOI = Parties.named(List.of("План Омской области и Навоийской области на 2026 год", "Omsk viloyati va Navoiy viloyati"));
    private static final Parties TATARSTAN_TASHKENT = Parties.named(List.of("План Республики Татарстан и города Ташкента"));
    private static final Parties KHOREZM = Parties.named(List.of("Ростов вилояти ва Хоразм вилояти"));
    private static final Parties ENGLISH = Parties.named(List.of("Roadmap of the Omsk Region and the Bukhara Region"));

    private static Parties parties(String which) {
        return switch (which) {
            case "omsk" -> OMSK_NAVOI;
            case "tatarstan" -> TATARSTAN_TASHKENT;
            case "khorezm" -> KHOREZM;
            default -> ENGLISH;
        };
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', value = {
        "omsk | Министерство экономики Омской области | Омская область",
        "omsk | Омский государственный технический университет | Омская область",
        "omsk | ОМСКИЙ ГОСУДАРСТВЕННЫЙ УНИВЕРСИТЕТ | Омская область",
        "omsk | Омское отделение союза | Омская область",
        "omsk | Администрация города Омска | Омская область",
        "omsk | Хокимият Навоийской области | Навоийская область",
        "omsk | СЭЗ «Навои» | Навоийская область",
        "omsk | Navoiy viloyati hokimligi | Навоийская область",
        "omsk | Omsk davlat universiteti | Омская область",
        "omsk | Navoiy davlat konchilik va texnologiyalar universiteti | Навоийская область",
        "omsk | Зарафшанский колледж | ",
        "omsk | Минэкономики | ",
        "omsk | Министерство Омской области и хокимият Навоийской области | ",
        "tatarstan | Казанский университет | ",
        "tatarstan | Министерство экономики Татарстана | Республика Татарстан",
        "tatarstan | Кабинет министров Республики Татарстан | Республика Татарстан",
        "tatarstan | Хокимият города Ташкента | Город Ташкент",
        "tatarstan | Ташкентский университет | Город Ташкент",
        "khorezm | Ростов вилояти ҳукумати | Ростов вилояти",
        "khorezm | Хоразм вилояти ҳокимлиги | Хоразм вилояти",
        "khorezm | Хоразмдаги корхоналар | Хоразм вилояти",
        "english | Omsk State University | Omsk Region",
        "english | Bukhara region khokimiyat | Bukhara Region",
        "english | Ministry of Economy of the Omsk Region | Omsk Region"})
    void aNameTellsItsSide(String which, String name, String side) {
        assertThat(parties(which).namedIn(name).map(Party::name).orElse(null)).isEqualTo(side);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', value = {
        "omsk | Исполнители от Омской области | Омская область",
        "omsk | Российская сторона | Омская область",
        "omsk | Узбекская сторона | Навоийская область",
        "omsk | От Российской Федерации | Омская область",
        "omsk | Со стороны Республики Узбекистан | Навоийская область",
        "omsk | O‘zbekiston tomonidan | Навоийская область",
        "omsk | РФ | Омская область",
        "omsk | Исполнители | ",
        "english | Russian side | Omsk Region",
        "english | Uzbek side | Bukhara Region",
        "khorezm | Россия томонидан | Ростов вилояти",
        "khorezm | Ўзбекистон томони | Хоразм вилояти"})
    void aHeadingTellsTheSideOfItsColumn(String which, String heading, String side) {
        assertThat(parties(which).ofHeading(heading).map(Party::name).orElse(null)).isEqualTo(side);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', value = {
        "omsk | от Омской области: Минэкономики | Омская область",
        "omsk | От Омской области – Минэкономики | Омская область",
        "omsk | Омская область: Минэкономики | Омская область",
        "omsk | Омская область – Минэкономики; Навоийская область – Хокимият | Омская область, Навоийская область",
        "omsk | от Омской области: Минэкономики от Навоийской области: Хокимият | Омская область, Навоийская область",
        "omsk | Со стороны Омской области: Минэкономики | Омская область",
        "omsk | От российской стороны: Минэкономики, от узбекской стороны: Хокимият | Омская область, Навоийская область",
        "omsk | Российская сторона: Минэкономики; Узбекская сторона: Хокимият | Омская область, Навоийская область",
        "omsk | Правительство Омской области: Минэкономики | Омская область",
        "omsk | с российской стороны – Минэкономики | Омская область",
        "omsk | РФ: Минэкономики | Омская область",
        "omsk | РУз – Хокимият | Навоийская область",
        "omsk | Omsk viloyatidan: Iqtisodiyot vazirligi | Омская область",
        "omsk | Navoiy viloyati tomonidan: Hokimlik | Навоийская область",
        "omsk | Rossiya tomonidan: vazirlik; O‘zbekiston tomonidan: hokimlik | Омская область, Навоийская область",
        "omsk | Министерство Омской области – головной исполнитель | ",
        "omsk | Минэкономики Омской области: отдел | ",
        "omsk | Форум «Омск – Навои» | ",
        "omsk | Хокимият Навоийской области, Минэкономики | ",
        "tatarstan | Татарстан: Минэкономики; Ташкент: Хокимият | Республика Татарстан, Город Ташкент",
        "tatarstan | от Республики Татарстан: Минэкономики | Республика Татарстан",
        "tatarstan | от г. Ташкента: Хокимият | Город Ташкент",
        "khorezm | Ростов вилоятидан: вазирлик; Хоразм вилоятидан: ҳокимлик | Ростов вилояти, Хоразм вилояти",
        "khorezm | Хоразм вилояти томонидан: ҳокимлик | Хоразм вилояти",
        "khorezm | Ростов вилояти: вазирлик | Ростов вилояти",
        "english | Omsk Region: Ministry of Economy; Bukhara Region: Khokimiyat | Omsk Region, Bukhara Region",
        "english | From the Omsk Region: Ministry | Omsk Region",
        "english | On behalf of the Omsk Region: Ministry | Omsk Region",
        "english | Russian side: Ministry; Uzbek side: Khokimiyat | Omsk Region, Bukhara Region",
        "english | Omsk side – Ministry | Omsk Region"})
    void aPrefixTellsTheSideOfWhatFollows(String which, String text, String sides) {
        var found = parties(which).prefixes(text).stream().map(prefix -> prefix.party().name()).collect(Collectors.joining(", "));
        assertThat(found).isEqualTo(sides == null ? "" : sides);
    }

    @Test
    void partiesStandInTheOrderOfTheTitle() {
        assertThat(OMSK_NAVOI.names()).containsExactly("Омская область", "Навоийская область");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Дорожная карта сотрудничества Татарстана и Самаркандской области | Республика Татарстан, Самаркандская область",
        "План Правительства Санкт-Петербурга и хокимията Ташкента | Город Санкт-Петербург, Город Ташкент",
        "План сотрудничества Москвы и Бухарской области | Город Москва, Бухарская область",
        "Форум в Омске | Омская область",
        "План сотрудничества | ''"})
    void aTitleMayCallARegionByItsNameAlone(String title, String parties) {
        assertThat(String.join(", ", Parties.named(List.of(title)).names())).isEqualTo(parties);
    }

    @Test
    void aDocumentWithoutPartiesHasNoSides() {
        var nobody = Parties.named(List.of("План работы на 2026 год"));
        assertThat(nobody.isEmpty()).isTrue();
        assertThat(nobody.prefixes("от Омской области: Минэкономики")).isEmpty();
        assertThat(nobody.ofHeading("Российская сторона")).isEmpty();
    }
}
