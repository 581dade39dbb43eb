package hamkor.control;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.audit.Act;
import hamkor.audit.Audit;
import hamkor.directory.Regions;
import hamkor.id.ActId;
import hamkor.id.Reference;
import hamkor.id.SideId;
import hamkor.language.LanguageText;
import hamkor.language.Refusal;
import hamkor.term.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Taking off control («снято с контроля»): each side for itself, by a decision that is named. The thing is closed for all when all
/// that lead it have done so.
@Component
public class Closings {
    private final ClosingSql sql;
    private final ActSql acts;
    private final FactsSql facts;
    private final Rights rights;
    private final Audit audit;
    private final Regions regions;
    private final BusinessClock clock;
    private final TransactionOperations transaction;

    Closings(ClosingSql sql, ActSql acts, FactsSql facts, Rights rights, Audit audit, Regions regions, BusinessClock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.acts = acts;
        this.facts = facts;
        this.rights = rights;
        this.audit = audit;
        this.regions = regions;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// @param on the day of the decision, in the region of whoever closes
    /// @throws Refusal.Invalid where the day is to come, or it is closed already
    public void close(Acting by, Reference thing, LocalDate on, LanguageText decision) {
        rights.require(by, Deed.CLOSE, thing);
        transaction.executeWithoutResult(_ -> {
            var side = side(by, thing);
            if (on.isAfter(clock.today(regions.region(by.region()).zone()))) throw new Refusal.Invalid(Reports.class, "closing.day-to-come");
            if (!sql.close(ActId.make(), thing, new Closing(side, on, decision, clock.now(), by.actor(), Optional.empty())))
                throw new Refusal.ChangedMeanwhile(Reports.class, "closing.closed-already");
            facts.keep(thing);
            audit.record(by.actor(), by.region(), Act.of("control-closed", thing, Map.of("on", on.toString(), "decision", decision)));
        });
    }

    /// Puts it under control again, with the ground.
    public void takeBack(Acting by, Reference thing, LanguageText ground) {
        rights.require(by, Deed.CLOSE, thing);
        transaction.executeWithoutResult(_ -> {
            if (!sql.takeBack(thing, side(by, thing), clock.now())) throw new Refusal.ChangedMeanwhile(Reports.class, "closing.not-closed");
            facts.keep(thing);
            audit.record(by.actor(), by.region(), Act.of("control-resumed", thing, Map.of("ground", ground)));
        });
    }

    /// Each time that it was closed, the latest first.
    ///
    /// @throws Refusal.NotFound where the thing is no matter of the reader's side
    public List<Closing> of(Acting reader, Reference thing) {
        rights.require(reader, Deed.SEE, thing);
        return sql.of(thing);
    }

    /// @throws Refusal.NotAllowed where the person may not, or the side does not lead it
    public void requireMayClose(Acting who, Reference thing) {
        rights.require(who, Deed.CLOSE, thing);
        side(who, thing);
    }

    private SideId side(Acting by, Reference thing) {
        return acts.leading(thing, by.region()).orElseThrow(() -> new Refusal.NotAllowed(Reports.class, "answer.of-another-side"));
    }
}
