package hamkor.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// The benchmarks of a warm program, each in a JVM of its own.
final class JmhFigures {
    /// The system property that tells a benchmark where the example documents are.
    static final String PROJECT = "hamkor.bench.project";
    private static final String BASELINE = "parseOnly";

    private final Path project;
    private final Consumer<String> progress;

    JmhFigures(Path project, Consumer<String> progress) {
        this.project = project;
        this.progress = progress;
    }

    List<Figure> measure(Wanted wanted) throws RunnerException {
        var figures = new ArrayList<Figure>();
        if (wanted.reachesInto("warm.reading.")) figures.addAll(run(ReadingBenchmark.class, "warm.reading.", "document"));
        if (wanted.reachesInto("warm.term.")) figures.addAll(run(TermBenchmark.class, "warm.term.", "language"));
        return figures;
    }

    private List<Figure> run(Class<?> benchmark, String group, String parameter) throws RunnerException {
        progress.accept(group + "*");
        var options = new OptionsBuilder().include("^" + benchmark.getName().replace(".", "\\.") + "\\.").verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true).jvmArgsAppend("-D" + PROJECT + "=" + project, "-XX:+UseSerialGC", "-Xmx512m").build();
        return compared(new Runner(options).run(), group, parameter);
    }

    private static List<Figure> compared(Collection<RunResult> results, String group, String parameter) {
        var baselines = new HashMap<String, Figure>();
        var figures = new ArrayList<Figure>();
        for (var result : results) {
            var of = result.getParams().getParam(parameter);
            var method = result.getParams().getBenchmark();
            if (method.endsWith("." + BASELINE)) baselines.put(of, figure(group + of + ".parse-only", result));
            else figures.add(figure(group + of + ".read", result));
        }
        var both = new ArrayList<Figure>();
        for (var figure : figures) {
            var baseline = baselines.get(figure.name().substring(group.length(), figure.name().lastIndexOf('.')));
            both.add(baseline);
            both.add(figure.comparedTo(baseline));
        }
        return both;
    }

    private static Figure figure(String name, RunResult result) {
        var unit = result.getPrimaryResult().getScoreUnit().equals("us/op") ? Unit.MICROSECONDS : Unit.MILLISECONDS;
        var values = result.getBenchmarkResults().stream().flatMap(fork -> fork.getIterationResults().stream())
                .map(iteration -> iteration.getPrimaryResult().getScore()).toList();
        return Figure.alone(name, unit, values);
    }
}
