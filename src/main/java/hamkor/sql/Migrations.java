package hamkor.sql;

import hamkor.sql.DatabaseRefused.Reason;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;

/// Brings the schema to this program's: the numbered files of `db/migration`. Several programs may do so at once, one waits for
/// the other.
final class Migrations {
    private static final Set<MigrationState> NEWER = EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);
    private static final Set<MigrationState> GONE =
            EnumSet.of(MigrationState.MISSING_SUCCESS, MigrationState.MISSING_FAILED, MigrationState.FAILED);

    private final Flyway flyway;
    private final ServerAddress server;

    Migrations(DataSource dataSource, ServerAddress server, String location) {
        this.server = server;
        flyway = Flyway.configure().dataSource(dataSource).locations(location).validateMigrationNaming(true).cleanDisabled(true)
                .load();
    }

    /// Refused when the database is of a newer program, differs from this one's files, is somebody else's, or gives no rights.
    /// A migration that fails on its own is a defect and passes through, with its file and line.
    void bringUp(Progress progress) {
        try {
            int pending = pending();
            if (pending == 0) return;
            progress.begins(Progress.Step.MIGRATING, pending);
            flyway.migrate();
        } catch (FlywayException e) {
            throw refusal(e);
        }
    }

    /// Beside a running server nothing is changed: its program may not know the newer schema.
    void requireUpToDate() {
        try {
            if (pending() > 0) throw new DatabaseRefused(Reason.DATABASE_OLDER, server.shown());
        } catch (FlywayException e) {
            throw refusal(e);
        }
    }

    /// How many are to be applied, once it is sure that those applied are this program's own.
    private int pending() {
        var info = flyway.info();   // one look: each costs a start some milliseconds
        refuse(Reason.DATABASE_NEWER, info, migration -> NEWER.contains(migration.getState()));
        refuse(Reason.DATABASE_DIFFERS, info, migration -> GONE.contains(migration.getState()) || !migration.isChecksumMatching());
        return info.pending().length;
    }

    private void refuse(Reason reason, MigrationInfoService info, Predicate<MigrationInfo> wrong) {
        var found = Arrays.stream(info.all()).filter(wrong).toList();
        if (!found.isEmpty()) throw new DatabaseRefused(reason, server.shown(), names(found));
    }

    private static String names(List<MigrationInfo> migrations) {
        return migrations.stream().map(info -> info.getVersion() + " " + info.getDescription()).collect(Collectors.joining(", "));
    }

    private RuntimeException refusal(FlywayException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql && "42501".equals(sql.getSQLState()))
                return new DatabaseRefused(Reason.NO_RIGHTS, server.toString(), sql.getMessage());
        if (failure instanceof FlywayValidateException)
            return new DatabaseRefused(Reason.DATABASE_DIFFERS, server.shown(), failure.getMessage());
        if (String.valueOf(failure.getMessage()).contains("non-empty schema"))
            return new DatabaseRefused(Reason.DATABASE_FOREIGN, server.shown());
        return failure;
    }
}
