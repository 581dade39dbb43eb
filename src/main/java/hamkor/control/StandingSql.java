package hamkor.control;

import hamkor.id.CheckpointId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// The rules of [Standing#of] in SQL, for lists and counts of more than one would read into memory. A statement names a checkpoint `checkpoint`,
/// the day it is for its side `today.day`, and the latest of these days `:latest`. StandingSqlTest holds the two answers against each other.
final class StandingSql {
    static final String STATUS = """
            coalesce(checkpoint.by_acts, case
                when checkpoint.kind = 'dated' and checkpoint.due_on < today.day then 'overdue'
                when checkpoint.due_on between today.day and today.day + (select due_soon_days from control_rule where since <= :latest order by since desc limit 1) and (checkpoint.kind = 'dated' or checkpoint.report_state is null) then 'soon'
                when checkpoint.kind = 'dated' and checkpoint.window_first <= today.day or checkpoint.report_state = 'in_progress' then 'progress'
                when checkpoint.kind = 'conditional' then 'waiting' else 'planned' end)
            """;

    /// Whatever was done after its day.
    private static final String LATE = """
            case when checkpoint.kind = 'dated' and checkpoint.report_state = 'done' and checkpoint.reported_on > checkpoint.due_on
                and (checkpoint.by_acts in ('confirmed', 'awaiting', 'returned') or checkpoint.closed_on is not null)
                then checkpoint.reported_on - checkpoint.due_on end
            """;

    /// With which [#standing] is read.
    static final String COLUMNS = STATUS + " as status, checkpoint.due_on - today.day as days_left, " + LATE + " as late, checkpoint.kind, checkpoint.by_acts, "
            + "checkpoint.reported_on, checkpoint.returned_on, checkpoint.objected, checkpoint.report_state";

    private StandingSql() {}

    static Standing standing(ResultSet row) throws SQLException {
        var status = Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT));
        var left = row.getInt("days_left");
        var late = row.getObject("late", Integer.class);
        boolean pastCounts = (status == Status.AWAITING || status == Status.RETURNED) && row.getString("kind").equals("dated");
        int days = status == Status.SOON ? left : status == Status.OVERDUE || pastCounts ? Math.max(0, -left) : 0;
        var since = switch (status) {
            case AWAITING -> day(row, "reported_on");
            case RETURNED -> day(row, "returned_on");
            default -> Optional.<LocalDate>empty();
        };
        boolean unreported = (status == Status.SOON || status == Status.OVERDUE) && row.getString("report_state") == null;
        return new Standing(status, days, since, late == null ? OptionalInt.empty() : OptionalInt.of(late), row.getBoolean("objected"), unreported);
    }

    /// Of a row with these columns and all of its checkpoint.
    static CheckpointStanding checkpoint(ResultSet row) throws SQLException {
        return new CheckpointStanding(new CheckpointId(row.getObject("id", UUID.class)), day(row, "window_first"), day(row, "due_on"), day(row, "first_due_on"), day(row, "term_on"),
                row.getInt("moves"), !row.getString("kind").equals("dated"), row.getObject("lifted_at") != null, standing(row));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
