package hamkor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// `./hamkor read FILE --json` as somebody at the terminal runs it, of small, large and hostile files; beside it a Java that starts
/// and does nothing.
final class CommandFigures {
    private static final String BASELINE = "java";
    private static final int RUNS = 3;

    private final Path project;
    private final Path folder;
    private final Examples examples;
    private final Consumer<String> progress;

    CommandFigures(Path project, Path folder, Consumer<String> progress) {
        this.project = project;
        this.folder = folder;
        this.examples = new Examples(project);
        this.progress = progress;
    }

    private enum What {
        CPU("cpu", Unit.SECONDS, Run::cpuSeconds),
        WALL("wall", Unit.SECONDS, Run::wallSeconds),
        MEMORY("memory", Unit.MEBIBYTES, Run::peakMebibytes);

        private final String name;
        private final Unit unit;
        private final Function<Run, Double> value;

        What(String name, Unit unit, Function<Run, Double> value) {
            this.name = name;
            this.unit = unit;
            this.value = value;
        }

        Figure of(String command, List<Run> runs) {
            return new Figure(command + "." + name, unit, runs.stream().map(value).toList(), "", 0);
        }
    }

    /// What a command has to be: read with its measures counted, or refused.
    private record Reading(String name, Path file, int exitCode) {}

    /// The figures asked for, with those of the bare Java before them.
    List<Figure> measure(Wanted wanted) throws IOException, InterruptedException {
        var readings = readings(wanted);
        if (readings.isEmpty()) return List.of();
        var runs = new LinkedHashMap<String, List<Run>>();
        Run.of(folder.resolve("first"), Map.of(), readCommand(examples.of("docx"))); // brings the program from the disk into memory
        // Each round runs all of them, so that a busy moment of the machine spoils one run of each and not all of one.
        for (int round = 1; round <= RUNS; round++) {
            progress.accept("commands, round " + round + " of " + RUNS);
            add(runs, BASELINE, Run.of(folder.resolve("java"), Map.of(), List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xshare:auto", "-version")));
            for (var reading : readings) {
                var run = Run.of(folder.resolve(reading.name()), Map.of(), readCommand(reading.file()));
                if (run.exitCode() != reading.exitCode())
                    throw new IOException(reading.name() + " ended with " + run.exitCode() + ": " + Files.readString(run.err()));
                add(runs, reading.name(), run);
            }
        }
        var figures = new ArrayList<Figure>();
        for (var what : What.values()) {
            var baseline = what.of(BASELINE, runs.get(BASELINE));
            figures.add(baseline);
            for (var reading : readings) figures.add(what.of(reading.name(), runs.get(reading.name())).comparedTo(baseline));
        }
        return figures;
    }

    private static void add(Map<String, List<Run>> runs, String name, Run run) {
        runs.computeIfAbsent(name, _ -> new ArrayList<>()).add(run);
    }

    private List<String> readCommand(Path file) {
        return List.of(project.resolve("hamkor").toString(), "read", file.toString(), "--json");
    }

    private List<Reading> readings(Wanted wanted) throws IOException {
        var readings = new ArrayList<Reading>();
        if (wanted.reachesInto("read.")) {
            for (var kind : List.of("docx", "xlsx", "pdf")) readings.add(new Reading("read.small-" + kind, examples.of(kind), 0));
            readings.add(new Reading("read.thousand-docx", LargeFiles.docx(folder.resolve("thousand.docx")), 0));
            readings.add(new Reading("read.thousand-xlsx", LargeFiles.xlsx(folder.resolve("thousand.xlsx")), 0));
        }
        if (wanted.reachesInto("refuse."))
            HostileFiles.make(folder, examples.of("docx")).forEach((name, file) -> readings.add(new Reading("refuse." + name, file, 1)));
        readings.removeIf(reading -> !wanted.reachesInto(reading.name()));
        return readings;
    }
}
