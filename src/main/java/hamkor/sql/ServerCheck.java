package hamkor.sql;

import hamkor.sql.DatabaseRefused.Reason;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Looks at a server named by an address before anything is done to it, so that each thing wrong has its own words.
final class ServerCheck {
    private ServerCheck() {}

    static void require(ServerAddress server, int oldestMajor) {
        var signIn = server.signIn();
        signIn.setProperty("connectTimeout", "10");
        signIn.setProperty("socketTimeout", "20");
        try (var session = DriverManager.getConnection(server.url(), signIn)) {
            int version = Integer.parseInt(one(session, "show server_version_num"));
            if (version / 10000 < oldestMajor)
                throw new DatabaseRefused(Reason.SERVER_TOO_OLD, server.shown(), version / 10000, oldestMajor);
            if (one(session, "select pg_is_in_recovery()").equals("t")) throw new DatabaseRefused(Reason.SERVER_READ_ONLY, server.shown());
            if (!"t".equals(one(session, "select has_schema_privilege(current_schema(), 'create')")))
                throw new DatabaseRefused(Reason.NO_RIGHTS, server.toString(), "create");
        } catch (SQLException e) {
            throw refusal(server, e);
        }
    }

    private static DatabaseRefused refusal(ServerAddress server, SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        Reason reason = state.startsWith("28") ? Reason.SIGN_IN_REFUSED
                : state.equals("3D000") ? Reason.NO_SUCH_DATABASE
                : state.equals("42501") ? Reason.NO_RIGHTS
                : Reason.UNREACHABLE;
        return reason == Reason.NO_SUCH_DATABASE ? new DatabaseRefused(reason, server.shown())
                : new DatabaseRefused(reason, server.toString(), failure.getMessage());
    }

    private static String one(Connection session, String question) throws SQLException {
        try (var statement = session.createStatement(); var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
