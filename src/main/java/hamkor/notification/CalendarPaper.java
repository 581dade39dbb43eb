package hamkor.notification;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.text.ICalWriter;
import biweekly.property.CalendarScale;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import hamkor.directory.Region;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Date;
import java.util.List;
import java.util.Map;

/// A calendar as a file (RFC 5545). A date is a whole day, without a zone, so that no program moves it by an hour; in whose zone the day ends stands in its
/// words, and the zones themselves stand in the file.
final class CalendarPaper {
    private static final Map<Language, Words> WORDS = Words.beside(CalendarPaper.class);
    private static final String PRODUCT = "-//Hamkor//Hamkor//RU";
    private static final Duration READ_EVERY = Duration.builder().hours(6).build();
    /// Characters: a line has at most 75 bytes (RFC 5545, 3.1), and a letter here has two.
    private static final int LINE = 37;
    private static final int YEARS_OF_ZONES = 3;

    private CalendarPaper() {}

    /// @param whole whether it tells of all sides of a roadmap
    /// @param home the region of whoever reads it
    /// @param sides every region that answers for a date, by its id
    static byte[] write(List<CalendarEntry> entries, boolean whole, Region home, Map<RegionId, Region> sides, Language language, MailSettings settings, Instant now) {
        var words = WORDS.get(language);
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod("PUBLISH");
        calendar.setCalendarScale(CalendarScale.gregorian());
        var name = words.say(whole ? "calendar.name.roadmap" : "calendar.name");
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.addExperimentalProperty("X-WR-TIMEZONE", home.zone().getId());
        calendar.setRefreshInterval(READ_EVERY).setParameter("VALUE", "DURATION");   // it has no kind of its own (RFC 7986, 5.7)
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", READ_EVERY.toString());
        var from = entries.stream().map(CalendarEntry::due).min(LocalDate::compareTo).orElse(LocalDate.ofInstant(now, home.zone()));
        sides.values().stream().map(Region::zone).distinct().sorted((one, other) -> one.getId().compareTo(other.getId()))
                .forEach(zone -> calendar.addComponent(zone(zone, from)));
        for (var entry : entries) calendar.addEvent(event(entry, sides.get(entry.region()), whole, words, settings));
        return bytes(calendar);
    }

    private static VEvent event(CalendarEntry entry, Region side, boolean whole, Words words, MailSettings settings) {
        var event = new VEvent();
        var changed = Date.from(entry.changedAt());
        event.setUid(entry.checkpoint() + "@" + settings.domain());
        event.setDateTimeStamp(changed);
        event.setLastModified(changed);
        event.setSequence(entry.sequence());
        event.setDateStart(new DateStart(day(entry.due())));
        event.setDateEnd(new DateEnd(day(entry.due().plusDays(1))));
        event.setSummary(entry.number().map(number -> number + ". ").orElse("") + entry.title().shownTo(words.language()).text());
        var name = side.shortName().shownTo(words.language()).text();
        event.setDescription(words.say(whole ? "calendar.ends.of" : "calendar.ends", name, side.utc(entry.due().atStartOfDay(side.zone()).toInstant())));
        event.setUrl(settings.link("/measures/" + entry.measure()));
        event.setOrganizer(new Organizer("Hamkor", settings.from()));   // what is published has one (RFC 5546, 3.2.1)
        event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        event.setTransparency(true);   // a date due leaves the day free
        event.addExperimentalProperty("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE");
        event.addExperimentalProperty("X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
        return event;
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    /// With every change of the clock there from the first date on, for some years; before them, whatever held last.
    private static VTimezone zone(ZoneId zone, LocalDate from) {
        var rules = zone.getRules();
        var component = new VTimezone(zone.getId());
        var begin = from.atStartOfDay(ZoneOffset.UTC).toInstant();
        var before = rules.previousTransition(begin);
        if (before == null) add(component, new StandardTime(), LocalDateTime.of(1970, 1, 1, 0, 0), rules.getOffset(begin), rules.getOffset(begin), rules.getOffset(begin));
        else add(component, zone, before);
        var end = begin.plus(java.time.Duration.ofDays(366L * YEARS_OF_ZONES));
        for (var next = rules.nextTransition(begin); next != null && next.getInstant().isBefore(end); next = rules.nextTransition(next.getInstant())) add(component, zone, next);
        return component;
    }

    private static void add(VTimezone component, ZoneId zone, ZoneOffsetTransition change) {
        var observance = zone.getRules().isDaylightSavings(change.getInstant()) ? new DaylightSavingsTime() : new StandardTime();
        add(component, observance, change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter(), change.getOffsetAfter());
    }

    private static void add(VTimezone component, Observance observance, LocalDateTime at, ZoneOffset before, ZoneOffset after, ZoneOffset name) {
        observance.setDateStart(new DateTimeComponents(at.getYear(), at.getMonthValue(), at.getDayOfMonth(), at.getHour(), at.getMinute(), at.getSecond(), false));
        observance.setTimezoneOffsetFrom(offset(before));
        observance.setTimezoneOffsetTo(offset(after));
        observance.addTimezoneName(name.getId());
        if (observance instanceof DaylightSavingsTime summer) component.addDaylightSavingsTime(summer);
        else component.addStandardTime((StandardTime) observance);
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(offset.getTotalSeconds() * 1000L);
    }

    private static byte[] bytes(ICalendar calendar) {
        var out = new ByteArrayOutputStream();
        try (var writer = new ICalWriter(out, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE);
            writer.write(calendar);
        } catch (IOException impossible) {   // nothing but memory is written to
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
