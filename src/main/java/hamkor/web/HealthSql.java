package hamkor.web;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HealthSql {
    private final JdbcClient jdbc;

    HealthSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean databaseAnswers() {
        try {
            return jdbc.sql("select 1").query(Integer.class).single() == 1;
        } catch (DataAccessException _) {
            return false;
        }
    }
}
