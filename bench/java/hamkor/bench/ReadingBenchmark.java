package hamkor.bench;

import hamkor.document.Limits;
import hamkor.roadmap.reading.RoadmapReader;
import hamkor.roadmap.reading.RoadmapReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Reading within a warm program, as the site does when a document is sent to it; beside it what a reader that understands
/// nothing would take for the same file.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Measurement(iterations = 3, time = 1)
@State(Scope.Benchmark)
public class ReadingBenchmark {
    @Param({"small-docx", "small-xlsx", "small-pdf", "thousand-docx", "thousand-xlsx"}) public String document;

    private final RoadmapReader reader = new RoadmapReader(Limits.DEFAULT);
    private Path folder;
    private Path file;

    @Setup public void make() throws IOException {
        folder = Files.createTempDirectory("hamkor-bench-");
        file = switch (document) {
            case "thousand-docx" -> LargeFiles.docx(folder.resolve("thousand.docx"));
            case "thousand-xlsx" -> LargeFiles.xlsx(folder.resolve("thousand.xlsx"));
            default -> new Examples(Path.of(System.getProperty(JmhFigures.PROJECT))).of(document.substring("small-".length()));
        };
        int measures = reader.read(file).measures().size();
        if (document.startsWith("thousand") && measures != LargeRoadmap.MEASURES) throw new IOException(file + " was read as " + measures + " measures");
    }

    @TearDown public void clean() throws IOException {
        Folders.delete(folder);
    }

    @Benchmark @Warmup(iterations = 3, time = 1) public RoadmapReading read() {
        return reader.read(file);
    }

    /// The JDK's XML parser over all parts of the package; of a PDF, the text as PDFBox itself extracts it.
    @Benchmark @Warmup(iterations = 2, time = 1) public long parseOnly() throws IOException, XMLStreamException {
        return document.endsWith("pdf") ? text() : elements();
    }

    private long text() throws IOException {
        try (var pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf).length();
        }
    }

    private long elements() throws IOException, XMLStreamException {
        long elements = 0;
        var factory = XMLInputFactory.newDefaultFactory();
        try (var zip = new ZipFile(file.toFile())) {
            for (var part : zip.stream().toList()) {
                try (var in = zip.getInputStream(part)) {
                    var xml = factory.createXMLStreamReader(in);
                    while (xml.hasNext()) if (xml.next() == XMLStreamConstants.START_ELEMENT) elements++;
                }
            }
        }
        return elements;
    }
}
