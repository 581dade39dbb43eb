package hamkor.command;

import hamkor.access.Rights;
import hamkor.account.AccountSettings;
import hamkor.account.Accounts;
import hamkor.audit.Audit;
import hamkor.directory.Regions;
import hamkor.language.Words;
import hamkor.sql.Database;
import hamkor.sql.DatabaseRefused;
import hamkor.sql.DatabaseSettings;
import hamkor.sql.Progress;
import hamkor.term.BusinessClock;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/// A command that makes something for one account, named by its e-mail, while the site runs as well as without it.
///
/// @param usage the key of the words that say how it is called
/// @param nobody the key of the words that say that there is no such account
/// @param makes out of the doors and the e-mail the line to print; empty where this database has no such account
record AccountCommand(String usage, String nobody, BiFunction<ApplicationContext, String, Optional<String>> makes) {
    private static final int REFUSED = 1;
    private static final int WRONG_USAGE = 2;

    /// The doors that such a command needs, without the pages.
    @Configuration(proxyBeanMethods = false)
    @Import(Storage.class)
    @ComponentScan(basePackageClasses = {Audit.class, Regions.class, Rights.class, Accounts.class},
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*(Pages|Gate)"))
    static class Parts {}

    /// @param out gets what was made, one line
    /// @return the exit code: 1 there is no such account, or the database is not to be had
    int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        var words = Words.beside(AccountCommand.class).get(TerminalLanguage.of(environment));
        if (arguments.size() != 1) {
            err.println(words.say(usage));
            return WRONG_USAGE;
        }
        try {
            for (var settings : databases(environment)) {
                var made = made(settings, arguments.getFirst(), Progress.inWords(words.language(), err::println));
                if (made.isEmpty()) continue;
                out.println(made.get());
                return 0;
            }
            err.println(words.say(nobody, arguments.getFirst()));
            return REFUSED;
        } catch (DatabaseRefused refused) {
            err.println(refused.in(words.language()));
            return REFUSED;
        }
    }

    /// The office's own, then the demo's, as far as there are any.
    static List<DatabaseSettings> databases(Map<String, String> environment) {
        return Stream.of(environment, DemoCommand.apart(environment)).map(DatabaseSettings::from).distinct().filter(DatabaseSettings::isAnywhere).toList();
    }

    private Optional<String> made(DatabaseSettings settings, String email, Progress progress) {
        try (var database = Database.beside(settings, progress); var doors = doors(database.dataSource())) {
            return makes.apply(doors, email);
        }
    }

    private static ConfigurableApplicationContext doors(DataSource database) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> database, definition -> definition.setDestroyMethodName(""));
        context.registerBean(BusinessClock.class, () -> Running.clock(new DemoSql(database)));
        context.registerBean(AccountSettings.class, () -> AccountSettings.of(AccountSettings.IDLE));
        context.register(Parts.class);
        context.refresh();
        return context;
    }
}
