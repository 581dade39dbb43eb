package hamkor.measure;

import static hamkor.Story.russian;
import static org.assertj.core.api.Assertions.assertThat;

import hamkor.document.Place;
import hamkor.id.MeasureId;
import hamkor.id.OrganisationId;
import hamkor.id.SideId;
import hamkor.measure.Assignment.Assigned;
import hamkor.measure.Executor.Role;
import hamkor.term.Term;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What people settled stays where a later document, in the same words, says nothing against it.
class KeptTest {
    private static final SideId OMSK = SideId.make();
    private static final SideId BUKHARA = SideId.make();
    private static final OrganisationId MINISTRY = OrganisationId.make();
    private static final Term AUGUST = new Term.Interval("август", LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 31));
    private static final Term UNDATED = new Term.Undated("август", Term.WhyUndated.NO_YEAR);

    private static PlannedExecutor settled(String words, SideId side, Role role, String contact) {
        return new PlannedExecutor(new Executor(side, russian(words), Optional.of(MINISTRY), role, false), Optional.ofNullable(contact));
    }

    private static Assigned read(String words, SideId side, Role role) {
        return new Assigned(Optional.ofNullable(side), russian(words), Optional.empty(), role, false, Optional.empty());
    }

    private static PlannedMeasure inForce(Term term, PlannedExecutor... executors) {
        return new PlannedMeasure(Optional.of(MeasureId.make()), Optional.of("1"), List.of(), russian("Форум"), List.of(), term, List.of(executors), Optional.empty(),
                Optional.empty(), Optional.of(Direction.TRADE), new Place.TableRow(1, 2));
    }

    private static Understood document(Term term, Assigned... executors) {
        return new Understood(Optional.of("1"), List.of(), russian("Форум"), List.of(), term, List.of(executors), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static List<Assigned> kept(boolean ours, PlannedMeasure inForce, Assigned... read) {
        return Kept.by(inForce, document(UNDATED, read), ours).executors();
    }

    @Test
    void daysChosenForTheSameWordsStayAndNewWordsSayNewDays() {
        assertThat(Kept.by(inForce(AUGUST), document(UNDATED), false).term()).isEqualTo(AUGUST);
        var deadline = new Term.Deadline("до 1 июля 2026 года", LocalDate.of(2026, 7, 1));
        assertThat(Kept.by(inForce(AUGUST), document(deadline), false).term()).isEqualTo(deadline);
    }

    @Test
    void theDirectionThatAPersonGaveStays() {
        assertThat(Kept.by(inForce(AUGUST), document(UNDATED), false).direction()).contains(Direction.TRADE);
    }

    @Test
    void anExecutorWithoutASideHasTheOneThatAPersonGaveIt() {
        assertThat(kept(false, inForce(AUGUST, settled("Отдел", BUKHARA, Role.LEAD, null)), read("Отдел", null, Role.LEAD)))
                .containsExactly(Assigned.of(settled("Отдел", BUKHARA, Role.LEAD, null)));
    }

    @Test
    void theSameWordsOnBothSidesTellNoSide() {
        var both = inForce(AUGUST, settled("Отдел", OMSK, Role.LEAD, null), settled("Отдел", BUKHARA, Role.LEAD, null));
        assertThat(kept(false, both, read("Отдел", null, Role.LEAD)).getFirst().side()).isEmpty();
    }

    @Test
    void aSideThatTheDocumentNamesIsTheDocuments() {
        assertThat(kept(false, inForce(AUGUST, settled("Отдел", BUKHARA, Role.LEAD, null)), read("Отдел", OMSK, Role.LEAD)).getFirst().side()).contains(OMSK);
    }

    @Test
    void whomTheWordsMeanStaysKnownBesideSomebodyNew() {
        var kept = kept(false, inForce(AUGUST, settled("Отдел", OMSK, Role.LEAD, null)), read("Отдел", OMSK, Role.LEAD), read("Палата", OMSK, Role.CO));
        assertThat(kept.stream().map(Assigned::organisation)).containsExactly(Optional.of(MINISTRY), Optional.empty());
    }

    @Test
    void whoLedByAPersonsWordGoesOnLeadingWhileItIsNamed() {
        var inForce = inForce(AUGUST, settled("Отдел", OMSK, Role.CO, null), settled("Палата", OMSK, Role.LEAD, null));
        assertThat(kept(false, inForce, read("Отдел", OMSK, Role.LEAD), read("Палата", OMSK, Role.CO), read("Музей", OMSK, Role.CO)).stream().map(Assigned::role))
                .containsExactly(Role.CO, Role.LEAD, Role.CO);
        assertThat(kept(false, inForce, read("Отдел", OMSK, Role.LEAD), read("Музей", OMSK, Role.CO)).stream().map(Assigned::role)).containsExactly(Role.LEAD, Role.CO);
    }

    @Test
    void theOrderOfASideIsTheDocumentsTheOrderAmongSidesIsNot() {
        var one = settled("Отдел", OMSK, Role.LEAD, null);
        var other = settled("Хокимият", BUKHARA, Role.LEAD, null);
        assertThat(kept(false, inForce(AUGUST, other, one), read("Отдел", OMSK, Role.LEAD), read("Хокимият", BUKHARA, Role.LEAD)))
                .isEqualTo(Arrays.asList(Assigned.of(other), Assigned.of(one)));
        var first = settled("Палата", OMSK, Role.CO, null);
        assertThat(kept(false, inForce(AUGUST, one, first), read("Палата", OMSK, Role.LEAD), read("Отдел", OMSK, Role.CO)).stream().map(Assigned::words))
                .containsExactly(russian("Палата"), russian("Отдел"));
    }

    @Test
    void aContactPersonIsMissingFromOurFilesAndSoStaysFromOthersItIsGone() {
        var inForce = inForce(AUGUST, settled("Отдел", OMSK, Role.LEAD, "Иванов И.И."));
        assertThat(kept(true, inForce, read("Отдел", OMSK, Role.LEAD)).getFirst().contact()).contains("Иванов И.И.");
        assertThat(kept(false, inForce, read("Отдел", OMSK, Role.LEAD)).getFirst().contact()).isEmpty();
    }
}
