package hamkor.roadmap.reading;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.language.Language;
import hamkor.roadmap.reading.Executors.ExecutorCell;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/// Executors of cells: who is named, whose they are, with what role and person (`spellings/executors.csv`).
class ExecutorsTest {
    private static final Parties PARTIES = Parties.named(List.of("План Омской области и Бухарской области", "Omsk viloyati va Buxoro viloyati"));
    private static final TextInLanguages RUSSIAN = new TextInLanguages(List.of(Language.RU), TextInLanguages.Parting.BY_LINES);
    private static final TextInLanguages BILINGUAL = new TextInLanguages(List.of(Language.RU, Language.UZ), TextInLanguages.Parting.BY_SLASH);

    private static List<ExecutorReading> read(TextInLanguages languages, String... cells) {
        var all = Arrays.stream(cells).map(cell -> new ExecutorCell(Tables.lines(cell), Optional.empty(), Optional.empty(), false)).toList();
        return new Executors(PARTIES, languages, true, false, all).read(List.of(all.getFirst())).executors();
    }

    private static String shown(List<ExecutorReading> executors) {
        return executors.stream().map(ExecutorsTest::shown).collect(Collectors.joining(" | "));
    }

    /// «О: Минэкономики (Иванов И.И.) +», the side by its first letter; + co-executor, ~ by consent.
    private static String shown(ExecutorReading executor) {
        return executor.side().map(side -> side.charAt(0) + ": ").orElse("") + String.join(" / ", executor.name().in().values())
                + executor.person().map(person -> " {" + person + "}").orElse("")
                + switch (executor.role()) {
                    case LEAD -> "";
                    case CO -> " +";
                    case CONSENT -> " ~";
                };
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "spellings/executors.csv", delimiter = '\t')
    void aCellNamesItsExecutors(String cell, String executors) {
        assertThat(shown(read(RUSSIAN, cell))).isEqualTo(executors == null ? "" : executors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '\t', value = {
        "Минпром / Sanoat vazirligi\tМинпром / Sanoat vazirligi",
        "Минпром; Минторг / Sanoat vazirligi; Savdo vazirligi\tМинпром / Sanoat vazirligi | Минторг / Savdo vazirligi",
        "Минпром // Sanoat vazirligi\tМинпром / Sanoat vazirligi",
        "Министерство промышленности / Sanoat vazirligi; // Министерство торговли / Savdo vazirligi\tМинистерство промышленности / Sanoat vazirligi | Министерство торговли / Savdo vazirligi"})
    void executorsInTwoLanguagesArePairedInOrder(String cell, String executors) {
        assertThat(shown(read(BILINGUAL, cell))).isEqualTo(executors);
    }

    @Test
    void aDocumentThatSeparatesByLinesNeverSeparatesByCommas() {
        assertThat(shown(read(RUSSIAN, "Управление инвестиций, промышленности и торговли", "Минпром;// Минторг"))).isEqualTo("Управление инвестиций, промышленности и торговли");
        assertThat(shown(read(RUSSIAN, "Минпром, Минторг", "Минкульт"))).isEqualTo("Минпром | Минторг");
    }

    @Test
    void aColumnTellsTheSide() {
        var party = PARTIES.ofHeading("Омская область");
        var cell = new ExecutorCell(Tables.lines("Минпром (по согласованию)"), party, Optional.empty(), false);
        assertThat(shown(new Executors(PARTIES, RUSSIAN, true, false, List.of(cell)).read(List.of(cell)).executors())).isEqualTo("О: Минпром ~");
    }

    @Test
    void namesThatCannotBePairedAreSaid() {
        var ru = new ExecutorCell(Tables.lines("Минпром"), Optional.empty(), Optional.of(Language.RU), false);
        var uz = new ExecutorCell(Tables.lines("Sanoat vazirligi;// Savdo vazirligi"), Optional.empty(), Optional.of(Language.UZ), false);
        var result = new Executors(PARTIES, BILINGUAL, true, false, List.of(ru, uz)).read(List.of(ru, uz));
        assertThat(shown(result.executors())).isEqualTo("Минпром");
        assertThat(result.unpaired()).containsExactly("Sanoat vazirligi", "Savdo vazirligi");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Иванов И.И. | true", "И.И. Иванов | true", "Иванов И. И. | true", "И. Иванов | true", "Каримов А.А | true", "Иванов Иван Иванович | true",
        "Каримова Нодира Алишеровна | true", "Каримов Алишер Баходир ўғли | true", "Karimov A.A. | true", "A. Karimov | true",
        "Karimova Nodira Alisher qizi | true", "Петрова-Водкина А.А. | true", "Ли А.В. | true", "Ю.П. Ким | true", "Ш.Х. Рахимов | true",
        "Dr E. Lindqvist | true", "д-р Петров | true", "Prof. Anna Schmidt | true", "Ван Вэй | true", "Ким Ён Хи | true", "Wang Wei | true", "Верхний Уренгой | false", "ОмГТУ | false", "по согласованию | false", "СЭЗ | false", "далее – Министерство | false", "г. Омск | false", "Минпром | false",
        "2026 | false", "Омский филиал | false", "Республика Узбекистан | false", "А | false"})
    void bracketsMayHoldAPerson(String inside, boolean person) {
        assertThat(ExecutorWords.isPerson(inside)).isEqualTo(person);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "по согласованию | true", "По согласованию | true", "по  согласованию | true", "по согл. | true", "келишув бўйича | true", "келишилган ҳолда | true",
        "kelishuv bo‘yicha | true", "kelishilgan holda | true", "by agreement | true", "upon agreement | true", "по согласованию / kelishuv bo‘yicha | true",
        "по согласованию сторон | true", "согласовано | false", "по соглашению № 5 | false"})
    void marksOfConsentAreKnown(String words, boolean consent) {
        assertThat(ExecutorWords.isConsent(words)).isEqualTo(consent);
    }
}
