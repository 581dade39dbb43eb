package hamkor.notification;

import hamkor.access.Acting;
import hamkor.access.Role;
import hamkor.control.DueDate;
import hamkor.control.DueList.Which;
import hamkor.control.Whose;
import hamkor.id.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// What a person could be told on a day, by what they do for their side. Whether they were told already is not asked here.
final class DigestItems {
    /// Of what is told once, however long it stays so.
    private static final LocalDate ONCE = LocalDate.of(2000, 1, 1);

    private final Acting who;
    private final ReminderRule rule;
    private final LocalDate today;
    private final LocalDate ahead;
    private final DueLookup dates;
    private final List<DigestItem> items = new ArrayList<>();

    private DigestItems(Acting who, ReminderRule rule, LocalDate today, LocalDate ahead, DueLookup dates) {
        this.who = who;
        this.rule = rule;
        this.today = today;
        this.ahead = ahead;
        this.dates = dates;
    }

    /// @param today in the person's zone
    /// @param ahead the day before the next working day, at the earliest today
    static List<DigestItem> of(Acting who, ReminderRule rule, LocalDate today, LocalDate ahead, DueLookup dates) {
        var items = new DigestItems(who, rule, today, ahead, dates);
        if (who.is(Role.EXECUTOR)) who.organisation().ifPresent(items::ofOffice);
        if (who.is(Role.CURATOR)) items.ofCurator();
        if (who.is(Role.LEADER)) items.ofLeader();
        return items.items.stream().sorted(Comparator.comparing(DigestItem::kind)).toList();
    }

    private void ofOffice(OrganisationId office) {
        var whose = new Whose.Office(office);
        for (var date : dates.of(Which.OVERDUE, whose)) if (dates.asks(who.person(), office, date)) addDue(DigestItem.Kind.OVERDUE, date);
        for (var date : dates.of(Which.RETURNED, whose)) if (dates.asks(who.person(), office, date)) addWaiting(DigestItem.Kind.RETURNED, date);
        for (var date : dates.upTo(ahead.plusDays(rule.farthest()), whose)) if (dates.asks(who.person(), office, date)) addDue(DigestItem.Kind.DUE, date);
    }

    private void ofCurator() {
        var deciding = new Whose.Deciding(who.region(), who.person());
        for (var date : dates.of(Which.AWAITING, deciding)) addWaiting(DigestItem.Kind.ANSWER, date);
        for (var date : dates.of(Which.MOVING, deciding)) add(DigestItem.Kind.MOVE, date, asked(date), ONCE);
        escalate(DigestItem.Kind.TO_CURATOR, rule.curatorAfter());
    }

    private void ofLeader() {
        for (var date : dates.of(Which.OBJECTED, new Whose.SeenBy(who.region())))
            date.report().ifPresent(report -> add(DigestItem.Kind.OBJECTED, date, report.value(), ONCE));
        escalate(DigestItem.Kind.TO_LEADER, rule.leaderAfter());
    }

    private void addDue(DigestItem.Kind kind, DueDate date) {
        date.checkpoint().on().flatMap(on -> rule.occasion(on, today, ahead)).ifPresent(occasion -> add(kind, date, date.checkpoint().id().value(), occasion));
    }

    /// Again and again while it waits.
    private void addWaiting(DigestItem.Kind kind, DueDate date) {
        date.standing().since().ifPresent(since -> date.report().ifPresent(report -> add(kind, date, report.value(), rule.again(since, today).orElse(since))));
    }

    /// Once for each date: a day that was moved is another.
    private void escalate(DigestItem.Kind kind, int after) {
        for (var date : dates.of(Which.OVERDUE, new Whose.Region(who.region())))
            date.checkpoint().on().filter(on -> !on.plusDays(after).isAfter(today)).ifPresent(on -> add(kind, date, date.checkpoint().id().value(), on.plusDays(after)));
    }

    /// Another day asked for is another request.
    private static UUID asked(DueDate date) {
        return UUID.nameUUIDFromBytes((date.checkpoint().id() + " " + date.asked()).getBytes(StandardCharsets.UTF_8));
    }

    private void add(DigestItem.Kind kind, DueDate date, UUID subject, LocalDate occasion) {
        items.add(new DigestItem(kind, date, new Told(new Told.About(kind.about(), subject), occasion)));
    }
}
