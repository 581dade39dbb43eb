package hamkor.command;

import hamkor.document.Limits;
import hamkor.document.Unreadable;
import hamkor.language.Words;
import hamkor.roadmap.reading.Problem;
import hamkor.roadmap.reading.ReadingJson;
import hamkor.roadmap.reading.ReadingSummary;
import hamkor.roadmap.reading.RoadmapReader;
import hamkor.roadmap.reading.UnreadableWords;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// `./hamkor read FILE [--json]`: a roadmap in, a summary or JSON with its problems out, nothing stored. Starts neither Spring
/// nor a database.
public final class ReadCommand {
    private static final long MEGABYTE = 1_000_000;

    private ReadCommand() {}

    /// @param arguments after `read`
    /// @param environment where the limits and the language stand
    /// @param out gets the data
    /// @param err gets the talk: how many problems, or in one line why the file cannot be read
    /// @return the exit code: 0 read, 1 unreadable, 2 wrong usage or a setting that is none
    public static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        var words = Words.beside(ReadingSummary.class).get(TerminalLanguage.of(environment));
        var files = arguments.stream().filter(argument -> !argument.startsWith("--")).toList();
        boolean json = arguments.contains("--json");
        if (files.size() != 1 || arguments.size() != (json ? 2 : 1)) {
            err.println(words.say("read.usage"));
            return 2;
        }
        try {
            var reading = new RoadmapReader(limits(environment)).read(Path.of(files.getFirst()));
            if (json) ReadingJson.write(reading, out);
            else new ReadingSummary(words).write(reading, out);
            out.println();
            out.flush();
            long problems = reading.problems().stream().filter(Problem::isOfContract).count();
            err.println(words.count("read.measures", reading.measures().size()) + " "
                    + words.count("read.problems", (int) problems) + " " + words.count("read.notes", reading.problems().size() - (int) problems));
            return 0;
        } catch (Unreadable unreadable) {
            err.println(words.say("read.unreadable", files.getFirst(), UnreadableWords.say(unreadable, words.language())));
            return 1;
        } catch (InvalidPathException _) {
            err.println(words.say("read.unreadable", files.getFirst(), UnreadableWords.say(new Unreadable(Unreadable.Reason.NO_SUCH_FILE), words.language())));
            return 1;
        } catch (NumberFormatException wrong) {
            err.println(words.say("read.setting", wrong.getMessage()));
            return 2;
        }
    }

    /// @throws NumberFormatException with the variable that is no number of megabytes
    static Limits limits(Map<String, String> environment) {
        return new Limits(megabytes(environment, "HAMKOR_READ_MAX_MB", Limits.DEFAULT.file()),
                megabytes(environment, "HAMKOR_READ_MAX_UNPACKED_MB", Limits.DEFAULT.unpacked()));
    }

    private static long megabytes(Map<String, String> environment, String name, long otherwise) {
        var typed = environment.getOrDefault(name, "").strip();
        if (typed.isEmpty()) return otherwise;
        if (!typed.matches("[1-9]\\d{0,5}")) throw new NumberFormatException(name + "=" + typed);
        return Long.parseLong(typed) * MEGABYTE;
    }
}
