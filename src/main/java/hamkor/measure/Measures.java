package hamkor.measure;

import hamkor.agreement.Agreement;
import hamkor.agreement.Agreements;
import hamkor.directory.Organisations;
import hamkor.directory.Regions;
import hamkor.id.EditionId;
import hamkor.id.RoadmapId;
import hamkor.language.Refusal;
import hamkor.roadmap.Approval;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Roadmaps;
import hamkor.roadmap.reading.RoadmapReading;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The measures of the roadmaps.
@Component
public class Measures {
    private final MeasureSql sql;
    private final Roadmaps roadmaps;
    private final Agreements agreements;
    private final Regions regions;
    private final Organisations organisations;
    private final TransactionOperations transaction;

    Measures(MeasureSql sql, Roadmaps roadmaps, Agreements agreements, Regions regions, Organisations organisations,
            TransactionOperations transaction) {
        this.sql = sql;
        this.roadmaps = roadmaps;
        this.agreements = agreements;
        this.regions = regions;
        this.organisations = organisations;
        this.transaction = transaction;
    }

    /// Puts what was read, as every side approved it, in force as the first edition of a roadmap, with its measures. The first
    /// executor of a side in the order of the document becomes its lead unless the document has it «совместно с»; the others
    /// are co-executors.
    ///
    /// @throws Refusal.Invalid where a party of the document is no side of the agreement, an executor has no side, a lead is
    ///     none of the directory's organisations, a side has not approved; nothing is entered then
    /// @throws Refusal.ChangedMeanwhile where the roadmap already has an edition
    public EditionId putInForce(RoadmapId roadmap, RoadmapReading reading, Edition.Source source, List<Approval> approvals) {
        return transaction.execute(_ -> {
            var agreement = agreements.agreement(roadmaps.agreementOf(roadmap));
            if (sql.hasMeasures(roadmap)) throw new Refusal.ChangedMeanwhile(Measures.class, "edition.already");
            var executors = assigned(reading, agreement);
            var entered = roadmaps.bringIntoForce(roadmap, reading, source, approvals);
            sql.enter(roadmap, agreement.sides().getFirst().region(), entered, reading.measures(), executors);
            return entered.edition();
        });
    }

    /// What an edition says of its measures, in the order of the document.
    public List<Measure> of(EditionId edition) {
        return sql.of(edition);
    }

    /// How many measures an edition has; an edition without any is not among them.
    public Map<EditionId, Integer> countOf(Collection<EditionId> editions) {
        return sql.countOf(editions);
    }

    private List<List<Assigned>> assigned(RoadmapReading reading, Agreement agreement) {
        var assignment = new Assignment(agreement, regions,
                organisations.calledIn(agreement.sides().stream().map(side -> side.region()).toList()), reading.parties());
        return reading.measures().stream().map(measure -> assignment.of(measure.executors())).toList();
    }
}
