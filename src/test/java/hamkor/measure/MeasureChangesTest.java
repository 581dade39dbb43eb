package hamkor.measure;

import static hamkor.Story.executor;
import static hamkor.Story.reading;
import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Story;
import hamkor.audit.Actor;
import hamkor.id.AgreementId;
import hamkor.id.RoadmapId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Shown;
import hamkor.language.Words;
import hamkor.roadmap.Edition;
import hamkor.roadmap.reading.ExecutorReading.Role;
import hamkor.term.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the page of a measure tells of its editions: nothing that an edition changed is «без изменений».
class MeasureChangesTest {
    private static final Map<Language, Words> WORDS = Words.beside(Measures.class);
    private static final Term JULY = new Term.Deadline("до 1 июля", LocalDate.of(2026, 7, 1));
    private static Story story;
    private AgreementId agreement;
    private RoadmapId roadmap;
    private Plan first;

    @BeforeAll static void begin() {
        story = new Story();
    }

    @AfterAll static void end() {
        story.close();
    }

    @BeforeEach void aFirstEdition() {
        agreement = story.agreement("RU-OMS", "UZ-BU");
        roadmap = story.roadmap(agreement);
        putInForce(story.plan(agreement, reading(Story.measure("1", List.of("I. Торговля"), JULY, executor("Минпром", "Омская область", Role.LEAD),
                executor("Минэкономики", "Омская область", Role.LEAD), executor("Хокимият", "Бухарская область", Role.LEAD)))));
    }

    private void putInForce(Plan plan) {
        var edition = story.door(Measures.class).putInForce(Actor.program(), roadmap, plan, new Edition.Source("roadmap.docx", "0".repeat(64)), story.approvals(agreement));
        first = first == null ? story.door(Measures.class).planOf(edition) : first;
    }

    private void change(UnaryOperator<PlannedMeasure> change) {
        putInForce(new Plan(first.title(), first.languages(), first.period(), first.reportingDays(), List.of(change.apply(first.measures().getFirst()))));
    }

    private MeasureView page() {
        var told = story.door(PlansInForce.class).story(story.curator("RU-OMS"), first.measures().getFirst().identity().orElseThrow());
        var frame = story.door(EditionFrames.class).of(told.inForce().edition(), told.inForce().agreement(), told.regions(), WORDS.get(Language.RU));
        return new MeasureMaker(frame, Map.of()).view(told, new ContactsOf(Contacts.NONE, Map.of()), List.of());
    }

    /// Of the second edition, and that the page does not say that both say the same.
    private void assertChanged(String field, List<String> before, List<String> after) {
        var page = page();
        assertThat(page.editions().getFirst().changes()).singleElement().satisfies(changed -> {
            assertThat(changed.field()).isEqualTo(field);
            assertThat(changed.before()).extracting(Shown::text).isEqualTo(before);
            assertThat(changed.after()).extracting(Shown::text).isEqualTo(after);
        });
        assertThat(page.facts().getLast().values()).extracting(Shown::text).noneMatch(said -> said.contains("без изменений с редакции"));
    }

    private static PlannedMeasure with(PlannedMeasure m, LanguageText title, Term term, List<String> section, List<PlannedExecutor> executors, Optional<Direction> direction) {
        return new PlannedMeasure(m.identity(), m.number(), section, title, m.details(), term, executors, m.result(), m.funding(), direction, m.source());
    }

    @Test void theTextInALanguageThatTheReaderIsNotShownIsAChange() {
        change(m -> with(m, m.title().and(Language.UZ, "Biznes-forum oʻtkazish"), m.term(), m.section(), m.executors(), m.direction()));
        assertChanged("Мероприятие", List.of("Провести деловой форум"), List.of("Провести деловой форум", "Biznes-forum oʻtkazish"));
    }

    @Test void aDaySettledOtherwiseUnderTheSameWordsIsAChange() {
        change(m -> with(m, m.title(), new Term.Deadline("до 1 июля", LocalDate.of(2027, 7, 1)), m.section(), m.executors(), m.direction()));
        assertChanged("Срок", List.of("последний день 1 июля 2026 года, среда"), List.of("последний день 1 июля 2027 года, четверг"));
    }

    @Test void anotherLeadIsAChange() {
        change(m -> {
            var executors = new ArrayList<>(m.executors());
            for (int i = 0; i < 2; i++) {
                var executor = executors.get(i).executor();
                executors.set(i, new PlannedExecutor(new Executor(executor.side(), executor.words(), executor.organisation(),
                        executor.role() == Executor.Role.LEAD ? Executor.Role.CO : Executor.Role.LEAD, executor.byConsent()), Optional.empty()));
            }
            return with(m, m.title(), m.term(), m.section(), executors, m.direction());
        });
        assertChanged("Исполнители", List.of("Минпром (Ведущий, Омск)", "Минэкономики (Соисполнитель, Омск)", "Хокимият (Ведущий, Бухара)"),
                List.of("Минпром (Соисполнитель, Омск)", "Минэкономики (Ведущий, Омск)", "Хокимият (Ведущий, Бухара)"));
    }

    @Test void anotherSectionIsAChange() {
        change(m -> with(m, m.title(), m.term(), List.of("II. Инвестиции"), m.executors(), m.direction()));
        assertChanged("Раздел", List.of("I. Торговля"), List.of("II. Инвестиции"));
    }

    @Test void aDirectionIsAChange() {
        change(m -> with(m, m.title(), m.term(), m.section(), m.executors(), Optional.of(Direction.TRADE)));
        assertChanged("Направление", List.of(), List.of("торговля"));
    }

    @Test void whatIsSaidAgainIsNoChange() {
        putInForce(new Plan(first.title(), first.languages(), Optional.empty(), first.reportingDays(), first.measures()));
        assertThat(page().editions()).extracting(MeasureView.EditionLine::words).containsExactly("Внесено редакцией № 1");
        assertThat(page().facts().getLast().values()).extracting(Shown::text).singleElement().asString().contains("без изменений с редакции № 1");
    }
}
