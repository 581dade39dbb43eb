package hamkor.command;

import hamkor.language.Refusal;
import hamkor.language.Words;
import hamkor.sql.Database;
import hamkor.sql.DatabaseRefused;
import hamkor.sql.DatabaseSettings;
import hamkor.sql.Progress;
import hamkor.term.BusinessClock;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;

/// The site from its start to its end, with its database.
final class Running {
    private static final Duration REQUESTS_END_WITHIN = Duration.ofSeconds(20);

    private Running() {}

    /// What a command does of its own.
    interface Beginning {
        /// With the open database, before there is a clock.
        ///
        /// @throws Refusal where this database is not for it
        default void database(DemoSql demo, Instant now) {}

        /// With the doors, before the first page.
        ///
        /// @param clock of the site
        void site(Site.Doors doors, SetClock clock, Consumer<String> progress);
    }

    static int until(Map<String, String> environment, PrintStream out, PrintStream err, Beginning beginning) {
        var words = Words.beside(Running.class).get(TerminalLanguage.of(environment));
        SiteSettings settings;
        try {
            settings = SiteSettings.from(environment);
        } catch (Refusal wrong) {
            err.println(words.say(wrong.key(), wrong.values().toArray()));
            return 2;
        }
        try (var database = Database.open(DatabaseSettings.from(environment), Progress.inWords(words.language(), err::println));
                var site = start(database, settings, beginning, document -> err.println(words.say("demo.entered", document)))) {
            out.println("http://localhost:" + site.port());
            out.flush();
            site.keyForTheFirst().ifPresent(key -> err.println(words.say("first.link", settings.reach().url().map(URI::toString)
                    .orElse("http://localhost:" + site.port()) + "/first?key=" + key)));
            site.workByTheClock();
            awaitEnd(site, database);
            return 0;
        } catch (DatabaseRefused refused) {
            err.println(refused.in(words.language()));
            return 1;
        } catch (Refusal refused) {
            err.println(Words.beside(refused.beside()).get(words.language()).say(refused.key(), refused.values().toArray()));
            return 1;
        } catch (ApplicationContextException failed) {
            if (!isOfPort(failed)) throw failed;
            err.println(words.say("refused.port-taken", settings.port()));
            return 1;
        }
    }

    /// Whether another program listens on the port: Spring wraps it into the failure of its own start.
    private static boolean isOfPort(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) if (cause instanceof PortInUseException) return true;
        return false;
    }

    private static Site start(Database database, SiteSettings settings, Beginning beginning, Consumer<String> progress) {
        var demo = new DemoSql(database.dataSource());
        beginning.database(demo, Clock.systemUTC().instant());
        var clock = clockOf(demo);
        return Site.start(database.dataSource(), clock(demo, clock), settings, doors -> beginning.site(doors, clock, progress));
    }

    /// By which the offices of this database work.
    static BusinessClock clock(DemoSql demo) {
        return clock(demo, clockOf(demo));
    }

    private static BusinessClock clock(DemoSql demo, SetClock clock) {
        return demo.began().map(began -> BusinessClock.demo(clock, DemoWorld.FIRST_DAY, clock.moved(began))).orElseGet(() -> BusinessClock.of(clock));
    }

    private static SetClock clockOf(DemoSql demo) {
        var clock = Clock.systemUTC();
        return demo.began().map(began -> SetClock.notBefore(DemoWorld.FIRST_DAY, clock, began)).orElseGet(() -> new SetClock(clock));
    }

    /// Requests end first, then the server of the database: all shutdown hooks run at once, so one of them does both.
    private static void awaitEnd(Site site, Database database) {
        var ended = new CountDownLatch(1);
        database.closedByItsOwnerWithin(REQUESTS_END_WITHIN);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            site.close();
            database.close();
            ended.countDown();
        }, "ends the site"));
        try {
            ended.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
