package hamkor.command;

import hamkor.control.Proof;
import hamkor.evidence.Evidence;
import hamkor.evidence.FileKind;
import hamkor.evidence.StoredFile;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// What shows that something was done in the example world: links, and a few small files that say of themselves that they are
/// invented. Each file is kept once, under whatever names.
final class DemoEvidence {
    private final Evidence store;
    private final Map<String, StoredFile> kept = new HashMap<>();

    DemoEvidence(Site.Doors doors) {
        store = doors.door(Evidence.class);
    }

    /// @param typed «act.pdf=Акт ввода.pdf», «https://example.org/1=Запись встречи»
    Proof of(String typed) {
        var parts = typed.split("=", 2);
        if (parts[0].startsWith("https:")) return new Proof.Link(UUID.randomUUID(), parts[1], URI.create(parts[0]));
        var file = kept.computeIfAbsent(parts[0], name -> store.store(new ByteArrayInputStream(DemoCommand.read("evidence/" + name))));
        var kind = parts[0].endsWith(".pdf") ? FileKind.PDF : FileKind.JPEG;
        return new Proof.Paper(UUID.randomUUID(), parts[1], file.sha256(), kind.mediaType(), file.size());
    }
}
