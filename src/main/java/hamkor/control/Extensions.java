package hamkor.control;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.audit.Act;
import hamkor.audit.Audit;
import hamkor.directory.Regions;
import hamkor.id.CheckpointId;
import hamkor.id.ExtensionId;
import hamkor.id.Reference;
import hamkor.id.SideId;
import hamkor.language.LanguageText;
import hamkor.language.Refusal;
import hamkor.term.BusinessClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Moving a date: asked for with a ground, in effect when every side that leads the thing agrees. The first day and the words of
/// the document stay what they were.
@Component
public class Extensions {
    private final ExtensionSql sql;
    private final ActSql acts;
    private final Rights rights;
    private final Audit audit;
    private final Regions regions;
    private final BusinessClock clock;
    private final TransactionOperations transaction;

    Extensions(ExtensionSql sql, ActSql acts, Rights rights, Audit audit, Regions regions, BusinessClock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.acts = acts;
        this.rights = rights;
        this.audit = audit;
        this.regions = regions;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Asks, for the own office or, as a curator, for the side; a curator who asks agrees by it.
    ///
    /// @return the request; in effect at once where nobody else leads
    /// @throws Refusal.Invalid where the date cannot be moved there, or one is asked for already
    public ExtensionId ask(Acting by, CheckpointId id, LocalDate to, LanguageText ground) {
        return transaction.execute(_ -> {
            var checkpoint = acts.held(id).orElseThrow(Reports::noDate);
            requireMayAsk(by, checkpoint.thing());
            boolean curator = mayDecide(by, checkpoint.thing());
            if (!checkpoint.region().equals(by.region())) throw new Refusal.NotAllowed(Reports.class, "report.of-another-side");
            if (sql.isOpen(id)) throw new Refusal.Invalid(Reports.class, "extension.asked-already");
            var asked = enter(by, checkpoint, to, ground);
            if (curator) say(by, asked, checkpoint, checkpoint.side(), true, Optional.empty());
            return asked.id();
        });
    }

    /// Together with a report of what will not be met; not asked twice, and not where a date cannot be moved there.
    void askAlongside(Acting by, Held checkpoint, LocalDate to, LanguageText ground) {
        if (!sql.isOpen(checkpoint.id()) && refused(checkpoint, to).isEmpty()) enter(by, checkpoint, to, ground);
    }

    private Extension enter(Acting by, Held checkpoint, LocalDate to, LanguageText ground) {
        refused(checkpoint, to).ifPresent(key -> {
            throw new Refusal.Invalid(Reports.class, key);
        });
        var asked = new Extension(ExtensionId.make(), checkpoint.id(), checkpoint.side(), checkpoint.on().orElseThrow(), to, ground, today(by), clock.now(),
                by.actor(), List.of(), Optional.empty());
        sql.ask(asked);
        audit.record(by.actor(), by.region(), new Act("extension-asked", checkpoint.thing(), Map.of("due", asked.from().toString()),
                Map.of("due", to.toString(), "ground", ground)));
        return asked;
    }

    private Optional<String> refused(Held checkpoint, LocalDate to) {
        if (checkpoint.superseded()) return Optional.of("report.date-gone");
        if (!checkpoint.isDated()) return Optional.of("extension.no-date");
        if (checkpoint.on().equals(Optional.of(to))) return Optional.of("extension.same-day");
        if (checkpoint.from().filter(to::isBefore).isPresent()) return Optional.of("extension.before-window");
        if (acts.isClosed(checkpoint)) return Optional.of("report.closed");
        return Optional.empty();
    }

    /// Agrees or refuses for the person's side.
    ///
    /// @param remark why not
    /// @throws Refusal.NotAllowed where the side does not lead it
    /// @throws Refusal.ChangedMeanwhile where it is settled, or the date has moved
    public void answer(Acting by, ExtensionId id, boolean agrees, Optional<LanguageText> remark) {
        transaction.executeWithoutResult(_ -> {
            var asked = sql.held(id).orElseThrow(Extensions::none);
            var checkpoint = acts.held(asked.checkpoint()).orElseThrow(Extensions::none);
            rights.require(by, Deed.MOVE_TERM, checkpoint.thing());
            var side = acts.leading(checkpoint.thing(), by.region()).orElseThrow(() -> new Refusal.NotAllowed(Reports.class, "answer.of-another-side"));
            if (!agrees && remark.isEmpty()) throw new Refusal.Invalid(Reports.class, "answer.no-remark");
            if (asked.outcome().isPresent() || checkpoint.superseded() || !checkpoint.on().equals(Optional.of(asked.from())))
                throw new Refusal.ChangedMeanwhile(Reports.class, "extension.settled");
            say(by, asked, checkpoint, side, agrees, remark);
        });
    }

    private void say(Acting by, Extension asked, Held checkpoint, SideId side, boolean agrees, Optional<LanguageText> remark) {
        var word = new Extension.Word(side, agrees, remark, clock.now(), by.actor());
        if (!sql.say(asked.id(), word)) throw new Refusal.ChangedMeanwhile(Reports.class, "extension.settled");
        audit.record(by.actor(), by.region(), Act.of(agrees ? "extension-agreed" : "extension-refused", checkpoint.thing(),
                remark.<Map<String, Object>>map(words -> Map.of("due", asked.to().toString(), "remark", words)).orElse(Map.of("due", asked.to().toString()))));
        if (!agrees) {
            sql.settle(asked.id(), Extension.Outcome.REFUSED, clock.now());
            return;
        }
        var agreed = new ArrayList<>(asked.words().stream().map(Extension.Word::side).toList());
        agreed.add(side);
        if (!agreed.containsAll(acts.leading(checkpoint.thing()))) return;
        sql.settle(asked.id(), Extension.Outcome.AGREED, clock.now());
        sql.move(checkpoint, asked.to(), clock.now());
        audit.record(by.actor(), by.region(), new Act("date-moved", checkpoint.thing(), Map.of("due", asked.from().toString()), Map.of("due", asked.to().toString())));
    }

    /// Takes a request of the own side back.
    public void withdraw(Acting by, ExtensionId id) {
        transaction.executeWithoutResult(_ -> {
            var asked = sql.held(id).orElseThrow(Extensions::none);
            var checkpoint = acts.held(asked.checkpoint()).orElseThrow(Extensions::none);
            requireMayAsk(by, checkpoint.thing());
            if (!checkpoint.region().equals(by.region())) throw new Refusal.NotAllowed(Reports.class, "report.of-another-side");
            if (asked.outcome().isPresent()) throw new Refusal.ChangedMeanwhile(Reports.class, "extension.settled");
            sql.settle(id, Extension.Outcome.WITHDRAWN, clock.now());
            audit.record(by.actor(), by.region(), Act.of("extension-withdrawn", checkpoint.thing(), Map.of("due", asked.to().toString())));
        });
    }

    /// All that was ever asked for a thing, the latest first.
    ///
    /// @throws Refusal.NotFound where the thing is no matter of the reader's side
    public List<Extension> of(Acting reader, Reference thing) {
        rights.require(reader, Deed.SEE, thing);
        return sql.of(thing);
    }

    /// @throws Refusal.NotFound where there is none, or none that the reader may know of
    public Extension extension(Acting reader, ExtensionId id) {
        var asked = sql.extension(id).orElseThrow(Extensions::none);
        rights.require(reader, Deed.SEE, thing(asked));
        return asked;
    }

    /// The thing whose date it is about.
    public Reference thing(Extension asked) {
        return acts.checkpoint(asked.checkpoint()).orElseThrow(Extensions::none).thing();
    }

    /// Whether somebody may ask for another day of a thing, as far as their role and office go.
    public boolean mayAsk(Acting who, Reference thing) {
        return rights.may(who, Deed.MOVE_TERM, thing) || rights.may(who, Deed.ASK_EXTENSION, thing);
    }

    /// @throws Refusal.NotAllowed where the person may not ask
    public void requireMayAsk(Acting who, Reference thing) {
        if (!rights.may(who, Deed.MOVE_TERM, thing)) rights.require(who, Deed.ASK_EXTENSION, thing);
    }

    /// Whether somebody says yes or no to it for their side, as far as their role goes.
    public boolean mayDecide(Acting who, Reference thing) {
        return rights.may(who, Deed.MOVE_TERM, thing);
    }

    private LocalDate today(Acting by) {
        return clock.today(regions.region(by.region()).zone());
    }

    private static Refusal none() {
        return Rights.none();
    }
}
