package hamkor.directory;

import static hamkor.Story.russian;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.Story;
import hamkor.audit.Actor;
import hamkor.audit.Audit;
import hamkor.directory.Organisation.Kind;
import hamkor.id.OrganisationId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Refusal;
import hamkor.language.SearchKey;
import hamkor.language.Words;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionOperations;

class OrganisationsTest {
    private static final RegionId OMSK = new RegionId("RU-OMS");
    private static final RegionId BUKHARA = new RegionId("UZ-BU");
    private static Story story;
    private static Organisations organisations;

    @BeforeAll static void begin() {
        story = new Story();
        organisations = story.door(Organisations.class);
    }

    @AfterAll static void end() {
        story.close();
    }

    private static OrganisationId add(String name, String... aliases) {
        return organisations.add(Actor.program(), OMSK, Kind.COMPANY, russian(name),
                List.of(aliases).stream().map(alias -> new Alias(alias, Optional.empty())).toList());
    }

    private static Optional<OrganisationId> called(RegionId region, String name) {
        return organisations.calledIn(List.of(region)).by(region, russian(name));
    }

    @Test void documentsFindAnOrganisationByEveryNameItHas() {
        var id = add("АО «Первый завод»", "Первый завод", "Завод № 1");
        for (var name : List.of("АО «Первый завод»", "ао первый ЗАВОД", "Завод № 1")) assertThat(called(OMSK, name)).as(name).contains(id);
        assertThat(called(BUKHARA, "Завод № 1")).isEmpty();
        assertThat(organisations.organisation(id)).isEqualTo(new Organisation(id, OMSK, Kind.COMPANY, russian("АО «Первый завод»"), Optional.empty(), 1));
    }

    @Test void aNameMeansOneOrganisationOfARegion() {
        add("АО «Второй завод»", "Второй завод");
        assertThatThrownBy(() -> add("Второй завод")).isInstanceOfSatisfying(Refusal.Invalid.class,
                refusal -> assertThat(refusal.values()).containsExactly("Второй завод", russian("АО «Второй завод»")));
        assertThat(story.jdbc.sql("select count(*) from organisation where name = '{\"ru\": \"Второй завод\"}'").query(Integer.class).single()).isZero();
    }

    @Test void whatAPersonMatchedIsFoundNextTime() {
        var id = add("АО «Третий завод»");
        var words = russian("Третьим заводом").and(Language.UZ, "Uchinchi zavod");
        organisations.addAlias(Actor.program(), id, words, 1);
        assertThat(called(OMSK, "третьим заводом")).contains(id);
        assertThat(organisations.aliasesOf(id)).containsExactlyInAnyOrder(
                new Alias("АО «Третий завод»", Optional.of(Language.RU)), new Alias("Третьим заводом", Optional.of(Language.RU)),
                new Alias("Uchinchi zavod", Optional.of(Language.UZ)));
        organisations.addAlias(Actor.program(), id, words, 1);
        assertThat(organisations.organisation(id).version()).isEqualTo(2);
    }

    @Test void anAliasIsNotTakenFromAnother() {
        var fourth = add("АО «Четвёртый завод»", "Четвёртый");
        var fifth = add("АО «Пятый завод»");
        assertRefused("organisation.exists", () -> organisations.addAlias(Actor.program(), fifth, russian("Четвертый"), 1));
        assertThat(called(OMSK, "Четвёртый")).contains(fourth);
    }

    @Test void aRenamedOrganisationIsStillFoundByItsOldName() {
        var id = add("Завод имени Ленина");
        organisations.amend(Actor.program(), id, Kind.ECONOMIC_ZONE, russian("Технопарк «Омский»"), 1);
        assertThat(organisations.organisation(id)).isEqualTo(new Organisation(id, OMSK, Kind.ECONOMIC_ZONE, russian("Технопарк «Омский»"), Optional.empty(), 2));
        assertThat(called(OMSK, "Завод имени Ленина")).contains(id);
        assertThat(called(OMSK, "Технопарк Омский")).contains(id);
        assertRefused("directory.changed-meanwhile", () -> organisations.amend(Actor.program(), id, Kind.COMPANY, russian("Завод"), 1));
    }

    @Test void whatBecamePartOfAnotherStaysAndItsNamesMeanTheOther() {
        var small = add("Малый завод", "Малый");
        var large = add("Большой завод");
        var person = story.door(People.class).add(Actor.program(), OMSK,
                new Person.Details(Optional.of(small), russian("Сидоров"), Optional.empty(), Contact.NONE));
        organisations.merge(Actor.program(), small, large, 1);
        assertThat(called(OMSK, "Малый")).contains(large);
        assertThat(organisations.organisation(small).mergedInto()).contains(large);
        assertThat(story.door(People.class).person(person).organisation()).contains(large);
        assertThat(story.door(Audit.class).of(Reference.to(small), 1).getFirst().after()).as("whom it moved stands in the record")
                .containsEntry("people", List.of(person.toString())).containsEntry("executors", List.of());
        assertRefused("organisation.merged", () -> organisations.amend(Actor.program(), small, Kind.OTHER, russian("Другой"), 2));
        assertRefused("organisation.merged", () -> organisations.merge(Actor.program(), large, small, 1));
    }

    @Test void anOrganisationBecomesPartOfAnotherOfItsRegionOnly() {
        var id = add("Одинокий завод");
        assertRefused("organisation.merge-into-what", () -> organisations.merge(Actor.program(), id, id, 1));
        assertRefused("organisation.merge-into-what", () -> organisations.merge(Actor.program(), id, called(BUKHARA, "Хокимият").orElseThrow(), 1));
    }

    @Test void twoDoNotBecomePartOfOneAnother() throws Exception {
        for (int round = 0; round < 10; round++) {
            var one = add("Первая половина " + round);
            var other = add("Вторая половина " + round);
            var together = new CyclicBarrier(2);
            try (var pool = Executors.newFixedThreadPool(2)) {
                var both = List.of(pool.submit(() -> mergedAfter(together, one, other)), pool.submit(() -> mergedAfter(together, other, one)));
                assertThat(List.of(both.getFirst().get(), both.getLast().get())).containsExactlyInAnyOrder(true, false);
            }
        }
    }

    private static boolean mergedAfter(CyclicBarrier together, OrganisationId from, OrganisationId into) throws Exception {
        together.await();
        try {
            organisations.merge(Actor.program(), from, into, 1);
            return true;
        } catch (Refusal.Invalid _) {
            return false;
        }
    }

    @Test void ofTwoWhoAddOneNameAtOnceTheSecondIsRefused() throws Exception {
        var added = new CountDownLatch(1);
        try (var other = Executors.newSingleThreadExecutor()) {
            var second = story.door(TransactionOperations.class).execute(_ -> {
                add("Завод-близнец");
                var waiting = other.submit(() -> {
                    added.countDown();
                    return add("Завод-близнец");
                });
                await(added);
                return waiting;
            });
            assertThatThrownBy(second::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(Refusal.Invalid.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "RU-OMS | Министерство экономического развития Омской области | Министерство экономики Омской области",
        "RU-OMS | Министерство спорта Омской области | Министерство физической культуры и спорта Омской области",
        "RU-OMS | Омский гос. технический университет | Омский государственный технический университет",
        "UZ-BU | Бухарский гос. университет | Бухарский государственный университет",
    })
    void aNearNameIsOfferedFirst(String region, String words, String expected) {
        var near = organisations.near(new RegionId(region), russian(words));
        assertThat(near).isNotEmpty().hasSizeLessThanOrEqualTo(5);
        assertThat(near.getFirst().name().in(Language.RU)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "технического университета | Омский государственный технический университет",
        "OMGTU | Омский государственный технический университет",
        "Buxoro hokimligi | Хокимият Бухарской области",
        "Бухоро ҳокимлиги | Хокимият Бухарской области",
    })
    void aSearchFindsAnyNameInAnyFormAndScript(String typed, String expected) {
        assertThat(organisations.found(SearchKey.of(typed), 10)).extracting(found -> found.name().in(Language.RU)).contains(Optional.of(expected));
    }

    @Test void aSearchFindsNothingThatLacksAWord() {
        assertThat(organisations.found(SearchKey.of("технический зоопарк"), 10)).isEmpty();
        assertThat(organisations.found(SearchKey.of("омский"), 1)).hasSize(1);
    }

    @Test void onlyWhatStandsByItselfIsCounted() {
        var navoi = new RegionId("UZ-NW");
        int before = organisations.numbers().get(navoi);
        var one = organisations.add(Actor.program(), navoi, Kind.COMPANY, russian("Первое"), List.of());
        var other = organisations.add(Actor.program(), navoi, Kind.COMPANY, russian("Второе"), List.of());
        organisations.merge(Actor.program(), one, other, 1);
        assertThat(organisations.numbers()).containsEntry(navoi, before + 1);
        assertThat(organisations.ofRegion(navoi)).extracting(Organisation::id).contains(other).doesNotContain(one);
    }

    @Test void whatIsLikeNothingIsOfferedNothing() {
        assertThat(organisations.near(OMSK, russian("Зоопарк"))).isEmpty();
    }

    @Test void aRefusalNamesTheOtherInTheReadersLanguage() {
        var words = Words.beside(Organisations.class);
        var name = russian("Завод").and(Language.UZ, "Zavod");
        assertThat(words.get(Language.UZ).say("organisation.merged", name)).contains("«Zavod»");
        assertThat(words.get(Language.EN).say("organisation.merged", LanguageText.of(Language.RU, "Завод"))).contains("“Завод”");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
