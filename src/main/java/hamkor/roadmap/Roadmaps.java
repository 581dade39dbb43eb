package hamkor.roadmap;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.agreement.Agreement;
import hamkor.agreement.Agreements;
import hamkor.agreement.Side;
import hamkor.agreement.UnderAgreement;
import hamkor.audit.Act;
import hamkor.audit.Actor;
import hamkor.audit.Audit;
import hamkor.control.DayRule;
import hamkor.id.AgreementId;
import hamkor.id.EditionId;
import hamkor.id.Reference;
import hamkor.id.RoadmapId;
import hamkor.id.SideId;
import hamkor.language.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The roadmaps and their editions.
@Component
public class Roadmaps implements UnderAgreement {
    private final RoadmapSql sql;
    private final Agreements agreements;
    private final Rights rights;
    private final Audit audit;
    private final TransactionOperations transaction;

    Roadmaps(RoadmapSql sql, Agreements agreements, Rights rights, Audit audit, TransactionOperations transaction) {
        this.sql = sql;
        this.agreements = agreements;
        this.rights = rights;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// A roadmap without an edition yet, under an agreement; the agreement's first side owns the record, all its sides see it.
    public RoadmapId register(Actor by, AgreementId agreement) {
        var id = RoadmapId.make();
        var regions = agreements.agreement(agreement).sides().stream().map(Side::region).toList();
        transaction.executeWithoutResult(_ -> {
            sql.register(id, agreement, regions.getFirst());
            rights.tell(Reference.to(id), regions);
            audit.record(by, regions.getFirst(), Act.of("roadmap-registered", Reference.to(id), Map.of("agreement", agreement.toString())));
        });
        return id;
    }

    public AgreementId agreementOf(RoadmapId roadmap) {
        return sql.agreementOf(roadmap).orElseThrow(Rights::none);
    }

    /// Keeps the roadmap for whoever puts its next edition in force, to the end of their transaction: of two at once the second
    /// waits, and is refused when it has waited.
    ///
    /// @param since the edition that the next one was compared with; empty where there was none
    /// @throws Refusal.ChangedMeanwhile where another is in force now
    public void hold(RoadmapId roadmap, Optional<EditionId> since) {
        requireTransaction();
        sql.lock(roadmap);
        if (!sql.latest(roadmap).equals(since)) throw new Refusal.ChangedMeanwhile(Roadmaps.class, "edition.overtaken");
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) throw new IllegalStateException("only in a transaction of the caller's");
    }

    /// Enters the next edition, in force from the day of the last approval. Its measures are kept by `measure`, whose door
    /// calls this one in its own transaction and records there what both have written.
    ///
    /// @throws Refusal.Invalid where a side has not approved, or one approves twice
    public Entered bringIntoForce(RoadmapId roadmap, NextEdition next, List<Approval> approvals) {
        requireTransaction();
        var agreement = agreements.agreement(agreementOf(roadmap));
        requireEverySide(agreement, approvals);
        var edition = EditionId.make();
        var inForceOn = approvals.stream().map(Approval::on).max(Comparator.<LocalDate>naturalOrder()).orElseThrow();
        int number = sql.enter(edition, roadmap, agreement.sides().getFirst().region(), next, inForceOn);
        sql.approve(edition, next.contentHash(), approvals);
        var headings = new HeadingTree(next.sections());
        sql.enter(edition, headings.all());
        return new Entered(edition, number, inForceOn, headings.innermost());
    }

    /// @throws Refusal.NotFound where there is no such roadmap or no edition of it is in force
    public Edition inForce(RoadmapId roadmap) {
        return sql.inForce(Optional.of(List.of(roadmap))).stream().findFirst()
                .orElseThrow(Rights::none);
    }

    /// All editions of a roadmap, the latest first; empty while none is in force.
    public List<Edition> editions(RoadmapId roadmap) {
        return sql.of(roadmap);
    }

    /// @param number from 1
    /// @throws Refusal.NotFound where there is none
    public Edition edition(RoadmapId roadmap, int number) {
        return editions(roadmap).stream().filter(edition -> edition.number() == number).findFirst()
                .orElseThrow(Rights::none);
    }

    /// @throws Refusal.NotFound where there is none
    public Edition edition(EditionId edition) {
        return sql.edition(edition).orElseThrow(Rights::none);
    }

    /// What becomes of its dates on days that are not worked.
    public DayRule dayRule(RoadmapId roadmap) {
        return sql.dayRule(roadmap);
    }

    /// Chooses that. The dates themselves are set anew by `measure`, whose door calls this one in its own transaction and records it.
    ///
    /// @param before what stood when it was chosen
    /// @throws Refusal.ChangedMeanwhile where another rule was chosen since
    public void choose(RoadmapId roadmap, DayRule before, DayRule rule) {
        requireTransaction();
        if (!sql.choose(roadmap, before, rule)) throw new Refusal.ChangedMeanwhile(Roadmaps.class, "roadmap.rule-changed");
    }

    /// Of each roadmap whose dates follow a calendar the edition in force.
    public List<Edition> followingCalendar() {
        var following = sql.followingCalendar();
        return following.isEmpty() ? List.of() : sql.inForce(Optional.of(following));
    }

    /// Of each roadmap the edition in force, the latest first.
    public List<Edition> allInForce() {
        return sql.inForce(Optional.empty());
    }

    /// The same of those that are a matter of the person's side.
    public List<Edition> inForce(Acting who) {
        return sql.inForce(Optional.of(rights.thingsOf(who, Deed.SEE, Reference.Kind.ROADMAP).stream().map(RoadmapId::new).toList()));
    }

    /// In the order of the document.
    public List<Heading> headings(EditionId edition) {
        return headings(List.of(edition)).getOrDefault(edition, List.of());
    }

    /// The same of several editions at once; one without headings is not there.
    public Map<EditionId, List<Heading>> headings(Collection<EditionId> editions) {
        return sql.headings(editions);
    }

    @Override public boolean holdsAnything(AgreementId agreement) {
        return sql.holdsAnything(agreement);
    }

    /// Of each roadmap under the agreement the edition in force, the latest first.
    public List<Edition> inForceUnder(AgreementId agreement) {
        return sql.inForceUnder(agreement);
    }

    /// Of all editions of its roadmaps, in no order.
    public List<EditionId> editionsUnder(AgreementId agreement) {
        return sql.idsUnder(agreement);
    }

    /// The roadmap under the agreement that has an edition from the file with this hash.
    public Optional<RoadmapId> withEditionFrom(AgreementId agreement, String sha256) {
        return sql.withEditionFrom(agreement, sha256);
    }

    /// Whether some edition was read from the file with this hash.
    public boolean hasEditionFrom(String sha256) {
        return sql.hasEditionFrom(sha256);
    }

    private static void requireEverySide(Agreement agreement, List<Approval> approvals) {
        Set<SideId> approving = approvals.stream().map(Approval::side).collect(Collectors.toSet());
        Set<SideId> sides = agreement.sides().stream().map(Side::id).collect(Collectors.toSet());
        if (approvals.size() != sides.size() || !approving.equals(sides))
            throw new Refusal.Invalid(Roadmaps.class, "edition.not-approved", approving.size(), sides.size());
    }
}
