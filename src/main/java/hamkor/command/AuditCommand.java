package hamkor.command;

import hamkor.audit.Audit;
import hamkor.audit.Verification;
import hamkor.language.Words;
import hamkor.sql.Database;
import hamkor.sql.DatabaseRefused;
import hamkor.sql.DatabaseSettings;
import hamkor.sql.Progress;
import hamkor.term.BusinessClock;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// `./hamkor audit verify`: whether the record of who did what is as it was written, while the site runs as well as without it.
final class AuditCommand {
    private static final int REFUSED = 1;
    private static final int WRONG_USAGE = 2;

    private AuditCommand() {}

    @Configuration(proxyBeanMethods = false)
    @Import(Storage.class)
    @ComponentScan(basePackageClasses = Audit.class)
    static class Parts {}

    /// @param out gets how many entries hold, or of each broken chain where it breaks first, one line each
    /// @return the exit code: 1 a chain is broken, the database is not to be had or there is none
    static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        var words = Words.beside(AuditCommand.class).get(TerminalLanguage.of(environment));
        if (!arguments.equals(List.of("verify"))) {
            err.println(words.say("audit.usage"));
            return WRONG_USAGE;
        }
        var settings = AccountCommand.databases(environment).stream().findFirst();
        if (settings.isEmpty()) {
            err.println(words.say("audit.nothing", DatabaseSettings.from(environment).folder()));
            return REFUSED;
        }
        try (var database = Database.beside(settings.get(), Progress.inWords(words.language(), err::println)); var doors = doors(database.dataSource())) {
            return told(doors.getBean(Audit.class).verify(), words, out);
        } catch (DatabaseRefused refused) {
            err.println(refused.in(words.language()));
            return REFUSED;
        }
    }

    /// @return the exit code
    static int told(Verification found, Words words, PrintStream out) {
        if (found.holds()) out.println(words.say("audit.holds", found.entries(), found.chains()));
        for (var broken : found.broken()) out.println(words.say("audit.broken", broken.owner(), broken.number(), why(broken, words)));
        return found.holds() ? 0 : REFUSED;
    }

    private static String why(Verification.Broken broken, Words words) {
        return words.say("audit.why." + broken.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static ConfigurableApplicationContext doors(DataSource database) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> database, definition -> definition.setDestroyMethodName(""));
        context.registerBean(BusinessClock.class, () -> Running.clock(new DemoSql(database)));
        context.register(Parts.class);
        context.refresh();
        return context;
    }
}
