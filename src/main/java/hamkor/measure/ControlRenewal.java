package hamkor.measure;

import hamkor.agreement.Agreements;
import hamkor.agreement.Side;
import hamkor.agreement.UnderAgreement;
import hamkor.control.Control;
import hamkor.control.ControlBasis;
import hamkor.control.Controlled;
import hamkor.id.AgreementId;
import hamkor.id.Reference;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Roadmaps;
import java.time.LocalDate;
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
    private final TransactionOperations transaction;

    ControlRenewal(MeasureSql sql, Roadmaps roadmaps, Agreements agreements, Control control, TransactionOperations transaction) {
        this.sql = sql;
        this.roadmaps = roadmaps;
        this.agreements = agreements;
        this.control = control;
        this.transaction = transaction;
    }

    /// Sets the dates of plans without an end up to that of the calendar year after `today`. To be called at least once a year;
    /// called again it changes nothing.
    public void upTo(LocalDate today) {
        for (var edition : roadmaps.allInForce())
            if (edition.period().isEmpty()) transaction.executeWithoutResult(_ -> renew(edition, today));
    }

    @Override public boolean holdsAnything(AgreementId agreement) {
        return false;
    }

    @Override public void amended(AgreementId agreement) {
        for (var edition : roadmaps.inForceUnder(agreement)) renew(edition, edition.inForceOn());
    }

    private void renew(Edition edition, LocalDate today) {
        roadmaps.hold(edition.roadmap(), Optional.of(edition.id()));
        var agreement = agreements.agreement(edition.agreement());
        var owner = agreement.sides().stream().map(Side::region).findFirst().orElseThrow();
        var basis = new ControlBasis(edition.inForceOn(), agreement.signedOn(), edition.period(), edition.reportingDays()).promisedAsOf(today);
        control.put(owner, Reference.to(edition.roadmap()), agreement.regionsBySide(), basis, sql.of(edition.id()).stream()
                .map(measure -> new Controlled(Reference.to(measure.id()), measure.term(), Executor.answering(measure.executors()))).toList());
    }
}
