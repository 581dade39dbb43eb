package hamkor.command;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Since when a database is a demo's.
class DemoSql {
    private final JdbcClient jdbc;

    DemoSql(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /// Empty where the database is no demo's.
    Optional<Instant> began() {
        return jdbc.sql("select began_at from demo").query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    /// Whether people have entered something of their own: then it must not become a demo's.
    boolean isInUse() {
        return jdbc.sql("select (exists (select from agreement) or exists (select from account)) and not exists (select from demo)").query(Boolean.class).single();
    }

    /// Whether somebody has begun to report.
    boolean hasReports() {
        return jdbc.sql("select exists (select from report)").query(Boolean.class).single();
    }

    /// Now, unless it has begun already.
    void begin(Instant now) {
        jdbc.sql("insert into demo (began_at) values (:now) on conflict do nothing").param("now", now.atOffset(ZoneOffset.UTC)).update();
    }
}
