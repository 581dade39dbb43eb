package hamkor.control;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.audit.Act;
import hamkor.audit.Actor;
import hamkor.audit.Audit;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The days that countries do not work. They come with the program as a list, each with its source, and are amended by an administrator
/// when a decree is published; what was amended stays when a new list comes.
@Component
public class DaysOff {
    private final DayOffSql sql;
    private final Rights rights;
    private final Audit audit;
    private final ObjectProvider<CalendarChanged> followers;
    private final TransactionOperations transaction;

    DaysOff(DayOffSql sql, Rights rights, Audit audit, ObjectProvider<CalendarChanged> followers, TransactionOperations transaction) {
        this.sql = sql;
        this.rights = rights;
        this.audit = audit;
        this.followers = followers;
        this.transaction = transaction;
    }

    /// Brings the list that comes with the program in. Safe to repeat.
    public void bringIn() {
        transaction.executeWithoutResult(_ -> sql.bringIn(listed()));
    }

    /// Of a country, in order.
    public List<DayOff> of(String country) {
        return sql.of(country);
    }

    /// Those of which any are known.
    public List<String> countries() {
        return sql.countries();
    }

    /// Enters a day, or says otherwise of one. Dates of roadmaps that follow the calendar move in the same transaction.
    ///
    /// @param day its version is that from which the change began
    /// @throws Refusal.ChangedMeanwhile where another version stands
    public void set(Acting by, DayOff day) {
        rights.require(by, Deed.SET_CALENDAR);
        if (day.source().isBlank()) throw new Refusal.Invalid(Reports.class, "day-off.no-source");
        transaction.executeWithoutResult(_ -> {
            var before = sql.day(day.country(), day.day());
            if (!sql.set(day)) throw new Refusal.ChangedMeanwhile(Reports.class, "day-off.changed-meanwhile");
            audit.record(by.actor(), by.region(), new Act("day-off-set", about(by), before.map(DaysOff::told).orElse(Map.of()), told(day)));
            followers.stream().forEach(follower -> follower.calendarChanged(day.country()));
        });
    }

    /// Takes back what was entered wrongly.
    public void withdraw(Acting by, String country, LocalDate day, int version) {
        rights.require(by, Deed.SET_CALENDAR);
        transaction.executeWithoutResult(_ -> {
            var before = sql.day(country, day);
            if (before.isEmpty() || !sql.withdraw(country, day, version)) throw new Refusal.ChangedMeanwhile(Reports.class, "day-off.changed-meanwhile");
            audit.record(by.actor(), by.region(), new Act("day-off-withdrawn", about(by), told(before.get()), Map.of()));
            followers.stream().forEach(follower -> follower.calendarChanged(country));
        });
    }

    /// Of each of the regions, by its country.
    Map<RegionId, Working> working(Collection<RegionId> regions) {
        var byCountry = new HashMap<String, Working>();
        sql.listed(regions.stream().map(DaysOff::country).distinct().toList()).forEach((country, days) -> byCountry.put(country, new Working(days)));
        var working = new HashMap<RegionId, Working>();
        for (var region : regions) working.put(region, byCountry.getOrDefault(country(region), new Working(Map.of())));
        return working;
    }

    private static String country(RegionId region) {
        return region.code().substring(0, 2);
    }

    /// Days of a country belong to no region: the change stands in the record of whose administrator made it.
    private static Reference about(Acting by) {
        return Reference.to(by.region());
    }

    private static Map<String, Object> told(DayOff day) {
        return Map.of("country", day.country(), "day", day.day().toString(), "working", day.working(), "name", day.name(), "source", day.source(), "confirmed", day.confirmed());
    }

    private static List<DayOff> listed() {
        try (var in = DaysOff.class.getResourceAsStream("days_off.tsv")) {
            var days = new ArrayList<DayOff>();
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(each -> !each.isBlank() && !each.startsWith("#")).skip(1).toList()) {
                var cells = line.split("\t", -1);
                var name = new EnumMap<>(Map.of(Language.RU, cells[4], Language.UZ, cells[5]));
                LocalDate.parse(cells[1]).datesUntil(LocalDate.parse(cells[2]).plusDays(1)).forEach(day ->
                        days.add(new DayOff(cells[0], day, cells[3].equals("yes"), new LanguageText(name), cells[7], cells[6].equals("yes"), 0)));
            }
            return days;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// One of a country, where it is listed.
    public Optional<DayOff> day(String country, LocalDate day) {
        return sql.day(country, day);
    }
}
