package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.document.Limits;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Whether a write can happen without its entry in the record: the database itself notes each transaction that wrote to a table, and
/// those that wrote an entry, while the whole example world is made and its pages are used.
class EveryWriteIsToldTest {
    /// Written without an entry, each for its reason: the record itself; what is typed and not sent yet, which its office alone sees; what
    /// comes in from lists of the program; who comes and goes, where the sign-in itself is told; what was done at night; whether it is a demo.
    private static final List<String> UNTOLD = List.of("audit_chain", "audit_entry", "audit_personal", "report", "report_evidence", "organisation", "organisation_alias",
            "session", "sign_in_attempt", "demo", "installation", "day_off", "token");

    @Test void noTransactionWritesWithoutAnEntry(@TempDir Path folder) {
        var database = TestDatabase.fresh();
        var jdbc = JdbcClient.create(database);
        note(jdbc);
        var clock = new SetClock(Clock.systemUTC());
        try (var site = Site.start(database, BusinessClock.demo(clock, DemoWorld.FIRST_DAY, clock.instant()), new SiteSettings(0, folder, Limits.DEFAULT), ready -> {
            new DemoWorld(ready, _ -> {}).load(DemoCommand::read);
            new DemoYear(ready, clock).load(TransactionOperations.withoutTransaction());
        })) {
            use(site, jdbc);
            assertThat(untold(jdbc)).isEmpty();
            assertThat(jdbc.sql("select count(distinct table_name) from test_write").query(Integer.class).single()).as("tables that were written").isGreaterThan(30);
        }
    }

    /// What the world itself does not do.
    private static void use(Site site, JdbcClient jdbc) {
        var administrator = Browserless.demo(site.port(), "admin@omsk.example");
        var added = administrator.post("/people", Map.of("full-name.ru", "Петров Пётр", "post.ru", "Консультант", "email", "petrov@omsk.example"));
        assertThat(added.statusCode()).isEqualTo(303);
        var address = added.headers().firstValue("Location").orElseThrow();
        assertThat(administrator.get(address).statusCode()).isEqualTo(200);
        assertThat(administrator.get(address).statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from audit_entry where act = 'contacts-seen' and about = :person").param("person", UUID.fromString(address.substring("/people/".length())))
                .query(Integer.class).single()).as("looks at how somebody is reached, told once an hour").isEqualTo(1);
        assertThat(administrator.get(address).body()).doesNotContain("Просмотрены контактные данные");
        assertThat(Browserless.demo(site.port(), "auditor@omsk.example").get("/audit?act=contacts-seen").body()).contains("Просмотрены контактные данные");
        assertThat(Browserless.demo(site.port(), "leader@omsk.example").get(address).body()).doesNotContain("petrov@omsk.example");
    }

    private static List<String> untold(JdbcClient jdbc) {
        return jdbc.sql("""
                select distinct table_name from test_write where transaction not in (select transaction from test_write where table_name = 'audit_entry')
                    and table_name <> all(:untold) order by 1
                """).param("untold", UNTOLD.toArray(String[]::new)).query(String.class).list();
    }

    private static void note(JdbcClient jdbc) {
        jdbc.sql("create table test_write (transaction xid8, table_name text, primary key (transaction, table_name))").update();
        jdbc.sql("""
                create function note_write() returns trigger language plpgsql as $$
                begin
                    insert into test_write values (pg_current_xact_id(), tg_table_name) on conflict do nothing;
                    return null;
                end $$
                """).update();
        for (var table : jdbc.sql("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('test_write', 'flyway_schema_history')
                """).query(String.class).list())
            jdbc.sql("create trigger test_note_write after insert or update or delete on \"" + table + "\" for each row execute function note_write()").update();
    }
}
