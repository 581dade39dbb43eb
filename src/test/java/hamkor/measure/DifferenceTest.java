package hamkor.measure;

import static hamkor.Story.russian;
import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Story;
import hamkor.command.ExamplePlans;
import hamkor.document.Place;
import hamkor.id.MeasureId;
import hamkor.id.OrganisationId;
import hamkor.id.SideId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.measure.Difference.Field;
import hamkor.measure.Difference.Kind;
import hamkor.measure.Difference.Row;
import hamkor.term.Span;
import hamkor.term.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of change, on the plans of the example documents and on rows made for the purpose.
class DifferenceTest {
    private static final SideId SIDE = SideId.make();
    private static List<Plan> examples;

    @BeforeAll static void read() {
        try (var story = new Story()) {
            examples = Stream.of("omsk_bukhara.docx UZ-BU", "omsk_navoi.docx UZ-NW", "omsk_tashkent.docx UZ-TO").map(line -> line.split(" "))
                    .map(parts -> inForce(ExamplePlans.of(story, parts[0], parts[1]))).toList();
        }
    }

    @AfterAll static void forget() {
        examples = null;
    }

    static List<Plan> examples() {
        return examples;
    }

    private static Plan inForce(Plan plan) {
        return with(plan, plan.measures().stream().map(measure -> measure.is(Optional.of(MeasureId.make()))).toList());
    }

    private static Plan with(Plan plan, List<PlannedMeasure> measures) {
        return new Plan(plan.title(), plan.languages(), plan.period(), plan.reportingDays(), measures);
    }

    /// As a document brings it: without identities.
    private static Plan read(Plan plan, UnaryOperator<PlannedMeasure> change) {
        return with(plan, plan.measures().stream().map(measure -> change.apply(measure.is(Optional.empty()))).toList());
    }

    private static Difference between(Plan before, Plan after) {
        return Difference.between(before, after, Map.of());
    }

    private static Plan plan(PlannedMeasure... measures) {
        return new Plan(Optional.of(russian("Дорожная карта")), List.of(Language.RU), Optional.of(Span.years(2025, 2027)), List.of(), List.of(measures));
    }

    private static PlannedMeasure measure(String number, String title) {
        return new PlannedMeasure(Optional.empty(), Optional.ofNullable(number), List.of("I. Торговля"), russian(title), List.of(),
                new Term.Deadline("до 1 июля 2026 года", LocalDate.of(2026, 7, 1)), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), new Place.TableRow(1, 1));
    }

    private static PlannedMeasure titled(PlannedMeasure m, LanguageText title) {
        return new PlannedMeasure(m.identity(), m.number(), m.section(), title, m.details(), m.term(), m.executors(), m.result(), m.funding(), m.direction(), m.source());
    }

    private static PlannedMeasure titled(PlannedMeasure measure, UnaryOperator<String> change) {
        var in = measure.title().in().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> change.apply(entry.getValue())));
        return titled(measure, new LanguageText(in));
    }

    private static PlannedMeasure numbered(PlannedMeasure m, String number) {
        return new PlannedMeasure(m.identity(), Optional.ofNullable(number), m.section(), m.title(), m.details(), m.term(), m.executors(), m.result(), m.funding(), m.direction(), m.source());
    }

    private static PlannedMeasure in(PlannedMeasure m, List<String> section) {
        return new PlannedMeasure(m.identity(), m.number(), section, m.title(), m.details(), m.term(), m.executors(), m.result(), m.funding(), m.direction(), m.source());
    }

    private static PlannedMeasure until(PlannedMeasure m, Term term) {
        return new PlannedMeasure(m.identity(), m.number(), m.section(), m.title(), m.details(), term, m.executors(), m.result(), m.funding(), m.direction(), m.source());
    }

    private static PlannedMeasure by(PlannedMeasure m, List<PlannedExecutor> executors) {
        return new PlannedMeasure(m.identity(), m.number(), m.section(), m.title(), m.details(), m.term(), executors, m.result(), m.funding(), m.direction(), m.source());
    }

    /// Every measure is found again as the one that stands in the same place of the plan before.
    private static void assertAllKept(Plan before, Difference difference, Kind kind, Field... changed) {
        var names = Arrays.stream(changed).map(Field::name).sorted().toList();
        var expected = before.measures().stream().map(measure -> kind + " " + measure.identity().orElseThrow() + " " + names + " false").toList();
        assertThat(difference.rows()).extracting(DifferenceTest::brief).isEqualTo(expected);
        assertThat(difference.isEmpty()).isEqualTo(kind == Kind.UNCHANGED);
    }

    private static String brief(Row row) {
        return row.kind() + " " + row.identity().map(MeasureId::toString).orElse("new") + " " + row.changed().stream().map(Field::name).sorted().toList() + " " + row.proposed();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theSamePlanAgainIsNoDifference(Plan plan) {
        assertAllKept(plan, between(plan, read(plan, measure -> measure)), Kind.UNCHANGED);
        assertAllKept(plan, between(plan, plan), Kind.UNCHANGED);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aCorrectedTitleIsNoNewMeasure(Plan plan) {
        UnaryOperator<String> typo = text -> text.substring(0, text.length() / 2) + "х" + text.substring(text.length() / 2);
        assertAllKept(plan, between(plan, read(plan, measure -> titled(measure, typo))), Kind.CHANGED, Field.TITLE);
        UnaryOperator<String> longer = text -> text + " с приглашением представителей деловых кругов";
        assertAllKept(plan, between(plan, read(plan, measure -> titled(measure, longer))), Kind.CHANGED, Field.TITLE);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anotherOrderOfWordsIsNoNewMeasure(Plan plan) {
        UnaryOperator<String> turned = text -> {
            var words = new ArrayList<>(Arrays.asList((text + " ежегодно").split(" ")));
            Collections.reverse(words);
            return String.join(" ", words);
        };
        assertAllKept(plan, between(plan, read(plan, measure -> titled(measure, turned))), Kind.CHANGED, Field.TITLE);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void oneInsertedAtTheTopRenumbersAllTheOthers(Plan plan) {
        var numbered = with(plan, IntStream.range(0, plan.measures().size())
                .mapToObj(i -> numbered(plan.measures().get(i), String.valueOf(i + 1))).toList());
        var after = new ArrayList<>(List.of(numbered(in(measure("1", "Создание совета делового сотрудничества"), plan.measures().getFirst().section()), "1")));
        for (int i = 0; i < plan.measures().size(); i++) after.add(numbered(plan.measures().get(i), String.valueOf(i + 2)).is(Optional.empty()));
        var difference = between(numbered, with(plan, after));
        assertThat(difference.rows().getFirst().kind()).isEqualTo(Kind.ADDED);
        assertThat(difference.proposed()).isEmpty();
        assertThat(difference.reordered()).isFalse();
        assertThat(difference.rows()).hasSize(plan.measures().size() + 1);
        for (int i = 0; i < plan.measures().size(); i++) {
            assertThat(difference.rows().get(i + 1).kind()).isEqualTo(Kind.RENUMBERED);
            assertThat(difference.rows().get(i + 1).identity()).isEqualTo(plan.measures().get(i).identity());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatIsLeftOutVanishesAndNothingElse(Plan plan) {
        for (int left = 0; left < plan.measures().size(); left++) {
            var rest = new ArrayList<>(read(plan, measure -> measure).measures());
            rest.remove(left);
            var difference = between(plan, with(plan, rest));
            assertThat(difference.count(Kind.VANISHED)).isEqualTo(1);
            assertThat(difference.count(Kind.UNCHANGED)).isEqualTo(rest.size());
            assertThat(difference.rows().get(left).before()).as("it stands where it stood").contains(plan.measures().get(left));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyFieldThatChangesIsNamed(Plan plan) {
        var term = new Term.Deadline("до 1 июля 2028 года", LocalDate.of(2028, 7, 1));
        var lead = new PlannedExecutor(new Executor(SIDE, russian("Минпром"), Optional.of(OrganisationId.make()), Executor.Role.LEAD, false), Optional.empty());
        assertAllKept(plan, between(plan, read(plan, measure -> until(measure, term))), Kind.CHANGED, Field.TERM);
        assertAllKept(plan, between(plan, read(plan, measure -> by(measure, List.of(lead)))), Kind.CHANGED, Field.EXECUTORS);
        assertAllKept(plan, between(plan, read(plan, measure -> in(measure, List.of("IX. Прочее")))), Kind.CHANGED, Field.SECTION);
        assertAllKept(plan, between(plan, read(plan, m -> new PlannedMeasure(m.identity(), m.number(), m.section(), m.title(), List.of("первое", "второе"), m.term(),
                m.executors(), Optional.of(russian("Подписан договор")), Optional.of(russian("Бюджет")), Optional.of(Direction.SPORT), m.source()))),
                Kind.CHANGED, Field.DETAILS, Field.RESULT, Field.FUNDING, Field.DIRECTION);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void twoRowsThatExchangeTheirNumbersStayWhatTheyAre(Plan plan) {
        var after = new ArrayList<>(read(plan, measure -> measure).measures());
        var first = numbered(after.get(1), after.get(4).number().orElseThrow());
        after.set(4, numbered(after.get(4), after.get(1).number().orElseThrow()));
        after.set(1, first);
        var difference = between(plan, with(plan, after));
        assertThat(difference.count(Kind.RENUMBERED)).isEqualTo(2);
        assertThat(difference.count(Kind.UNCHANGED)).isEqualTo(plan.measures().size() - 2);
        assertThat(difference.identities()).isEqualTo(plan.measures().stream().map(PlannedMeasure::identity).toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void rowsInAnotherOrderAreTheSameMeasures(Plan plan) {
        var after = new ArrayList<>(read(plan, measure -> measure).measures());
        Collections.reverse(after);
        var difference = between(plan, with(plan, after));
        assertThat(difference.count(Kind.UNCHANGED)).isEqualTo(plan.measures().size());
        assertThat(difference.reordered()).isTrue();
        assertThat(difference.isEmpty()).isFalse();
    }

    /// Number, section, term and offices tell, where no word does.
    @Test void aPlanInTheOtherLanguageIsTheSamePlan() {
        var both = examples.get(1);
        var russian = with(both, both.measures().stream().map(measure -> titled(measure, only(measure.title(), Language.RU))).toList());
        var uzbek = read(both, measure -> titled(measure, only(measure.title(), Language.UZ)));
        assertAllKept(russian, between(russian, uzbek), Kind.CHANGED, Field.TITLE);
    }

    @Test void aPlanInTheOtherScriptIsTheSamePlan() {
        var cyrillic = inForce(plan(titled(measure("1", "-"), LanguageText.of(Language.UZ_CYRL, "Ишбилармонлар форумини ўтказиш")),
                titled(measure("2", "-"), LanguageText.of(Language.UZ_CYRL, "Савдо уйини очиш"))));
        var latin = plan(titled(measure("1", "-"), LanguageText.of(Language.UZ, "Savdo uyini ochish")),
                titled(measure("2", "-"), LanguageText.of(Language.UZ, "Ishbilarmonlar forumini oʻtkazish")));
        var difference = between(cyrillic, latin);
        assertThat(difference.identities()).containsExactly(cyrillic.measures().getLast().identity(), cyrillic.measures().getFirst().identity());
        assertThat(difference.proposed()).isEmpty();
    }

    private static LanguageText only(LanguageText text, Language language) {
        return LanguageText.of(language, text.in(language).orElseThrow());
    }

    @Test void measuresOfTheSameTitleAreToldApartByTheirTerms() {
        var years = IntStream.rangeClosed(2025, 2027).mapToObj(year -> until(measure(String.valueOf(year - 2024), "Провести Дни культуры"),
                new Term.Interval(year + " год", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))).toArray(PlannedMeasure[]::new);
        var before = inForce(plan(years));
        assertAllKept(before, between(before, plan(years)), Kind.UNCHANGED);
        var difference = between(before, plan(numbered(years[1], "1"), numbered(years[2], "2")));
        assertThat(difference.rows()).extracting(Row::kind).containsExactly(Kind.VANISHED, Kind.RENUMBERED, Kind.RENUMBERED);
        assertThat(difference.rows().get(1).identity()).isEqualTo(before.measures().get(1).identity());
    }

    @Test void whichOfTwoThatAreTheSameInAllIsMeantAPersonSays() {
        var before = inForce(plan(measure(null, "Обмен делегациями"), measure(null, "Обмен делегациями")));
        var one = until(measure(null, "Обмен делегациями"), new Term.Conditional("по согласованию"));
        assertThat(between(before, plan(one)).rows()).filteredOn(Row::proposed).hasSize(1);
        assertThat(between(before, plan(measure(null, "Обмен делегациями"), measure(null, "Обмен делегациями"))).isEmpty()).isTrue();
    }

    @Test void aRowSplitInTwoKeepsOneIdentityAndAsksForTheOther() {
        var before = inForce(plan(measure("1", "Провести деловой форум и выставку сельскохозяйственной техники"), measure("2", "Открыть торговый дом")));
        var difference = between(before, plan(measure("1", "Провести деловой форум"), measure("2", "Провести выставку сельскохозяйственной техники"),
                measure("3", "Открыть торговый дом")));
        assertThat(difference.rows()).extracting(Row::kind).containsExactlyInAnyOrder(Kind.CHANGED, Kind.ADDED, Kind.RENUMBERED);
        var added = difference.rows().stream().filter(row -> row.kind() == Kind.ADDED).findFirst().orElseThrow();
        assertThat(added.proposed()).isTrue();
        assertThat(added.near()).contains(before.measures().getFirst());
    }

    @Test void rowsJoinedInOneKeepOneIdentityAndTheOtherSaysWhereItWent() {
        var before = inForce(plan(measure("1", "Провести деловой форум"), measure("2", "Провести выставку сельскохозяйственной техники"), measure("3", "Открыть торговый дом")));
        var difference = between(before, plan(measure("1", "Провести деловой форум и выставку сельскохозяйственной техники"), measure("2", "Открыть торговый дом")));
        assertThat(difference.rows()).extracting(Row::kind).containsExactlyInAnyOrder(Kind.CHANGED, Kind.VANISHED, Kind.RENUMBERED);
        assertThat(difference.rows().stream().filter(row -> row.kind() == Kind.VANISHED).findFirst().orElseThrow().near()).isPresent();
    }

    @Test void anotherMeasureUnderTheOldNumberIsAnotherMeasure() {
        var before = inForce(plan(measure("1", "Провести деловой форум"), measure("2", "Открыть торговый дом")));
        var difference = between(before, plan(measure("1", "Поставка племенного скота"), measure("2", "Открыть торговый дом")));
        assertThat(difference.rows()).extracting(Row::kind).containsExactly(Kind.VANISHED, Kind.ADDED, Kind.UNCHANGED);
        assertThat(difference.proposed()).isEmpty();
    }

    @Test void halfAnotherTextIsProposedAndAPersonDecides() {
        var before = inForce(plan(measure("1", "Провести деловой форум предпринимателей в городе Омске"), measure("2", "Открыть торговый дом")));
        var after = plan(measure("1", "Провести деловую встречу предпринимателей и учёных"), measure("2", "Открыть торговый дом"));
        var proposed = between(before, after).rows().getFirst();
        assertThat(proposed.kind()).isEqualTo(Kind.CHANGED);
        assertThat(proposed.proposed()).isTrue();
        assertThat(Difference.between(before, after, Map.of(0, before.measures().getFirst().identity())).rows().getFirst()).satisfies(row -> {
            assertThat(row.kind()).isEqualTo(Kind.CHANGED);
            assertThat(row.proposed()).isFalse();
        });
        assertThat(Difference.between(before, after, Map.of(0, Optional.empty())).rows()).extracting(Row::kind)
                .containsExactly(Kind.VANISHED, Kind.ADDED, Kind.UNCHANGED);
    }

    @Test void twoDecidedToBeTheSameAreProposedAgain() {
        var before = inForce(plan(measure("1", "Провести деловой форум"), measure("2", "Открыть торговый дом")));
        var forum = before.measures().getFirst().identity();
        var difference = Difference.between(before, plan(measure("1", "Обмен делегациями"), measure("2", "Поставка скота")), Map.of(0, forum, 1, forum));
        assertThat(difference.rows().stream().filter(row -> row.at().equals(OptionalInt.of(0)))).allSatisfy(row -> {
            assertThat(row.identity()).isEqualTo(forum);
            assertThat(row.proposed()).isFalse();
        });
        assertThat(difference.proposed()).hasSize(1).allSatisfy(row -> assertThat(row.identity()).isEmpty());
    }

    @Test void aHiddenIdOutweighsNumberAndText() {
        var before = inForce(plan(measure("1", "Провести деловой форум"), measure("2", "Провести деловой форум молодёжи")));
        var after = plan(measure("1", "Провести деловой форум молодёжи").is(before.measures().getFirst().identity()),
                measure("2", "Провести деловой форум").is(before.measures().getLast().identity()));
        assertThat(between(before, after).identities()).isEqualTo(before.measures().stream().map(PlannedMeasure::identity).toList());
    }

    @Test void aRowWrittenOverUnderItsHiddenIdIsAsked() {
        var before = inForce(plan(measure("1", "Провести деловой форум"), measure("2", "Открыть торговый дом")));
        var after = plan(numbered(measure("1", "Поставка племенного скота"), "9").is(before.measures().getFirst().identity()),
                measure("2", "Открыть торговый дом"));
        assertThat(between(before, after).proposed()).hasSize(1);
    }

    @Test void ofARowCopiedWithItsHiddenIdTheLikerOneKeepsIt() {
        var before = inForce(plan(measure("1", "Провести деловой форум"), measure("2", "Открыть торговый дом")));
        var id = before.measures().getFirst().identity();
        var difference = between(before, plan(measure("1", "Поставка племенного скота").is(id), measure("2", "Провести деловой форум").is(id)));
        assertThat(difference.rows().stream().filter(row -> row.identity().equals(id)).map(row -> row.after().orElseThrow().number())).containsExactly(Optional.of("2"));
        assertThat(difference.identities().getFirst()).isEmpty();
    }

    @Test void aHiddenIdThatIsNotInForceIsTakenInAgain() {
        var before = inForce(plan(measure("1", "Провести деловой форум")));
        var excluded = Optional.of(MeasureId.make());
        var difference = between(before, plan(measure("1", "Провести деловой форум"), measure("2", "Открыть торговый дом").is(excluded)));
        assertThat(difference.rows().getLast().kind()).isEqualTo(Kind.ADDED);
        assertThat(difference.identities()).containsExactly(before.measures().getFirst().identity(), excluded);
    }

    @Test void aSectionFurtherOnIsOnlyRenumbered() {
        var before = inForce(plan(measure("1.1", "Провести деловой форум")));
        var moved = between(before, plan(numbered(in(measure("1.1", "Провести деловой форум"), List.of("II. Торговля")), "2.1")));
        assertThat(moved.rows().getFirst().kind()).isEqualTo(Kind.RENUMBERED);
        assertThat(moved.rows().getFirst().changed()).containsExactlyInAnyOrder(Field.NUMBER, Field.SECTION);
    }

    @Test void whatChangesOfThePlanItselfIsADifferenceToo() {
        var before = inForce(plan(measure("1", "Провести деловой форум")));
        var after = new Plan(before.title(), before.languages(), Optional.of(Span.years(2025, 2030)), before.reportingDays(), before.measures());
        assertThat(between(before, after).ofPlan()).containsExactly(Difference.PlanField.PERIOD);
        assertThat(between(before, after).isEmpty()).isFalse();
    }

    /// A new edition as offices make them: some rows left out, some new, some corrected, all numbered anew. Nothing is mistaken for
    /// another, and what is new is not taken for what was.
    @ParameterizedTest
    @MethodSource("examples")
    void manyChangesAtOnceMistakeNothing(Plan plan) {
        var others = examples.stream().filter(other -> other != plan).flatMap(other -> other.measures().stream()).toList();
        for (int seed = 0; seed < 40; seed++) {
            var chance = new Random(seed);
            var after = new ArrayList<PlannedMeasure>();
            var expected = new ArrayList<Optional<MeasureId>>();
            for (var measure : plan.measures()) {
                if (chance.nextInt(8) == 0) {
                    after.add(others.get(chance.nextInt(others.size())).is(Optional.empty()));
                    expected.add(Optional.empty());
                }
                if (chance.nextInt(8) == 0) continue;
                var kept = measure.is(Optional.empty());
                if (chance.nextInt(3) == 0) kept = titled(kept, text -> text.substring(0, text.length() - 1) + " и их сопровождение");
                if (chance.nextInt(4) == 0) kept = until(kept, new Term.Deadline("до 1 марта 2029 года", LocalDate.of(2029, 3, 1)));
                after.add(kept);
                expected.add(measure.identity());
            }
            var numbered = IntStream.range(0, after.size()).mapToObj(i -> numbered(after.get(i), String.valueOf(i + 1))).toList();
            var difference = between(plan, with(plan, numbered));
            assertThat(difference.identities().equals(expected)).as("seed %s", seed).isTrue();
        }
    }

    /// All three documents in one, again and again under other years and places: 300 measures, much alike, every one changed.
    @Test void threeHundredMeasuresMuchAlikeFindTheirOwn() {
        var all = examples.stream().flatMap(plan -> plan.measures().stream()).toList();
        var many = new ArrayList<PlannedMeasure>();
        for (int i = 0; i < 300; i++) {
            var place = List.of("в первом районе", "во втором районе", "в третьем районе", "в областном центре").get(i / all.size());
            many.add(numbered(titled(all.get(i % all.size()), text -> text + " " + place), String.valueOf(i + 1)));
        }
        var before = inForce(with(examples.getFirst(), many));
        var after = with(before, IntStream.range(0, 300).mapToObj(i -> numbered(titled(many.get(i), text -> text.replaceFirst("о", "а")), String.valueOf(i + 4)).is(Optional.empty())).toList());
        var difference = between(before, after);
        for (int i = 0; i < 300; i++) assertThat(difference.identities().get(i)).as(many.get(i).title().toString()).isEqualTo(before.measures().get(i).identity());
    }
}
