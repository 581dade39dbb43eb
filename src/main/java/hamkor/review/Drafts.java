package hamkor.review;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.agreement.Agreement;
import hamkor.agreement.Agreements;
import hamkor.agreement.Side;
import hamkor.agreement.UnderAgreement;
import hamkor.audit.Act;
import hamkor.audit.Audit;
import hamkor.directory.Regions;
import hamkor.document.Limits;
import hamkor.document.Unreadable;
import hamkor.evidence.Evidence;
import hamkor.evidence.StoredFile;
import hamkor.id.AgreementId;
import hamkor.id.DraftId;
import hamkor.id.Reference;
import hamkor.id.RoadmapId;
import hamkor.language.Refusal;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Roadmaps;
import hamkor.roadmap.reading.RoadmapReader;
import hamkor.roadmap.reading.RoadmapReading;
import hamkor.term.BusinessClock;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Documents on their way to being editions.
@Component
public class Drafts implements UnderAgreement {
    private static final int LONGEST_NAME = 200;

    private final DraftSql sql;
    private final DraftRowSql rows;
    private final Reviews reviews;
    private final Evidence evidence;
    private final RoadmapReader reader;
    private final EditionBefore before;
    private final Limits limits;
    private final Agreements agreements;
    private final Roadmaps roadmaps;
    private final Regions regions;
    private final Rights rights;
    private final Audit audit;
    private final BusinessClock clock;
    private final TransactionOperations transaction;

    Drafts(DraftSql sql, DraftRowSql rows, Reviews reviews, Evidence evidence, RoadmapReader reader, EditionBefore before, Limits limits, Agreements agreements, Roadmaps roadmaps,
            Regions regions, Rights rights, Audit audit, BusinessClock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.rows = rows;
        this.reviews = reviews;
        this.evidence = evidence;
        this.reader = reader;
        this.before = before;
        this.limits = limits;
        this.agreements = agreements;
        this.roadmaps = roadmaps;
        this.regions = regions;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Brings a document in as what is to be the first edition of a new roadmap under an agreement.
    ///
    /// @param name of the file, as its owner calls it
    /// @param in read to its end; the caller closes it
    /// @throws Unreadable where it is no document with a roadmap; nothing is kept then
    /// @throws Refusal.Invalid where it is larger than what is read, or has a virus
    public Brought bring(Acting by, AgreementId agreement, String name, InputStream in) {
        rights.require(by, Deed.CORRECT_DRAFT, Reference.to(agreement));
        return bring(by, agreements.agreement(agreement), Optional.empty(), name, in);
    }

    /// Brings a document in as what is to be the next edition of a roadmap.
    ///
    /// @throws Unreadable where it is no document with a roadmap; nothing is kept then
    /// @throws Refusal.Invalid where it is larger than what is read, or has a virus
    public Brought bringNext(Acting by, RoadmapId roadmap, String name, InputStream in) {
        rights.require(by, Deed.CORRECT_DRAFT, Reference.to(roadmap));
        return bring(by, agreements.agreement(roadmaps.agreementOf(roadmap)), Optional.of(roadmap), name, in);
    }

    private Brought bring(Acting by, Agreement agreement, Optional<RoadmapId> roadmap, String name, InputStream in) {
        try (var received = evidence.receive(in, limits.file())) {
            var known = known(agreement.id(), roadmap, received.file().sha256());
            if (known.isPresent()) return known.get();
            received.threat().ifPresent(threat -> refuse(by, agreement, fileName(name), threat));
            var read = reader.read(received.path());
            var file = received.keep();
            var draft = draft(by, agreement, roadmap, new Edition.Source(fileName(name), file.sha256()), read);
            boolean added = Boolean.TRUE.equals(transaction.execute(_ -> add(by, agreement, draft, file, read)));
            return added ? new Brought.InReview(draft.id(), true) : known(agreement.id(), roadmap, file.sha256()).orElseThrow();
        }
    }

    private void refuse(Acting by, Agreement agreement, String name, String threat) {
        transaction.executeWithoutResult(_ ->
                audit.record(by.actor(), by.region(), Act.of("file-refused", Reference.to(agreement.id()), Map.of("file", name, "virus", threat))));
        throw new Refusal.Invalid(Drafts.class, "draft.infected", name, threat);
    }

    /// Where the same file is already, if it is.
    private Optional<Brought> known(AgreementId agreement, Optional<RoadmapId> roadmap, String sha256) {
        var draft = sql.from(agreement, roadmap, sha256);
        if (draft.isPresent())
            return Optional.of(draft.get().isOpen() ? new Brought.InReview(draft.get().id(), false)
                    : new Brought.InForce(draft.get().roadmap().orElseThrow()));
        return roadmaps.withEditionFrom(agreement, sha256).filter(found -> roadmap.isEmpty() || roadmap.get().equals(found)).map(Brought.InForce::new);
    }

    private Draft draft(Acting by, Agreement agreement, Optional<RoadmapId> roadmap, Edition.Source source, RoadmapReading read) {
        var inForce = roadmap.flatMap(known -> roadmaps.editions(known).stream().findFirst());
        // What a person settled under a title that says the same stands.
        var same = inForce.filter(edition -> edition.title().equals(read.title()));
        var front = new Front(read.title(), same.map(Edition::languages).orElse(read.languages()), read.parties(),
                same.flatMap(Edition::period).or(read::period).or(() -> inForce.flatMap(Edition::period)),
                inForce.map(Edition::reportingDays).orElse(Front.USUAL_DAYS),
                read.reconciliation().characters(), read.reconciliation().unread());
        return new Draft(DraftId.make(), agreement.id(), roadmap, by.region(), source, front, by.actor(), clock.now(), Draft.State.OPEN,
                Optional.empty(), Optional.empty(), 1);
    }

    private boolean add(Acting by, Agreement agreement, Draft draft, StoredFile file, RoadmapReading read) {
        if (!sql.add(draft, file.size())) return false;
        var taken = Taken.of(read, new Understanding(agreement, regions));
        rows.addSources(draft.id(), taken.lines(), taken.cells());
        rows.addHeaders(draft.id(), read.headers());
        rows.addRows(draft.id(), taken.rows());
        if (draft.roadmap().isPresent()) before.takeOver(reviews.of(draft), read, taken.rows().keySet());
        rights.tell(Reference.to(draft.id()), agreement.sides().stream().map(Side::region).toList());
        audit.record(by.actor(), draft.owner(), Act.of("draft-uploaded", Reference.to(draft.id()), Map.of("agreement", agreement.id().toString(),
                "file", draft.source().name(), "sha256", file.sha256(), "rows", taken.lines().size(), "measures", taken.rows().size())));
        return true;
    }

    /// Without the folders that some browsers send along.
    private static String fileName(String name) {
        var own = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
        return own.length() <= LONGEST_NAME ? own : own.substring(own.length() - LONGEST_NAME);
    }

    @Override public boolean holdsAnything(AgreementId agreement) {
        return sql.holdsAnything(agreement);
    }

    /// Those that wait under the agreement, the latest first; none for whoever may not see drafts.
    public List<Draft> openUnder(Acting by, AgreementId agreement) {
        return rights.may(by, Deed.SEE_DRAFT, Reference.to(agreement)) ? sql.openUnder(agreement) : List.of();
    }

    /// Those that wait for the person's side, the latest first.
    public List<Draft> open(Acting by) {
        return rights.may(by, Deed.SEE_DRAFT) ? sql.open(by.region()) : List.of();
    }

    /// @throws Refusal.NotFound where there is none, or it is no matter of the person's side
    public Draft draft(Acting by, DraftId id) {
        rights.require(by, Deed.SEE_DRAFT, Reference.to(id));
        return sql.draft(id).orElseThrow(Reviews::none);
    }

    /// How it stands at this moment.
    ///
    /// @throws Refusal.NotFound where there is none, or it is no matter of the person's side
    public Review review(Acting by, DraftId id) {
        return reviews.of(draft(by, id));
    }

    /// The document as it was brought in; the caller closes it.
    InputStream source(Acting by, DraftId id) {
        return evidence.open(draft(by, id).source().sha256());
    }

    /// Ends a review without an edition; nothing of it is deleted, and the same file may be brought in again.
    ///
    /// @throws Refusal.ChangedMeanwhile where it has ended already
    public void withdraw(Acting by, DraftId id) {
        rights.require(by, Deed.CORRECT_DRAFT, Reference.to(id));
        transaction.executeWithoutResult(_ -> {
            var draft = sql.locked(id).orElseThrow(Reviews::none);
            if (!draft.isOpen()) throw new Refusal.ChangedMeanwhile(Drafts.class, "draft.ended");
            sql.withdraw(id, by.actor(), clock.now());
            audit.record(by.actor(), draft.owner(), new Act("draft-withdrawn", Reference.to(id), Map.of("state", "open"), Map.of("state", "withdrawn")));
        });
    }
}
