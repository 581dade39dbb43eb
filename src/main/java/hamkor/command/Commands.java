package hamkor.command;

import hamkor.language.Words;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// The commands by their names. Data goes to standard output, talk to standard error, both in UTF-8 whatever the locale.
public final class Commands {
    private static final int WRONG_USAGE = 2;

    private Commands() {}

    /// @return the exit code
    public static int run(List<String> arguments, Map<String, String> environment) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var command = arguments.isEmpty() ? "" : arguments.getFirst();
        var rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        try {
            return switch (command) {
                case "read" -> ReadCommand.run(rest, environment, out, err);
                case "serve", "demo" -> site(command, rest, environment, out, err);
                case "audit" -> AuditCommand.run(rest, environment, out, err);
                case "evidence" -> EvidenceCommand.run(rest, environment, out, err);
                case "link" -> LinkCommand.run(rest, environment, out, err);
                case "token" -> TokenCommand.run(rest, environment, out, err);
                default -> {
                    err.println(words(environment).say("command.unknown", command));
                    yield WRONG_USAGE;
                }
            };
        } finally {
            out.flush();
        }
    }

    /// A site takes its settings from the environment: an argument would be a wish that nobody hears.
    private static int site(String command, List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()) {
            err.println(words(environment).say("command.no-arguments", command, arguments.getFirst()));
            return WRONG_USAGE;
        }
        return command.equals("demo") ? DemoCommand.run(environment, out, err) : ServeCommand.run(environment, out, err);
    }

    private static Words words(Map<String, String> environment) {
        return Words.beside(Commands.class).get(TerminalLanguage.of(environment));
    }
}
