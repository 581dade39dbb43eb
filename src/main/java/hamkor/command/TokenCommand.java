package hamkor.command;

import hamkor.account.Accounts;
import hamkor.account.Tokens;
import hamkor.audit.Actor;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/// `./hamkor token EMAIL`: a token of the API for somebody who has an account.
final class TokenCommand {
    private static final String NAME = "./hamkor token";
    private static final AccountCommand COMMAND = new AccountCommand("token.usage", "token.nobody", TokenCommand::token);

    private TokenCommand() {}

    /// As [AccountCommand#run].
    static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        return COMMAND.run(arguments, environment, out, err);
    }

    private static Optional<String> token(ApplicationContext doors, String email) {
        return doors.getBean(Accounts.class).called(email).map(person -> doors.getBean(Tokens.class).make(Actor.program(), person, NAME));
    }
}
