package hamkor.measure;

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
import hamkor.control.CalendarChanged;
import hamkor.control.Control;
import hamkor.control.ControlBasis;
import hamkor.control.Controlled;
import hamkor.control.DayRule;
import hamkor.id.AgreementId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.id.RoadmapId;
import hamkor.language.Refusal;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Roadmaps;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Keeps checkpoints in step with what their days are counted from, between one edition and the next: an agreement whose day of
/// signing becomes known, the years that go by under a plan without an end, the days that a country does not work.
@Component
public class ControlRenewal implements UnderAgreement, CalendarChanged {
    private final MeasureSql sql;
    private final Roadmaps roadmaps;
    private final Agreements agreements;
    private final Control control;
    private final Rights rights;
    private final Audit audit;
    private final TransactionOperations transaction;

    ControlRenewal(MeasureSql sql, Roadmaps roadmaps, Agreements agreements, Control control, Rights rights, Audit audit,
            TransactionOperations transaction) {
        this.sql = sql;
        this.roadmaps = roadmaps;
        this.agreements = agreements;
        this.control = control;
        this.rights = rights;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// Sets the dates of plans without an end up to that of the calendar year after `today`. To be called at least once a year;
    /// called again it changes nothing. What it adds is an act of the program.
    public void upTo(LocalDate today) {
        for (var edition : roadmaps.allInForce())
            if (edition.period().isEmpty()) transaction.executeWithoutResult(_ -> {
                int added = renew(edition, today);
                if (added > 0) audit.record(Actor.program(), owner(agreements.agreement(edition.agreement())), Act.of("dates-renewed", Reference.to(edition.roadmap()), Map.of("dates", added)));
            });
    }

    @Override public boolean holdsAnything(AgreementId agreement) {
        return false;
    }

    @Override public void amended(AgreementId agreement) {
        for (var edition : roadmaps.inForceUnder(agreement)) renew(edition, edition.inForceOn());
    }

    /// Chooses what becomes of the dates of a roadmap on days that are not worked, each by the calendar of its own side; dates that were moved by
    /// agreement stay where they were moved to.
    ///
    /// @param before what stood when it was chosen
    /// @throws Refusal.ChangedMeanwhile where another rule was chosen since
    public void choose(Acting by, RoadmapId roadmap, DayRule before, DayRule rule) {
        rights.require(by, Deed.MOVE_TERM, Reference.to(roadmap));
        if (before == rule) return;
        transaction.executeWithoutResult(_ -> {
            roadmaps.choose(roadmap, before, rule);
            var edition = roadmaps.inForce(roadmap);
            renew(edition, edition.inForceOn());
            audit.record(by.actor(), by.region(), new Act("day-rule-chosen", Reference.to(roadmap), Map.of("day-rule", before.word()), Map.of("day-rule", rule.word())));
        });
    }

    @Override public void calendarChanged(String country) {
        for (var edition : roadmaps.followingCalendar()) renew(edition, edition.inForceOn());
    }

    /// @return how many dates are new
    private int renew(Edition edition, LocalDate today) {
        roadmaps.hold(edition.roadmap(), Optional.of(edition.id()));
        var agreement = agreements.agreement(edition.agreement());
        var basis = new ControlBasis(edition.inForceOn(), agreement.signedOn(), edition.period(), edition.reportingDays()).promisedAsOf(today)
                .by(roadmaps.dayRule(edition.roadmap()));
        return control.put(owner(agreement), Reference.to(edition.roadmap()), agreement.regionsBySide(), basis, sql.of(edition.id()).stream()
                .map(measure -> new Controlled(Reference.to(measure.id()), measure.term(), Executor.answering(measure.executors()))).toList());
    }

    private static RegionId owner(Agreement agreement) {
        return agreement.sides().stream().map(Side::region).findFirst().orElseThrow();
    }
}
