package hamkor.measure;

import hamkor.access.Rights;
import hamkor.agreement.Agreement;
import hamkor.agreement.Agreements;
import hamkor.agreement.Side;
import hamkor.audit.Act;
import hamkor.audit.Actor;
import hamkor.audit.Audit;
import hamkor.control.Control;
import hamkor.control.ControlBasis;
import hamkor.id.EditionId;
import hamkor.id.MeasureId;
import hamkor.id.Reference;
import hamkor.id.RoadmapId;
import hamkor.id.SectionId;
import hamkor.id.SideId;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.roadmap.Approval;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Heading;
import hamkor.roadmap.NextEdition;
import hamkor.roadmap.Roadmaps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The measures of the roadmaps.
@Component
public class Measures {
    private final MeasureSql sql;
    private final PlanSql planSql;
    private final Control control;
    private final Roadmaps roadmaps;
    private final Agreements agreements;
    private final Audit audit;
    private final TransactionOperations transaction;

    Measures(MeasureSql sql, PlanSql planSql, Roadmaps roadmaps, Agreements agreements, Control control, Audit audit,
            TransactionOperations transaction) {
        this.sql = sql;
        this.planSql = planSql;
        this.control = control;
        this.roadmaps = roadmaps;
        this.agreements = agreements;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// Puts a plan, as every side approved it, in force as the next edition of a roadmap, or its first. A measure with an identity
    /// stays what it is, with all that hangs on it, one without is new; those of the edition in force that the plan names no
    /// longer are excluded by this edition, and nothing of them is lost. Checkpoints follow in the same transaction.
    ///
    /// @param by who completes it; the sides' own acts are the approvals
    /// @param plan compared with the edition in force, where there is one ([Difference])
    /// @throws Refusal.Invalid where a lead is none of the directory's organisations, a side has two leads on a measure, an
    ///     executor is of no side of the agreement, a side has not approved, there is no measure, two measures have one identity
    ///     or one of another roadmap, or nothing would change; nothing is entered then
    /// @throws Refusal.ChangedMeanwhile where another edition comes into force at the same time, or one is in force and no measure
    ///     of the plan is one of its
    public EditionId putInForce(Actor by, RoadmapId roadmap, Plan plan, Edition.Source source, List<Approval> approvals) {
        return transaction.execute(_ -> {
            var agreement = agreements.agreement(roadmaps.agreementOf(roadmap));
            requireWhole(plan, agreement);
            var before = roadmaps.editions(roadmap).stream().findFirst();
            roadmaps.hold(roadmap, before.map(Edition::id));
            var succession = new Succession(before.map(Edition::id).map(this::planOf), plan, planSql.identities(roadmap));
            var owner = agreement.sides().getFirst().region();
            var entered = roadmaps.bringIntoForce(roadmap, new NextEdition(plan.title(), plan.languages(), plan.period(), plan.reportingDays(),
                    plan.measures().stream().map(PlannedMeasure::section).toList(), source, plan.contentHash()), approvals);
            planSql.enter(roadmap, owner, entered, plan.measures(), succession.identities(), succession.made());
            planSql.exclude(entered.edition(), by, succession.excluded());
            control.put(owner, Reference.to(roadmap), agreement.regionsBySide(), new ControlBasis(entered.inForceOn(), agreement.signedOn(), plan.period(), plan.reportingDays())
                    .by(roadmaps.dayRule(roadmap)), succession.controlled());
            control.exclude(succession.excluded().stream().map(Reference::to).toList());
            audit.record(by, owner, new Act("edition-in-force", Reference.to(entered.edition()),
                    before.<Map<String, Object>>map(edition -> Map.of("number", edition.number())).orElse(Map.of()),
                    Map.of("roadmap", roadmap.toString(), "number", entered.number(), "source", source.sha256(), "content", plan.contentHash(),
                            "measures", plan.measures().size(), "added", succession.count(Difference.Kind.ADDED),
                            "changed", succession.count(Difference.Kind.CHANGED), "renumbered", succession.count(Difference.Kind.RENUMBERED),
                            "excluded", succession.excluded().size())));
            return entered.edition();
        });
    }

    /// An edition as the plan it was, each measure with its identity.
    ///
    /// @throws Refusal.NotFound where there is none
    public Plan planOf(EditionId id) {
        var edition = roadmaps.edition(id);
        var headings = roadmaps.headings(id).stream().collect(Collectors.toMap(Heading::id, heading -> heading));
        var contacts = planSql.contacts(id);
        return new Plan(edition.title(), edition.languages(), edition.period(), edition.reportingDays(),
                sql.of(id).stream().map(measure -> planned(measure, headings, contacts)).toList());
    }

    /// Those of the editions whose documents name a contact person.
    Set<EditionId> withContacts(Collection<EditionId> editions) {
        return sql.withContacts(editions);
    }

    /// The persons whom an edition names after the executors of a measure, by their places, from 0.
    Map<Integer, String> contacts(EditionId edition, MeasureId measure) {
        return planSql.contacts(edition, measure);
    }

    /// What an edition says of its measures, in the order of the document.
    public List<Measure> of(EditionId edition) {
        return sql.of(edition);
    }

    /// Every measure that an edition of the roadmap has or had: an id that a file carries is worth something only among these.
    public Set<MeasureId> identities(RoadmapId roadmap) {
        return planSql.identities(roadmap);
    }

    /// What the given measures are called, each by the last edition that names it.
    public Map<MeasureId, MeasureName> lastSaid(Collection<MeasureId> ids) {
        return ids.isEmpty() ? Map.of() : sql.lastSaid(ids);
    }

    /// Every time that an edition of the roadmap excluded a measure, the latest first. A measure that a later edition took in
    /// again is among them: whether it is excluded now, the edition in force says.
    public List<Exclusion> exclusions(RoadmapId roadmap) {
        return planSql.exclusions(roadmap);
    }

    /// The last time that an edition excluded the measure.
    Optional<Exclusion> lastExclusion(MeasureId measure) {
        return planSql.lastExclusion(measure);
    }

    /// @throws Refusal.NotFound where there is no such measure
    public RoadmapId roadmapOf(MeasureId measure) {
        return sql.roadmapOf(measure).orElseThrow(Rights::none);
    }

    /// What each edition that names the measure says of it.
    public Map<EditionId, Measure> saidOf(MeasureId measure) {
        return sql.saidOf(measure);
    }

    /// The measures of several editions, each in the order of its document; one question to the database for all.
    public Map<EditionId, List<MeasureId>> idsOf(Collection<EditionId> editions) {
        return sql.idsOf(editions);
    }

    static PlannedMeasure planned(Measure measure, Map<SectionId, Heading> headings, Map<PlanSql.Contact, String> contacts) {
        var section = new ArrayList<String>();
        for (var at = measure.section().map(headings::get); at.isPresent(); at = at.get().above().map(headings::get)) section.addFirst(at.get().words());
        var executors = IntStream.range(0, measure.executors().size())
                .mapToObj(i -> new PlannedExecutor(measure.executors().get(i),
                        Optional.ofNullable(contacts.get(new PlanSql.Contact(measure.id(), i)))))
                .toList();
        return new PlannedMeasure(Optional.of(measure.id()), measure.number(), section, measure.title(), measure.details(), measure.term(),
                executors, measure.result(), measure.funding(), measure.direction(), measure.source());
    }

    private static void requireWhole(Plan plan, Agreement agreement) {
        if (plan.measures().isEmpty()) throw new Refusal.Invalid(Measures.class, "edition.empty");
        var sides = agreement.sides().stream().map(Side::id).collect(Collectors.toSet());
        for (var measure : plan.measures()) {
            var led = new HashSet<SideId>();
            for (var planned : measure.executors()) {
                var executor = planned.executor();
                if (!sides.contains(executor.side())) throw refused("edition.side-unknown", executor);
                if (executor.role() != Executor.Role.LEAD) continue;
                if (executor.organisation().isEmpty()) throw refused("edition.lead-unknown", executor);
                if (!led.add(executor.side())) throw refused("edition.two-leads", executor);
            }
        }
    }

    private static Refusal refused(String key, Executor executor) {
        return new Refusal.Invalid(Measures.class, key, executor.words().shownTo(Language.RU).text());
    }
}
