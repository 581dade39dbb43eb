package hamkor.sql;

import static hamkor.sql.TestDatabaseTest.MIGRATIONS;
import static hamkor.sql.TestDatabaseTest.ask;
import static hamkor.sql.TestDatabaseTest.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.sql.DatabaseRefused.Reason;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// The server named by an address: migrated like the one that comes along, and each thing wrong with it told apart.
class DatabaseTest {
    private static final String NEWER = "classpath:hamkor/sql/newer";
    private static final String OTHER = "classpath:hamkor/sql/other";
    private final ServerAddress server = TestDatabase.emptyAddress();

    @Test void anEmptyDatabaseIsMigratedAndAMigratedOneLeftAsItIs() throws SQLException {
        var steps = new ArrayList<Progress.Step>();
        for (int times = 0; times < 2; times++) {
            try (var database = Database.open(at(server), MIGRATIONS, (step, _) -> steps.add(step))) {
                run(database.dataSource(), "insert into greeting (words) values ('salom')");
                assertThat(database.embedded()).isFalse();
            }
        }
        assertThat(steps).containsExactly(Progress.Step.MIGRATING);
        try (var database = Database.open(at(server), NEWER, Progress.SILENT)) {
            assertThat(ask(database.dataSource(), "select count(*) from greeting")).isEqualTo("2");
        }
    }

    @Test void sessionsAreInUtcWhateverTheMachineIs() throws SQLException {
        try (var database = Database.open(at(server), MIGRATIONS, Progress.SILENT)) {
            assertThat(ask(database.dataSource(), "show timezone")).isEqualTo("UTC");
        }
    }

    @Test void whatTheServerRefusesIsNotToldWithItsValues() throws SQLException {
        try (var database = Database.open(at(server), MIGRATIONS, Progress.SILENT)) {
            run(database.dataSource(), "create table address (email text constraint address_pk primary key)");
            run(database.dataSource(), "insert into address (email) values ('sokolova@omsk.example')");
            assertThatThrownBy(() -> run(database.dataSource(), "insert into address (email) values ('sokolova@omsk.example')"))
                    .hasMessageContaining("address_pk").message().doesNotContain("sokolova");
        }
    }

    @Test void aDatabaseOfANewerProgramIsRefused() {
        Database.open(at(server), NEWER, Progress.SILENT).close();
        refuses(Reason.DATABASE_NEWER, () -> Database.open(at(server), MIGRATIONS, Progress.SILENT));
    }

    @Test void aDatabaseOfAnotherBuildIsRefused() {
        Database.open(at(server), OTHER, Progress.SILENT).close();
        refuses(Reason.DATABASE_DIFFERS, () -> Database.open(at(server), MIGRATIONS, Progress.SILENT));
    }

    @Test void aDatabaseWithAMigrationThatThisProgramLacksIsRefused() throws SQLException {
        try (var database = Database.open(at(server), NEWER, Progress.SILENT)) {
            run(database.dataSource(), "update flyway_schema_history set version = '0000.5' where version = '0001'");
        }
        refuses(Reason.DATABASE_DIFFERS, () -> Database.open(at(server), NEWER, Progress.SILENT));
    }

    @Test void aDatabaseWithTablesOfSomebodyElseIsRefused() throws SQLException {
        try (var session = DriverManager.getConnection(server.url(), server.signIn()); var statement = session.createStatement()) {
            statement.execute("create table invoice (id int)");
        }
        refuses(Reason.DATABASE_FOREIGN, () -> Database.open(at(server), MIGRATIONS, Progress.SILENT));
    }

    @Test void aWrongPasswordAMissingDatabaseAndASilentPortAreToldApart() {
        refuses(Reason.SIGN_IN_REFUSED, () -> open(new ServerAddress(server.url(), server.user(), "wrong")));
        String absent = server.url().replaceFirst("/[^/]*$", "/absent");
        refuses(Reason.NO_SUCH_DATABASE, () -> open(new ServerAddress(absent, server.user(), server.password())));
        refuses(Reason.UNREACHABLE, () -> open(new ServerAddress("jdbc:postgresql://127.0.0.1:1/hamkor", "ann", "secret")));
        refuses(Reason.UNREACHABLE, () -> open(new ServerAddress("jdbc:postgresql://no.such.host.invalid/hamkor", "ann", "secret")));
    }

    @Test void anOlderServerThanNeededIsRefused() {
        refuses(Reason.SERVER_TOO_OLD, () -> ServerCheck.require(server, Binaries.MAJOR + 1));
    }

    @Test void aUserWhoMayNotMakeTablesIsRefused() throws SQLException {
        try (var session = DriverManager.getConnection(server.url(), server.signIn()); var statement = session.createStatement()) {
            statement.execute("create role reader login password 'reads'");
        }
        refuses(Reason.NO_RIGHTS, () -> open(new ServerAddress(server.url(), "reader", "reads")));
    }

    @Test void whatARefusalShowsHoldsNoPassword() {
        assertThatThrownBy(() -> open(new ServerAddress(server.url(), "ann", "geheim")))
                .hasMessageNotContaining("geheim").hasMessageContaining("ann@");
    }

    static void refuses(Reason reason, ThrowingCallable opening) {
        assertThatThrownBy(opening)
                .isInstanceOfSatisfying(DatabaseRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static void open(ServerAddress server) {
        Database.open(at(server), MIGRATIONS, Progress.SILENT).close();
    }

    private static DatabaseSettings at(ServerAddress server) {
        return new DatabaseSettings(Path.of("unused"), Optional.of(server));
    }
}
