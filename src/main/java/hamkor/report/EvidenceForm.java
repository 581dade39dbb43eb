package hamkor.report;

import hamkor.control.Proof;
import hamkor.control.ReportSettings;
import hamkor.evidence.Evidence;
import hamkor.evidence.FileKind;
import hamkor.language.Words;
import hamkor.web.Form;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.UUID;

/// What somebody adds to show that it was done: a file, or the address of a page.
final class EvidenceForm {
    private static final int LONGEST_NAME = 200;

    private final Form form;
    private final Words words;

    /// A file as it was sent.
    ///
    /// @param size bytes
    record Sent(String name, long size, Opening content) {}

    interface Opening {
        InputStream open() throws IOException;
    }

    EvidenceForm(Form form, Words words) {
        this.form = form;
        this.words = words;
    }

    /// Keeps the file, whatever becomes of the report: it is found by its hash, and kept once.
    ///
    /// @return empty where it is no file that may be attached
    Optional<Proof> file(Optional<Sent> file, Evidence evidence, ReportSettings settings) {
        if (file.isEmpty() || file.get().name() == null || file.get().name().isEmpty()) {
            form.complain("file", words.say("evidence.no-file"));
            return Optional.empty();
        }
        var name = name(file.get().name());
        if (file.get().size() == 0) {
            form.complain("file", words.say("evidence.empty", name));
            return Optional.empty();
        }
        if (file.get().size() > settings.largestFile()) {
            form.complain("file", words.say("evidence.too-large", name, settings.largestFile() / 1_000_000));
            return Optional.empty();
        }
        try (var in = file.get().content().open(); var received = evidence.receive(in, settings.largestFile())) {
            var kind = FileKind.of(received.path());
            if (kind.isEmpty()) {
                form.complain("file", words.say("evidence.unknown", name));
                return Optional.empty();
            }
            var kept = received.keep();
            return Optional.of(new Proof.Paper(UUID.randomUUID(), name, kept.sha256(), kind.get().mediaType(), kept.size()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The last part of a path that some browsers send, without what no name has.
    private static String name(String original) {
        var name = original.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }

    Optional<Proof> link() {
        var typed = form.typed("link");
        try {
            var address = new URI(typed);
            if (address.getHost() != null && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))) {
                var name = form.typed("link.name");
                return Optional.of(new Proof.Link(UUID.randomUUID(), name.isEmpty() ? address.getHost() : name, address));
            }
        } catch (URISyntaxException _) {
            // Said below.
        }
        form.complain("link", words.say("evidence.no-link"));
        return Optional.empty();
    }
}
