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
        assertThat(line.who()).isEqualTo(new Shown("Петрова А. С.", Language.RU));
        assertThat(line.post()).contains(new Shown("консультант", Language.RU));
        assertThat(line.side()).map(History.Mark::shortName).contains("Омск");
        assertThat(told(Language.UZ, PETROVA, Map.of(), Map.of()).act()).isEqualTo("Tashkilot maʼlumotlari oʻzgartirildi");
    }

    @Test void onlyWhatChangedIsToldWithWhatItWas() {
        var line = told(Language.RU, PETROVA, Map.of("name", russian("Завод"), "kind", "company"), Map.of("name", russian("Комбинат"), "kind", "company"));
        assertThat(line.changes()).containsExactly(new Change("Название", said("Завод"), said("Комбинат"), Optional.empty()));
        assertThat(told(Language.RU, PETROVA, Map.of("kind", "company"), Map.of("kind", "college")).changes())
                .containsExactly(new Change("Вид", said("предприятие"), said("колледж"), Optional.empty()));
    }

    @Test void aPersonalValueIsNotTold() {
        assertThat(told(Language.RU, PETROVA, Map.of(), Map.of("email", new Personal("ivanov@omsk.example"), "full-name", Map.of("ru", new Personal("Иванов")))).changes())
                .containsExactly(personal("Почта"), personal("Имя"));
    }

    @Test void anErasedNameIsSaidToBeErased() {
        var nobody = new Entry.By(PETROVA.person(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(told(Language.EN, nobody, Map.of(), Map.of()).who().text()).isEqualTo("name erased");
    }

    @Test void anAuditorReadsTheNamesOfThingsAndNoMachineText() {
        var agreement = "01a20e3f-de47-7abc-8def-0123456789ab";
        var entry = new Entry(ActId.make(), OMSK, 1, Instant.parse("2026-07-28T20:30:00Z"), PETROVA, "draft-uploaded", Reference.to(OrganisationId.make()), Map.of(),
                Map.of("agreement", agreement, "edition", "01a20e3f-de47-7abc-8def-0123456789ac", "period", "2026-01-01/2027-12-31", "reporting-days", List.of("--12-31"),
                        "sha256", "7a62b5105f48".repeat(5) + "7a62", "state", "in-force"));
        var named = Map.of(agreement, new Naming.Named(new Shown("Соглашение с Бухарой", Language.RU), Optional.of("/agreements/1")));
        var changes = new History(Words.beside(Audit.class).get(Language.RU), ZoneId.of("Asia/Omsk"), Map.of()).whole(named).told(List.of(entry)).getFirst().changes();
        assertThat(changes).extracting(change -> change.after().orElseThrow().text())
                .containsExactly("Соглашение с Бухарой", "01a20e3f…", "01.01.2026–31.12.2027", "31.12", "7a62b5105f48…", "действует");
        assertThat(changes.getFirst().address()).contains("/agreements/1");
    }

    private static Change personal(String field) {
        return new Change(field, Optional.empty(), said("личные данные"), Optional.empty());
    }

    private static Optional<Shown> said(String text) {
        return Optional.of(new Shown(text, Language.RU));
    }
}
