package hamkor.bench;

import hamkor.term.Span;
import hamkor.term.Term;
import hamkor.term.TermContext;
import hamkor.term.TermReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One term after another out of the spellings of the tests, which are odder than those of any document; the figure is for one.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Measurement(iterations = 3, time = 1)
@State(Scope.Thread)
public class TermBenchmark {
    private static final String SPELLINGS = "src/test/resources/hamkor/term/terms.%s.csv";
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\.(\\d{2})\\.(\\d{4})|(\\d{4})");

    @Param({"ru", "bilingual"}) public String language;

    private final TermReader reader = new TermReader();
    private final TermContext context = TermContext.within(new Span(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31)));
    private List<String> words;
    private int next;

    @Setup public void load() throws IOException {
        words = new ArrayList<>();
        var lines = Files.readAllLines(Path.of(System.getProperty(JmhFigures.PROJECT), SPELLINGS.formatted(language)));
        for (var line : lines.subList(1, lines.size()))
            if (!line.isBlank() && !line.startsWith("#")) words.add(line.substring(0, line.indexOf('|')).strip());
    }

    /// Long in warming: the grammars are many small methods, and a busy machine compiles them late. After two seconds the figure was
    /// still ten times too high.
    @Benchmark @Warmup(iterations = 12, time = 1) public Term read() {
        return reader.read(nextWords(), context);
    }

    /// A regular expression that finds a day or a year and understands nothing else.
    @Benchmark @Warmup(iterations = 2, time = 1) public boolean parseOnly() {
        return DAY.matcher(nextWords()).find();
    }

    private String nextWords() {
        next = next + 1 < words.size() ? next + 1 : 0;
        return words.get(next);
    }
}
