package hamkor.notification;

import hamkor.account.Accounts;
import hamkor.account.Addressee;
import hamkor.control.DueDates;
import hamkor.control.Owners;
import hamkor.directory.Region;
import hamkor.directory.Regions;
import hamkor.term.BusinessClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Writes to each person at most one letter a working day: of what has come that they were not told yet. A day that a stop took away is not
/// made up for by a letter of its own; what it would have told stands in the next.
@Component
class DigestDuty implements Duty {
    private final Accounts accounts;
    private final Regions regions;
    private final ReminderSql sql;
    private final DueDates dates;
    private final Owners owners;
    private final DigestMaker maker;
    private final Outbox outbox;
    private final WorkingDays working;
    private final BusinessClock clock;
    private final TransactionOperations transaction;

    DigestDuty(Accounts accounts, Regions regions, ReminderSql sql, DueDates dates, Owners owners, DigestMaker maker, Outbox outbox, WorkingDays working,
            BusinessClock clock, TransactionOperations transaction) {
        this.accounts = accounts;
        this.regions = regions;
        this.sql = sql;
        this.dates = dates;
        this.owners = owners;
        this.maker = maker;
        this.outbox = outbox;
        this.working = working;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override public String name() {
        return "digests";
    }

    @Override public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override public void perform() {
        var people = accounts.addressees();
        var sides = regions.of(people.stream().map(one -> one.who().region()).distinct().toList());
        var today = new HashSet<LocalDate>();
        sides.values().forEach(region -> today.add(clock.today(region.zone())));
        var made = sql.made(today);
        var rules = sql.rules();
        var choices = sql.choices();
        var office = working.of(sides.values());
        var lookup = new DueLookup(dates, owners);
        RuntimeException first = null;
        for (var one : people) {
            var region = sides.get(one.who().region());
            var day = clock.today(region.zone());
            var rule = rules.getOrDefault(region.id(), ReminderRule.DEFAULT);
            var choice = choices.getOrDefault(one.who().person(), LetterChoice.DEFAULT);
            if (day.equals(made.get(one.who().person())) || !choice.digests() || !isTime(region, choice.hour().orElse(rule.hour())) || !office.isWorking(region, day)) continue;
            try {
                write(one, rule, choice, day, office.before(region, day), lookup);
            } catch (RuntimeException defect) {
                // One person's letter does not keep those of all others back.
                if (first == null) first = defect;
                else first.addSuppressed(defect);
            }
        }
        if (first != null) throw first;
    }

    /// By the real clock: the business day of a demo has the hours of the real one.
    private boolean isTime(Region region, int hour) {
        return clock.now().atZone(region.zone()).getHour() >= hour;
    }

    private void write(Addressee to, ReminderRule rule, LetterChoice choice, LocalDate day, LocalDate ahead, DueLookup lookup) {
        transaction.executeWithoutResult(_ -> {
            if (!sql.make(to.who().person(), day)) return;
            var items = untold(to, DigestItems.of(to.who(), rule, day, ahead, lookup));
            if (items.isEmpty()) return;
            outbox.write(maker.make(to, choice.languageFor(to.name()), day, items));
            sql.tell(to.who().person(), items.stream().map(DigestItem::told).toList());
        });
    }

    private List<DigestItem> untold(Addressee to, List<DigestItem> items) {
        if (items.isEmpty()) return items;
        Map<Told.About, LocalDate> told = sql.told(to.who().person(), items.stream().map(item -> item.told().about()).toList());
        return items.stream().filter(item -> Optional.ofNullable(told.get(item.told().about())).filter(on -> !on.isBefore(item.told().on())).isEmpty()).toList();
    }
}
