package hamkor.audit;

import static hamkor.Story.russian;
import static org.assertj.core.api.Assertions.assertThat;

import hamkor.audit.History.Change;
import hamkor.directory.Organisations;
import hamkor.id.ActId;
import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.Shown;
import hamkor.language.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final RegionId OMSK = new RegionId("RU-OMS");
    private static final Entry.By PETROVA =
            new Entry.By(Optional.of(PersonId.make()), Optional.of("Петрова А. С."), Optional.of(russian("консультант")), Optional.of(OMSK));

    private static History.Line told(Language language, Entry.By by, Map<String, Object> before, Map<String, Object> after) {
        var entry = new Entry(ActId.make(), OMSK, 1, Instant.parse("2026-07-28T20:30:00Z"), by, "organisation-amended",
                Reference.to(OrganisationId.make()), before, after);
        var words = Words.beside(Audit.class, Organisations.class).get(language);
        return new History(words, ZoneId.of("Asia/Omsk"), Map.of(OMSK, new History.Mark(Optional.of("a"), "Омск"))).told(List.of(entry)).getFirst();
    }

    @Test void aLineSaysWhenWhoAndWhatInTheReadersLanguageAndZone() {
        var line = told(Language.RU, PETROVA, Map.of(), Map.of());
        assertThat(line.at()).isEqualTo("29 июля 2026 в 2:30");
        assertThat(line.act()).isEqualTo("Данные организации изменены");
        assertThat(line.who()).isEqualTo("Петрова А. С.");
        assertThat(line.post()).contains(new Shown("консультант", Language.RU));
        assertThat(line.side()).map(History.Mark::shortName).contains("Омск");
        assertThat(told(Language.UZ, PETROVA, Map.of(), Map.of()).act()).isEqualTo("Tashkilot maʼlumotlari oʻzgartirildi");
    }

    @Test void onlyWhatChangedIsToldWithWhatItWas() {
        var line = told(Language.RU, PETROVA, Map.of("name", russian("Завод"), "kind", "company"), Map.of("name", russian("Комбинат"), "kind", "company"));
        assertThat(line.changes()).containsExactly(new Change("Название", said("Завод"), said("Комбинат")));
        assertThat(told(Language.RU, PETROVA, Map.of("kind", "company"), Map.of("kind", "college")).changes())
                .containsExactly(new Change("Вид", said("предприятие"), said("колледж")));
    }

    @Test void aPersonalValueIsNotTold() {
        assertThat(told(Language.RU, PETROVA, Map.of(), Map.of("email", new Personal("ivanov@omsk.example"), "full-name", Map.of("ru", new Personal("Иванов")))).changes())
                .containsExactly(new Change("Почта", Optional.empty(), said("личные данные")), new Change("Имя", Optional.empty(), said("личные данные")));
    }

    @Test void anErasedNameIsSaidToBeErased() {
        var nobody = new Entry.By(PETROVA.person(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(told(Language.EN, nobody, Map.of(), Map.of()).who()).isEqualTo("name erased");
    }

    private static Optional<Shown> said(String text) {
        return Optional.of(new Shown(text, Language.RU));
    }
}
