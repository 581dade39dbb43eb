package hamkor.measure;

import hamkor.agreement.Agreement;
import hamkor.agreement.Agreements;
import hamkor.agreement.Side;
import hamkor.agreement.UnderAgreement;
import hamkor.audit.Act;
import hamkor.audit.Actor;
import hamkor.audit.Audit;
import hamkor.control.Control;
import hamkor.control.ControlBasis;
import hamkor.control.Controlled;
import hamkor.id.AgreementId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Roadmaps;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Keeps checkpoints in step with what their days are counted from, between one edition and the next: an agreement whose day of
/// signing becomes known, and the years that go by under a plan without an end.
@Component
public class ControlRenewal implements UnderAgreement {
    private final MeasureSql sql;
    private final Roadmaps roadmaps;
    private final Agreements agreements;
    private final Control control;
    private final Audit audit;
    private final TransactionOperations transaction;

    ControlRenewal(MeasureSql sql, Roadmaps roadmaps, Agreements agreements, Control control, Audit audit, TransactionOperations transaction) {
        this.sql = sql;
        this.roadmaps = roadmaps;
        this.agreements = agreements;
        this.control = control;
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

    /// @return how many dates are new
    private int renew(Edition edition, LocalDate today) {
        roadmaps.hold(edition.roadmap(), Optional.of(edition.id()));
        var agreement = agreements.agreement(edition.agreement());
        var basis = new ControlBasis(edition.inForceOn(), agreement.signedOn(), edition.period(), edition.reportingDays()).promisedAsOf(today);
        return control.put(owner(agreement), Reference.to(edition.roadmap()), agreement.regionsBySide(), basis, sql.of(edition.id()).stream()
                .map(measure -> new Controlled(Reference.to(measure.id()), measure.term(), Executor.answering(measure.executors()))).toList());
    }

    private static RegionId owner(Agreement agreement) {
        return agreement.sides().stream().map(Side::region).findFirst().orElseThrow();
    }
}
