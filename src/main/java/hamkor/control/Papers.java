package hamkor.control;

import hamkor.access.Acting;
import hamkor.audit.Act;
import hamkor.audit.Audit;
import hamkor.evidence.Evidence;
import hamkor.evidence.FileKind;
import hamkor.id.Reference;
import hamkor.id.ReportId;
import hamkor.language.Refusal;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes in the files that show what was done. A file is looked into while it lies aside; what cannot be evidence leaves nothing behind.
@Component
public class Papers {
    private static final int LONGEST_NAME = 200;

    private final Reports reports;
    private final Evidence evidence;
    private final ReportSettings settings;
    private final Audit audit;
    private final TransactionOperations transaction;

    Papers(Reports reports, Evidence evidence, ReportSettings settings, Audit audit, TransactionOperations transaction) {
        this.reports = reports;
        this.evidence = evidence;
        this.settings = settings;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// Keeps a file for a draft, whatever becomes of the draft: it is found by its hash, and kept once. It is attached by [Reports#attach].
    ///
    /// @param name as the sender calls it
    /// @param in read to its end; the caller closes it
    /// @throws Refusal.Invalid where it is empty, too large, of another kind than documents and pictures, or has a virus; the last is recorded
    /// @throws Refusal.NotFound where the draft is none of the person's office
    public Proof.Paper take(Acting by, ReportId draft, String name, InputStream in) {
        var thing = reports.thing(reports.report(by, draft));
        var called = called(name);
        try (var received = received(called, in)) {
            if (received.file().size() == 0) throw new Refusal.Invalid(Papers.class, "paper.empty", called);
            var kind = FileKind.of(received.path()).orElseThrow(() -> new Refusal.Invalid(Papers.class, "paper.unknown", called));
            received.threat().ifPresent(threat -> refuse(by, thing, called, threat));
            var kept = received.keep();
            return new Proof.Paper(UUID.randomUUID(), called, kept.sha256(), kind.mediaType(), kept.size());
        }
    }

    private Evidence.Received received(String name, InputStream in) {
        try {
            return evidence.receive(in, settings.largestFile());
        } catch (Refusal.Invalid _) {
            throw new Refusal.Invalid(Papers.class, "paper.too-large", name, settings.largestFile() / 1_000_000);
        }
    }

    private void refuse(Acting by, Reference thing, String name, String threat) {
        transaction.executeWithoutResult(_ ->
                audit.record(by.actor(), by.region(), Act.of("file-refused", thing, Map.of("file", name, "virus", threat))));
        throw new Refusal.Invalid(Papers.class, "paper.infected", name, threat);
    }

    /// The last part of a path that some browsers send, without what no name has.
    private static String called(String original) {
        var name = original.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }
}
