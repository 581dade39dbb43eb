package hamkor.command;

import hamkor.access.Acting;
import hamkor.access.Rights;
import hamkor.account.AccountSettings;
import hamkor.account.Accounts;
import hamkor.account.Tokens;
import hamkor.audit.Actor;
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
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/// `./hamkor token EMAIL`: a token of the API for somebody who has an account, while the site runs as well as without it.
final class TokenCommand {
    private static final String NAME = "./hamkor token";
    private static final int REFUSED = 1;
    private static final int WRONG_USAGE = 2;

    private TokenCommand() {}

    /// The doors that it needs, without the pages.
    @Configuration(proxyBeanMethods = false)
    @Import(Storage.class)
    @ComponentScan(basePackageClasses = {Audit.class, Regions.class, Rights.class, Accounts.class},
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*(Pages|Gate)"))
    static class Parts {}

    /// @param out gets the token, one line
    /// @return the exit code: 1 nobody signs in with that e-mail, or the database is not to be had
    static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        var words = Words.beside(TokenCommand.class).get(TerminalLanguage.of(environment));
        if (arguments.size() != 1) {
            err.println(words.say("token.usage"));
            return WRONG_USAGE;
        }
        try {
            for (var settings : databases(environment)) {
                var token = token(settings, arguments.getFirst(), Progress.inWords(words.language(), err::println));
                if (token.isEmpty()) continue;
                out.println(token.get());
                return 0;
            }
            err.println(words.say("token.nobody", arguments.getFirst()));
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

    private static Optional<String> token(DatabaseSettings settings, String email, Progress progress) {
        try (var database = Database.beside(settings, progress); var doors = doors(database.dataSource())) {
            Optional<Acting> whose = doors.getBean(Accounts.class).called(email);
            return whose.map(person -> doors.getBean(Tokens.class).make(Actor.program(), person, NAME));
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
