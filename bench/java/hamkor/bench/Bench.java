package hamkor.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.runner.RunnerException;

/// `./hamkor bench [--check] [NAME]`: one table of all figures. With `--check` only those that have a budget are measured, and the
/// exit code is 1 when one is over it; NAME is a figure or the beginning of its name.
public final class Bench {
    private static final int OVER_BUDGET = 1;
    private static final int WRONG_USAGE = 2;

    private Bench() {}

    /// @param arguments the folder of the program's sources, then what the caller typed
    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        var typed = List.of(arguments).subList(1, arguments.length);
        var names = typed.stream().filter(word -> !word.startsWith("-")).toList();
        boolean check = typed.contains("--check");
        if (names.size() > 1 || typed.size() != names.size() + (check ? 1 : 0)) {
            System.err.println("./hamkor bench [--check] [NAME]");
            System.exit(WRONG_USAGE);
        }
        System.exit(run(Path.of(arguments[0]), check, names.isEmpty() ? "" : names.getFirst()));
    }

    private static int run(Path project, boolean check, String name) throws IOException, InterruptedException, RunnerException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setOut(err); // JMH shows there what its JVMs say; standard output is for the table
        var budgets = Budgets.read(project.resolve("bench/budgets.properties"));
        var wanted = new Wanted(name, check ? Optional.of(budgets) : Optional.empty());
        var machine = new Machine(project).describe(); // before our own load is in its load average
        var figures = measure(project, wanted, err);
        if (figures.isEmpty()) {
            err.println("no figure begins with " + name);
            return WRONG_USAGE;
        }
        out.println(machine);
        new FigureTable(figures, budgets).print(out);
        if (!check) return 0;
        var breaches = budgets.breaches(figures, wanted);
        breaches.forEach(err::println);
        return breaches.isEmpty() ? 0 : OVER_BUDGET;
    }

    private static List<Figure> measure(Path project, Wanted wanted, PrintStream err) throws IOException, InterruptedException, RunnerException {
        var folder = Files.createTempDirectory("hamkor-bench-");
        try {
            var figures = new ArrayList<Figure>();
            figures.addAll(new CommandFigures(project, folder, err::println).measure(wanted));
            figures.addAll(new SiteFigures(project, err::println).measure(wanted));
            figures.addAll(new ScaleFigures(project, err::println).measure(wanted));
            figures.addAll(new JmhFigures(project, err::println).measure(wanted));
            return figures;
        } finally {
            Folders.delete(folder);
        }
    }
}
