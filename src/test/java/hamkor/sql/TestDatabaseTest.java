package hamkor.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestDatabaseTest {
    static final String MIGRATIONS = "classpath:hamkor/sql/migration";

    @Test void eachDatabaseIsACopyOfItsOwn() throws SQLException {
        var one = TestDatabase.fresh(MIGRATIONS);
        var other = TestDatabase.fresh(MIGRATIONS);
        run(one, "insert into greeting (words) values ('assalomu alaykum')");
        assertThat(ask(one, "select count(*) from greeting")).isEqualTo("1");
        assertThat(ask(other, "select count(*) from greeting")).isEqualTo("0");
    }

    @Test void theProgramsRoleIsNoSuperuser() throws SQLException {
        assertThat(ask(TestDatabase.empty(), "select rolsuper from pg_roles where rolname = current_user")).isEqualTo("f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pg_trgm", "unaccent", "btree_gin", "pgcrypto", "fuzzystrmatch", "citext", "ltree"})
    void theProgramsRoleMayCreateWhatSearchNeeds(String extension) throws SQLException {
        run(TestDatabase.empty(), "create extension " + extension);
    }

    @Test void lettersOfBothLanguagesAreOrderedByIcu() throws SQLException {
        var database = TestDatabase.empty();
        assertThat(ask(database, "select string_agg(w, ' ' order by w) from unnest(array['ёлка', 'яблоко', 'Ель', 'жук']) w"))
                .isEqualTo("ёлка Ель жук яблоко");
        assertThat(ask(database, """
                select string_agg(w, ' ' order by w collate "uz-x-icu") from unnest(array['shahar', 'oʻt', 'sabzi', 'otlar']) w
                """)).isEqualTo("otlar sabzi oʻt shahar");
    }

    @ParameterizedTest
    @CsvSource({"hamkor, ''", "hamkor, wrong", "postgres, ''", "postgres, postgres"})
    void nobodyGetsInWithoutThePassword(String user, String password) {
        var signIn = new Properties();
        signIn.setProperty("user", user);
        if (!password.isEmpty()) signIn.setProperty("password", password);
        String url = TestDatabase.emptyAddress().url();
        assertThatThrownBy(() -> DriverManager.getConnection(url, signIn).close())
                .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isIn("28P01", "08004"));
    }

    static void run(DataSource dataSource, String sql) throws SQLException {
        try (var session = dataSource.getConnection(); var statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(DataSource dataSource, String sql) throws SQLException {
        try (var session = dataSource.getConnection(); var statement = session.createStatement(); var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
