package hamkor.sql;

import hamkor.language.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;

/// A program that does nothing but open the database, write a row and wait: what EmbeddedPostgresProcessTest starts and kills.
/// `open|beside|slow FOLDER WORDS`, the folder with `\\uXXXX` for letters that a locale might spoil. Says `READY …` or
/// `REFUSED …`, one line; ends when its input does.
public final class DatabaseProcess {
    private DatabaseProcess() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        var settings = DatabaseSettings.embedded(Path.of(Pattern.compile("\\\\u(....)").matcher(arguments[1])
                .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)))));
        var progress = Progress.inWords(Language.EN, System.err::println);
        try (var database = arguments[0].equals("beside") ? Database.beside(settings, TestDatabaseTest.MIGRATIONS, progress)
                : Database.open(settings, TestDatabaseTest.MIGRATIONS, progress)) {
            if (arguments[0].equals("slow")) endsSlowly(database);
            write(database, arguments[2]);
            System.out.println("READY " + database.shown() + " rows "
                    + TestDatabaseTest.ask(database.dataSource(), "select string_agg(words, ',' order by id) from greeting"));
            System.in.read();
            System.out.println("CLOSING");
        } catch (DatabaseRefused refused) {
            System.out.println("REFUSED " + refused.reason() + " " + refused.getMessage().replace("\n", " | "));
            System.exit(3);
        }
    }

    /// As the site does: told to end, it first finishes what it has in hand, and that needs the database.
    private static void endsSlowly(Database database) {
        database.closedByItsOwnerWithin(Duration.ofSeconds(30));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            Pause.milliseconds(1500);
            try {
                write(database, "in hand at the end");
            } catch (SQLException e) {
                System.out.println("LOST " + e.getMessage());
            }
            database.close();
        }));
    }

    private static void write(Database database, String words) throws SQLException {
        try (var session = database.dataSource().getConnection();
                var insert = session.prepareStatement("insert into greeting (words) values (?)")) {
            insert.setString(1, words);
            insert.executeUpdate();
        }
    }
}
