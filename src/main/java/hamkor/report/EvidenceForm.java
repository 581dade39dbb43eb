package hamkor.report;

import hamkor.access.Acting;
import hamkor.control.Papers;
import hamkor.control.Proof;
import hamkor.id.ReportId;
import hamkor.language.Refusal;
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
    private final Form form;
    private final Words words;

    /// A file as it was sent.
    record Sent(String name, Opening content) {}

    interface Opening {
        InputStream open() throws IOException;
    }

    EvidenceForm(Form form, Words words) {
        this.form = form;
        this.words = words;
    }

    /// @return empty where it is no file that may be attached
    Optional<Proof> file(Optional<Sent> file, Papers papers, Acting by, ReportId draft) {
        if (file.isEmpty() || file.get().name() == null || file.get().name().isEmpty()) {
            form.complain("file", words.say("evidence.no-file"));
            return Optional.empty();
        }
        try (var in = file.get().content().open()) {
            return Optional.of(papers.take(by, draft, file.get().name(), in));
        } catch (Refusal.Invalid refused) {
            form.complain("file", Words.beside(refused.beside()).get(words.language()).say(refused.key(), refused.values().toArray()));
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
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
