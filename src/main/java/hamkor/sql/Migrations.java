package hamkor.sql;

import hamkor.sql.DatabaseRefused.Reason;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/// Brings the schema to this program's: the numbered files of `db/migration`. Several programs may do so at once, one waits for
/// the other.
final class Migrations {
    private final Flyway flyway;
    private final ServerAddress server;

    Migrations(DataSource dataSource, ServerAddress server, String location) {
        this.server = server;
        flyway = Flyway.configure().dataSource(dataSource).locations(location).validateMigrationNaming(true).cleanDisabled(true)
                .ignoreMigrationPatterns("*:pending", "*:future")   // not applied yet is no fault, and newer ones have words of their own
                .load();
    }

    /// Refused when the database is of a newer program, differs from this one's files, is somebody else's, or gives no rights.
    /// A migration that fails on its own is a defect and passes through, with its file and line.
    void bringUp(Progress progress) {
        try {
            var pending = flyway.info().pending();
            check();
            if (pending.length == 0) return;
            progress.begins(Progress.Step.MIGRATING, pending.length);
            flyway.migrate();
        } catch (FlywayException e) {
            throw refusal(e);
        }
    }

    /// Beside a running server nothing is changed: its program may not know the newer schema.
    void requireUpToDate() {
        try {
            check();
            if (flyway.info().pending().length > 0) throw new DatabaseRefused(Reason.DATABASE_OLDER, server.shown());
        } catch (FlywayException e) {
            throw refusal(e);
        }
    }

    private void check() {
        var newer = in(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);
        if (!newer.isEmpty()) throw new DatabaseRefused(Reason.DATABASE_NEWER, server.shown(), names(newer));
        var wrong = flyway.validateWithResult().invalidMigrations;
        if (!wrong.isEmpty()) throw new DatabaseRefused(Reason.DATABASE_DIFFERS, server.shown(),
                wrong.stream().map(invalid -> invalid.version + " " + invalid.description).collect(Collectors.joining(", ")));
    }

    private List<MigrationInfo> in(MigrationState... states) {
        return Arrays.stream(flyway.info().all()).filter(info -> List.of(states).contains(info.getState())).toList();
    }

    private static String names(List<MigrationInfo> migrations) {
        return migrations.stream().map(info -> info.getVersion() + " " + info.getDescription()).collect(Collectors.joining(", "));
    }

    private RuntimeException refusal(FlywayException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql && "42501".equals(sql.getSQLState()))
                return new DatabaseRefused(Reason.NO_RIGHTS, server.toString(), sql.getMessage());
        if (String.valueOf(failure.getMessage()).contains("non-empty schema"))
            return new DatabaseRefused(Reason.DATABASE_FOREIGN, server.shown());
        return failure;
    }
}
