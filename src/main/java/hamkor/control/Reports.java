package hamkor.control;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.audit.Act;
import hamkor.audit.Audit;
import hamkor.directory.Regions;
import hamkor.id.CheckpointId;
import hamkor.id.OrganisationId;
import hamkor.id.Reference;
import hamkor.id.ReportId;
import hamkor.language.Refusal;
import hamkor.term.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What offices say of their dates. An office has one draft on a date, kept as it is typed; sent once, it is a report.
@Component
public class Reports {
    private final ReportSql sql;
    private final ActSql acts;
    private final FactsSql facts;
    private final Extensions extensions;
    private final Rights rights;
    private final Audit audit;
    private final Regions regions;
    private final BusinessClock clock;
    private final TransactionOperations transaction;

    Reports(ReportSql sql, ActSql acts, FactsSql facts, Extensions extensions, Rights rights, Audit audit, Regions regions, BusinessClock clock,
            TransactionOperations transaction) {
        this.sql = sql;
        this.acts = acts;
        this.facts = facts;
        this.extensions = extensions;
        this.rights = rights;
        this.audit = audit;
        this.regions = regions;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// The draft of the person's office on a date; begun where there is none yet.
    ///
    /// @throws Refusal.NotAllowed where the date is of another side, or the office does not answer for it
    public Report draft(Acting by, CheckpointId id) {
        return transaction.execute(_ -> {
            var checkpoint = acts.held(id).orElseThrow(Reports::noDate);
            var office = office(by, checkpoint);
            if (checkpoint.superseded()) throw new Refusal.ChangedMeanwhile(Reports.class, "report.date-gone");
            var draft = sql.draft(id, office.organisation()).orElseGet(() -> {
                var made = ReportId.make();
                sql.begin(made, checkpoint, office, by.actor(), clock.now());
                return made;
            });
            return sql.report(draft).orElseThrow();
        });
    }

    /// The drafts of the person's office on these dates, as far as they were begun; none is begun by it.
    public Map<CheckpointId, Report> drafts(Acting by, Collection<CheckpointId> checkpoints) {
        return by.organisation().map(office -> sql.drafts(checkpoints, office)).orElse(List.of()).stream().collect(Collectors.toMap(Report::checkpoint, draft -> draft));
    }

    /// Keeps what is typed so far.
    ///
    /// @throws Refusal.ChangedMeanwhile where a colleague changed or sent it since
    public Report save(Acting by, ReportId id, ReportText text, int version) {
        return transaction.execute(_ -> {
            var draft = own(by, id);
            requireOpen(draft, version);
            if (draft.text().equals(text)) return draft;
            sql.write(id, text, by.actor(), clock.now());
            return sql.report(id).orElseThrow();
        });
    }

    /// Adds what shows it, at any time before it is sent.
    public Report attach(Acting by, ReportId id, Proof proof) {
        return transaction.execute(_ -> {
            requireOpen(own(by, id));
            sql.attach(id, proof, clock.now());
            return sql.report(id).orElseThrow();
        });
    }

    public Report detach(Acting by, ReportId id, UUID proof) {
        return transaction.execute(_ -> {
            requireOpen(own(by, id));
            sql.detach(id, proof, clock.now());
            return sql.report(id).orElseThrow();
        });
    }

    /// Sends it: from now on the other sides see it and it does not change. Sent again, it stays sent once. What will not be met asks
    /// for the proposed day in the same step.
    ///
    /// @throws Refusal.Invalid where something is missing ([ReportCheck])
    /// @throws Refusal.ChangedMeanwhile where a colleague changed it since, or an edition took the date away
    public Report send(Acting by, ReportId id, ReportText text, int version) {
        return transaction.execute(_ -> {
            var draft = own(by, id);
            if (draft.isSent() && draft.text().equals(text)) return draft;
            requireOpen(draft, version);
            var checkpoint = acts.held(draft.checkpoint()).orElseThrow();
            if (checkpoint.superseded()) throw new Refusal.ChangedMeanwhile(Reports.class, "report.date-gone");
            var today = today(checkpoint);
            ReportCheck.of(text, checkpoint, draft.proofs(), today).stream().findFirst().ifPresent(missing -> {
                throw new Refusal.Invalid(Reports.class, missing.key());
            });
            if (acts.isClosed(checkpoint)) throw new Refusal.Invalid(Reports.class, "report.closed");
            sql.write(id, text, by.actor(), clock.now());
            sql.send(id, today, clock.now());
            facts.keep(checkpoint.id());
            audit.record(by.actor(), by.region(), Act.of("report-sent", checkpoint.thing(), told(id, checkpoint, text, draft.proofs())));
            if (!draft.part()) text.proposedOn().filter(_ -> text.state().equals(Optional.of(ReportState.NOT_MET)) && checkpoint.isDated())
                    .filter(day -> !checkpoint.on().equals(Optional.of(day)))
                    .ifPresent(day -> extensions.askAlongside(by, checkpoint, day, text.reason().orElseThrow()));
            return sql.report(id).orElseThrow();
        });
    }

    /// Throws a draft away.
    public void discard(Acting by, ReportId id) {
        transaction.executeWithoutResult(_ -> {
            requireOpen(own(by, id));
            sql.remove(id);
        });
    }

    /// What was sent on the dates of a thing, the latest first, with the drafts of the reader's own office.
    ///
    /// @throws Refusal.NotFound where the thing is no matter of the reader's side
    public List<Report> of(Acting reader, Reference thing) {
        rights.require(reader, Deed.SEE, thing);
        return sql.of(thing).stream().filter(report -> report.isSent() || isOf(report, reader.organisation())).toList();
    }

    /// @throws Refusal.NotFound where there is none, or none that the reader may know of: a draft of another office
    public Report report(Acting reader, ReportId id) {
        var report = sql.report(id).orElseThrow(Reports::none);
        rights.require(reader, Deed.SEE, thing(report));
        if (!report.isSent() && !isOf(report, reader.organisation())) throw none();
        return report;
    }

    /// What a draft of the person's office still lacks to be sent: the key of the words, by the field of the form.
    public Map<String, String> missing(Acting by, ReportId id) {
        return transaction.execute(_ -> {
            var draft = own(by, id);
            var checkpoint = acts.checkpoint(draft.checkpoint()).orElseThrow(Reports::none);
            return ReportCheck.of(draft.text(), checkpoint, draft.proofs(), today(checkpoint)).stream()
                    .collect(Collectors.toMap(ReportCheck.Missing::field, ReportCheck.Missing::key, (first, _) -> first, LinkedHashMap::new));
        });
    }

    /// The date on which the person's office reports now: the current one of its side.
    ///
    /// @return empty where the office does not answer for the thing, or nothing is asked for
    public Optional<CheckpointId> checkpointOf(Acting who, Reference thing, ThingStanding standing) {
        if (!rights.may(who, Deed.REPORT, thing)) return Optional.empty();
        return acts.answering(thing).stream().filter(office -> who.organisation().filter(office.organisation()::equals).isPresent())
                .flatMap(office -> Optional.ofNullable(standing.sides().get(office.side())).stream()).map(side -> side.current().id()).findFirst();
    }

    /// Whether it is what the lead said last on its date; only this one is answered.
    public boolean isLast(Report report) {
        return sql.last(report.checkpoint()).equals(Optional.of(report.id()));
    }

    /// What the lead said last on a date.
    public record Last(ReportId report, Instant at) {}

    /// Of many dates at once; one on which nothing was sent is not among them.
    public Map<CheckpointId, Last> last(Collection<CheckpointId> checkpoints) {
        return sql.last(checkpoints);
    }

    /// The thing that a report speaks of.
    public Reference thing(Report report) {
        return acts.checkpoint(report.checkpoint()).orElseThrow(Reports::none).thing();
    }

    private static boolean isOf(Report report, Optional<OrganisationId> office) {
        return office.filter(report.organisation()::equals).isPresent();
    }

    private Answering office(Acting by, Held checkpoint) {
        rights.require(by, Deed.REPORT, checkpoint.thing());
        if (!checkpoint.region().equals(by.region())) throw new Refusal.NotAllowed(Reports.class, "report.of-another-side");
        return acts.answering(checkpoint.thing()).stream()
                .filter(office -> office.side().equals(checkpoint.side()) && by.organisation().filter(office.organisation()::equals).isPresent())
                .findFirst().orElseThrow(() -> new Refusal.NotAllowed(Reports.class, "report.of-another-side"));
    }

    private Report own(Acting by, ReportId id) {
        var report = sql.held(id).orElseThrow(Reports::none);
        rights.require(by, Deed.REPORT, thing(report));
        if (!isOf(report, by.organisation())) throw none();
        return report;
    }

    private static void requireOpen(Report report) {
        if (report.isSent()) throw new Refusal.ChangedMeanwhile(Reports.class, "report.sent-already");
    }

    private static void requireOpen(Report report, int version) {
        requireOpen(report);
        if (report.version() != version) throw new Refusal.ChangedMeanwhile(Reports.class, "report.changed-meanwhile");
    }

    private LocalDate today(Held checkpoint) {
        return clock.today(regions.region(checkpoint.region()).zone());
    }

    private static Map<String, Object> told(ReportId id, Held checkpoint, ReportText text, List<Proof> proofs) {
        var told = new HashMap<String, Object>();
        told.put("report", id.toString());
        checkpoint.on().ifPresent(day -> told.put("due", day.toString()));
        text.state().ifPresent(state -> told.put("state", state.word()));
        text.text().ifPresent(words -> told.put("text", words));
        text.reason().ifPresent(words -> told.put("reason", words));
        text.proposedOn().ifPresent(day -> told.put("proposed", day.toString()));
        if (!proofs.isEmpty()) told.put("evidence", proofs.stream().map(Reports::told).toList());
        var hashes = proofs.stream().flatMap(proof -> proof instanceof Proof.Paper paper ? Stream.of(paper.sha256()) : Stream.empty()).toList();
        if (!hashes.isEmpty()) told.put("sha256", hashes);
        return told;
    }

    private static String told(Proof proof) {
        return proof instanceof Proof.Link link ? link.name() + ", " + link.address() : proof.name();
    }

    static Refusal none() {
        return Rights.none();
    }

    static Refusal noDate() {
        return Rights.none();
    }
}
