package hamkor.audit;

import static hamkor.Story.russian;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.Story;
import hamkor.id.ActId;
import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.language.Language;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionOperations;

class AuditTest {
    private static final RegionId OMSK = new RegionId("RU-OMS");
    private static final RegionId BUKHARA = new RegionId("UZ-BU");
    private static final Actor PETROVA = new Actor(Optional.of(PersonId.make()), "Петрова А. С.", Optional.of(russian("Консультант")), Optional.of(OMSK));
    private static Story story;
    private static Audit audit;

    @BeforeAll static void begin() {
        story = new Story();
        audit = story.door(Audit.class);
    }

    @AfterAll static void end() {
        story.close();
    }

    @AfterEach void theChainsHold() {
        assertThat(audit.verify().broken()).isEmpty();
    }

    private static Reference anything() {
        return Reference.to(OrganisationId.make());
    }

    private static void in(Runnable transaction) {
        story.door(TransactionOperations.class).executeWithoutResult(_ -> transaction.run());
    }

    private static void record(RegionId owner, Reference about) {
        audit.record(PETROVA, owner, Act.of("organisation-added", about, Map.of("kind", "ministry")));
    }

    private static long length(RegionId owner) {
        return story.jdbc.sql("select length from audit_chain where owner = :owner").param("owner", owner.code()).query(Long.class).optional().orElse(0L);
    }

    @Test void anEntrySaysWhoDidWhatWithWhatBeforeAndAfter() {
        var about = anything();
        var before = Map.<String, Object>of("name", russian("Завод").and(Language.UZ, "Zavod"), "numbers", List.of(1L, new BigDecimal("2.50")), "open", true);
        var after = Map.<String, Object>of("email", new Personal("petrova@omsk.example"), "nested", Map.of("b", "2", "a", "1"));
        in(() -> audit.record(PETROVA, OMSK, new Act("organisation-amended", about, before, after)));
        var entry = audit.of(about, 10).getFirst();
        assertThat(entry.by()).isEqualTo(new Entry.By(PETROVA.person(), Optional.of("Петрова А. С."), PETROVA.post(), Optional.of(OMSK)));
        assertThat(entry.act()).isEqualTo("organisation-amended");
        assertThat(entry.before()).isEqualTo(before);
        assertThat(entry.after()).isEqualTo(after);
        assertThat(entry.number()).isEqualTo(length(OMSK));
    }

    @Test void theProgramActsByItsOwnName() {
        var about = anything();
        in(() -> audit.record(Actor.program(), OMSK, Act.of("organisation-added", about, Map.of("since", LocalDate.of(2026, 7, 28)))));
        assertThat(audit.of(about, 1).getFirst().by()).isEqualTo(new Entry.By(Optional.empty(), Optional.of("Hamkor"), Optional.empty(), Optional.empty()));
        assertThat(audit.of(about, 1).getFirst().after()).containsEntry("since", "2026-07-28");
    }

    @Test void nothingIsRecordedOutsideATransaction() {
        assertThatThrownBy(() -> record(OMSK, anything())).isInstanceOf(IllegalStateException.class);
    }

    @Test void whatCannotBeWrittenFailsWhereItWasGiven() {
        in(() -> assertThatThrownBy(() -> audit.record(PETROVA, OMSK, Act.of("organisation-added", anything(), Map.of("kind", new Object()))))
                .isInstanceOf(IllegalArgumentException.class));
    }

    @Test void whatWasRolledBackLeavesNoEntry() {
        var about = anything();
        long before = length(OMSK);
        assertThatThrownBy(() -> in(() -> {
            record(OMSK, about);
            throw new IllegalStateException("no");
        })).hasMessage("no");
        assertThat(audit.of(about, 1)).isEmpty();
        assertThat(length(OMSK)).isEqualTo(before);
    }

    @Test void anEntryIsNeverChangedOrTakenOut() {
        in(() -> record(OMSK, anything()));
        for (var change : List.of("update audit_entry set act = 'nothing'", "delete from audit_entry", "truncate audit_entry cascade",
                "delete from audit_chain", "update audit_personal set value = 'Иванов'"))
            assertThatThrownBy(() -> story.jdbc.sql(change).update()).as(change).isInstanceOf(DataAccessException.class).hasStackTraceContaining("never changed");
    }

    @Test void writesAtOnceMakeOneUnbrokenChain() throws Exception {
        long before = length(OMSK);
        atOnce(4, _ -> IntStream.range(0, 25).forEach(_ -> in(() -> {
            record(OMSK, anything());
            record(OMSK, anything());
        })));
        assertThat(length(OMSK) - before).isEqualTo(200);
    }

    @Test void twoThatTouchSidesInDifferentOrderBothEnd() throws Exception {
        long before = length(OMSK) + length(BUKHARA);
        atOnce(4, thread -> IntStream.range(0, 25).forEach(_ -> in(() -> {
            record(thread % 2 == 0 ? OMSK : BUKHARA, anything());
            record(thread % 2 == 0 ? BUKHARA : OMSK, anything());
        })));
        assertThat(length(OMSK) + length(BUKHARA) - before).isEqualTo(200);
    }

    /// The first entry of a side makes its chain, also where two are the first.
    @Test void twoFirstEntriesOfASideMakeOneChain() throws Exception {
        // Entered past the door: bringing a region in is itself the first entry of its chain.
        var newcomer = new RegionId("UZ-ZZZ");
        story.jdbc.sql("""
                insert into region (code, country, zone, name, short_name, genitive_ru, source)
                select 'UZ-ZZZ', country, zone, name, short_name, genitive_ru, source from region where code = 'UZ-AN'
                """).update();
        atOnce(4, _ -> in(() -> record(newcomer, anything())));
        assertThat(length(newcomer)).isEqualTo(4);
    }

    /// A side's chain is locked only while a transaction commits: a long one does not hold up the others.
    @Test void aLongWriteHoldsNobodyUp() throws Exception {
        try (var other = Executors.newSingleThreadExecutor()) {
            in(() -> {
                record(OMSK, anything());
                long before = length(OMSK);
                done(other.submit(() -> in(() -> record(OMSK, anything()))));
                assertThat(length(OMSK)).isEqualTo(before + 1);
            });
        }
    }

    @Test void ofAPersonTheChainHoldsNothingThatCouldBeReadAndErasingBreaksNoChain() {
        var person = PersonId.make();
        var about = Reference.to(person);
        in(() -> audit.record(PETROVA, OMSK, Act.of("person-added", about,
                Map.of("email", new Personal("ivanov@omsk.example"), "name", Personal.of(russian("Иванов"))))));
        assertThat(story.jdbc.sql("select entry::text from audit_entry entry where about = :about").param("about", person.value()).query(String.class).single())
                .doesNotContain("ivanov", "Иванов", "Петрова");
        audit.erase(Actor.program(), OMSK, person);
        var entry = audit.of(about, 10).getLast();
        assertThat(entry.after()).isEqualTo(Map.of("email", Entry.ERASED, "name", Map.of("ru", Entry.ERASED)));
        assertThat(entry.by().name()).contains("Петрова А. С.");
        assertThat(audit.of(about, 10).getFirst().act()).isEqualTo("personal-erased");
        audit.erase(Actor.program(), OMSK, PETROVA.person().orElseThrow());
        assertThat(audit.of(about, 10).getLast().by().name()).isEmpty();
    }

    @Test void twoDigestsOfOneValueAreTwo() {
        var value = new Personal("ivanov@omsk.example");
        var entry = ActId.make();
        assertThat(Keyed.of(entry, value).digest()).isNotEqualTo(Keyed.of(entry, value).digest());
    }

    @Test void aSidesEntriesAreReadPageByPage() {
        var about = anything();
        in(() -> IntStream.range(0, 5).forEach(_ -> record(BUKHARA, about)));
        in(() -> audit.record(Actor.program(), BUKHARA, Act.of("organisation-merged", about, Map.of())));
        var first = audit.ofSide(BUKHARA, Audit.Filter.ALL, OptionalLong.empty(), 3);
        assertThat(first).extracting(Entry::act).startsWith("organisation-merged");
        var second = audit.ofSide(BUKHARA, Audit.Filter.ALL, OptionalLong.of(first.getLast().number()), 3);
        assertThat(second).extracting(Entry::number).containsExactly(length(BUKHARA) - 3, length(BUKHARA) - 4, length(BUKHARA) - 5);
        var byPetrova = new Audit.Filter(PETROVA.person(), Optional.of("organisation-added"), Optional.of(Reference.Kind.ORGANISATION),
                Optional.of(Instant.EPOCH), Optional.of(first.getFirst().at()));
        assertThat(audit.ofSide(BUKHARA, byPetrova, OptionalLong.empty(), 50)).isNotEmpty().allMatch(entry -> entry.by().person().equals(PETROVA.person()));
    }

    private static void atOnce(int threads, IntConsumer each) throws Exception {
        var together = new CyclicBarrier(threads);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var all = IntStream.range(0, threads).mapToObj(thread -> pool.submit(() -> {
                together.await();
                each.accept(thread);
                return null;
            })).toList();
            for (var one : all) one.get();
        }
    }

    private static void done(Future<?> work) {
        try {
            work.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
