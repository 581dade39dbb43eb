package hamkor.notification;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.access.Role;
import hamkor.account.Accounts;
import hamkor.account.Addressee;
import hamkor.account.Secret;
import hamkor.audit.Act;
import hamkor.audit.Audit;
import hamkor.control.DueDate;
import hamkor.control.DueDates;
import hamkor.control.DueList.Which;
import hamkor.control.Owners;
import hamkor.control.Whose;
import hamkor.directory.Regions;
import hamkor.id.CheckpointId;
import hamkor.id.MeasureId;
import hamkor.id.Reference;
import hamkor.id.RoadmapId;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.measure.Measures;
import hamkor.term.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Calendars that a person's own program reads under a secret address, with that person's rights as they are when it reads.
@Component
class Calendars {
    /// Dates that lie farther ahead come when they are nearer.
    private static final int YEARS_AHEAD = 2;
    /// A program that was away for a month is told all the same that a date is off.
    private static final Duration CANCELLED_STAYS = Duration.ofDays(60);

    private final CalendarSql sql;
    private final Accounts accounts;
    private final DueDates dates;
    private final Owners owners;
    private final Measures measures;
    private final Regions regions;
    private final Reminders reminders;
    private final MailSettings settings;
    private final Rights rights;
    private final Audit audit;
    private final BusinessClock clock;
    private final TransactionOperations transaction;

    Calendars(CalendarSql sql, Accounts accounts, DueDates dates, Owners owners, Measures measures, Regions regions, Reminders reminders, MailSettings settings, Rights rights,
            Audit audit, BusinessClock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.accounts = accounts;
        this.dates = dates;
        this.owners = owners;
        this.measures = measures;
        this.regions = regions;
        this.reminders = reminders;
        this.settings = settings;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    List<CalendarSql.Feed> of(Acting who) {
        return sql.of(who.person());
    }

    /// @param roadmap empty: of all that is the person's
    /// @return what opens it, nowhere to be seen again; the one before opens nothing any more
    String open(Acting by, Optional<RoadmapId> roadmap) {
        roadmap.ifPresent(id -> rights.require(by, Deed.SEE, Reference.to(id)));
        var secret = Secret.make();
        transaction.executeWithoutResult(_ -> {
            sql.open(by.person(), roadmap, Secret.digest(secret), clock.now());
            audit.record(by.actor(), by.region(), Act.of("calendar-opened", Reference.to(by.person()),
                    roadmap.<Map<String, Object>>map(id -> Map.of("roadmap", id.toString())).orElse(Map.of())));
        });
        return secret;
    }

    /// @throws Refusal.NotFound where it is none of theirs, or opens nothing already
    void close(Acting by, UUID feed) {
        transaction.executeWithoutResult(_ -> {
            if (!sql.close(feed, by.person())) throw none();
            audit.record(by.actor(), by.region(), Act.of("calendar-closed", Reference.to(by.person()), Map.of()));
        });
    }

    private static Refusal none() {
        return new Refusal.NotFound(Calendars.class, "calendar.none");
    }

    /// The calendar itself; the same bytes while nothing changes.
    ///
    /// @throws Refusal.NotFound where the secret opens nothing, its owner's account is closed, or the roadmap is none of their matters any more
    byte[] read(String secret) {
        var feed = sql.find(Secret.digest(secret)).orElseThrow(Calendars::none);
        var whose = accounts.addressee(feed.person()).orElseThrow(Calendars::none);
        feed.roadmap().ifPresent(id -> rights.require(whose.who(), Deed.SEE, Reference.to(id)));
        var region = regions.region(whose.who().region());
        var now = clock.now().truncatedTo(ChronoUnit.SECONDS);
        var entries = told(feed.id(), due(feed, whose.who(), clock.today(region.zone())), now).stream()
                .filter(entry -> !entry.cancelled() || entry.changedAt().plus(CANCELLED_STAYS).isAfter(now)).toList();
        var sides = regions.of(Stream.concat(Stream.of(region.id()), entries.stream().map(CalendarEntry::region)).distinct().toList());
        return CalendarPaper.write(entries, feed.roadmap().isPresent(), region, sides, language(whose), settings, now);
    }

    private Language language(Addressee whose) {
        return reminders.choice(whose.who()).languageFor(whose.name());
    }

    /// What is open, by the roles of whoever reads: an office's own dates, or those of the side.
    private List<DueDate> due(CalendarSql.Feed feed, Acting who, LocalDate today) {
        Whose whose = feed.roadmap().<Whose>map(id -> new Whose.Under(Reference.to(id))).orElseGet(() -> isOfOffice(who)
                ? new Whose.Office(who.organisation().orElseThrow()) : new Whose.Region(who.region()));
        var lookup = new DueLookup(dates, owners);
        return Stream.of(lookup.of(Which.OVERDUE, whose), lookup.of(Which.RETURNED, whose), lookup.upTo(today.plusYears(YEARS_AHEAD), whose)).flatMap(List::stream)
                .filter(date -> date.checkpoint().on().isPresent()).toList();
    }

    private static boolean isOfOffice(Acting who) {
        return who.organisation().isPresent() && who.is(Role.EXECUTOR) && !who.is(Role.CURATOR) && !who.is(Role.LEADER);
    }

    /// All that the calendar tells now, what changed among it with a higher number. Nothing is written where nothing changed.
    private List<CalendarEntry> told(UUID feed, List<DueDate> due, Instant now) {
        var names = measures.lastSaid(due.stream().map(date -> new MeasureId(date.thing().id())).distinct().toList());
        var wanted = new LinkedHashMap<CheckpointId, CalendarEntry>();
        for (var date : due) {
            var measure = new MeasureId(date.thing().id());
            var name = names.get(measure);
            wanted.put(date.checkpoint().id(), new CalendarEntry(date.checkpoint().id(), date.region(), measure, date.checkpoint().on().orElseThrow(), name.number(), name.title(),
                    false, 0, now));
        }
        var before = sql.entries(feed);
        if (changes(before, wanted, now).isEmpty()) return before;
        return transaction.execute(_ -> {
            sql.hold(feed);
            sql.put(feed, changes(sql.entries(feed), wanted, now));
            return sql.entries(feed);
        });
    }

    private static List<CalendarEntry> changes(List<CalendarEntry> before, Map<CheckpointId, CalendarEntry> wanted, Instant now) {
        var known = before.stream().collect(Collectors.toMap(CalendarEntry::checkpoint, entry -> entry));
        var changes = new ArrayList<CalendarEntry>();
        wanted.forEach((id, entry) -> {
            var last = known.get(id);
            if (last == null) changes.add(entry);
            else if (!last.tells(entry)) changes.add(entry.changed(last.sequence() + 1, now));
        });
        for (var entry : before) if (!entry.cancelled() && !wanted.containsKey(entry.checkpoint())) changes.add(entry.cancelled(now));
        return changes;
    }
}
