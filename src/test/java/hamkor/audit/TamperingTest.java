package hamkor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Story;
import hamkor.audit.Verification.Broken;
import hamkor.audit.Verification.Why;
import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionOperations;

/// Whoever rules the database can switch its guards off: then the chain tells.
class TamperingTest {
    private static final RegionId OMSK = new RegionId("RU-OMS");
    private Story story;
    private long first;

    /// Five entries of one side, by a person, at the end of its chain; others before them.
    @BeforeEach void fiveEntries() {
        story = new Story();
        story.door(TransactionOperations.class).executeWithoutResult(_ -> IntStream.range(0, 5).forEach(_ -> story.door(Audit.class).record(
                new Actor(Optional.of(PersonId.make()), "Петрова", Optional.empty(), Optional.of(OMSK)), OMSK,
                Act.of("organisation-added", Reference.to(OrganisationId.make()), Map.of("kind", "ministry")))));
        first = story.jdbc.sql("select length - 4 from audit_chain where owner = 'RU-OMS'").query(Long.class).single();
        for (var table : new String[] {"audit_entry", "audit_chain", "audit_personal"})
            story.jdbc.sql("alter table " + table + " disable trigger user").update();
    }

    @AfterEach void end() {
        story.close();
    }

    @Test void whatNobodyTouchedHolds() {
        var verification = story.door(Audit.class).verify();
        assertThat(verification.holds()).isTrue();
        assertThat(verification.entries()).isEqualTo(story.jdbc.sql("select count(*) from audit_entry").query(Long.class).single());
        assertThat(verification.chains()).isGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2 | ALTERED | update audit_entry set after = '{\"kind\":\"company\"}' where number = :n and owner = 'RU-OMS'",
        "3 | ALTERED | update audit_entry set at = at + interval '1 microsecond' where number = :n and owner = 'RU-OMS'",
        "1 | ALTERED | update audit_entry set by_person = gen_random_uuid() where number = :n and owner = 'RU-OMS'",
        "4 | ALTERED | update audit_entry set by_region = 'UZ-BU' where number = :n and owner = 'RU-OMS'",
        "5 | ALTERED | update audit_chain set head = decode(repeat('ab', 32), 'hex') where owner = 'RU-OMS' and :n > 0",
        "2 | PERSONAL_ALTERED | update audit_personal set value = 'Иванова' where entry = (select id from audit_entry where number = :n and owner = 'RU-OMS')",
    })
    void whatWasAlteredIsFound(int of, Why why, String tampering) {
        tamper(tampering, of);
        assertBroken(of, why);
    }

    @Test void anEntryTakenOutIsFound() {
        takeOut(3);
        assertBroken(3, Why.TAKEN_OUT);
    }

    /// Nothing of what is left is wrong; only the chain's end knows.
    @Test void theLastEntriesTakenOutAreFound() {
        takeOut(5);
        takeOut(4);
        assertBroken(4, Why.TAKEN_OUT);
    }

    @Test void whatTookThePlaceOfAnotherIsFound() {
        takeOut(3);
        tamper("update audit_entry set number = number - 1 where number = :n and owner = 'RU-OMS'", 4);
        tamper("update audit_entry set number = number - 1 where number = :n and owner = 'RU-OMS'", 5);
        tamper("update audit_chain set length = length - 1 where owner = 'RU-OMS' and :n > 0", 1);
        assertBroken(3, Why.ALTERED);
    }

    @Test void anEndThatForgetsItsLastEntryIsFound() {
        tamper("update audit_chain set length = :n where owner = 'RU-OMS'", 4);
        assertBroken(5, Why.ADDED);
    }

    private void takeOut(int of) {
        tamper("delete from audit_personal where entry = (select id from audit_entry where number = :n and owner = 'RU-OMS')", of);
        tamper("delete from audit_entry where number = :n and owner = 'RU-OMS'", of);
    }

    private void tamper(String sql, int of) {
        assertThat(story.jdbc.sql(sql).param("n", first + of - 1).update()).isEqualTo(1);
    }

    private void assertBroken(int of, Why why) {
        assertThat(story.door(Audit.class).verify().broken()).containsExactly(new Broken(OMSK, first + of - 1, why));
    }
}
