package hamkor.notification;

import static hamkor.Story.executor;
import static hamkor.Story.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.Story;
import hamkor.access.Acting;
import hamkor.control.Closings;
import hamkor.directory.Organisations;
import hamkor.id.CheckpointId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.id.RoadmapId;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.roadmap.reading.ExecutorReading;
import hamkor.term.Term;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TimeZone;
import java.util.UUID;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Calendars, written by one library and read by another.
class CalendarsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/hamkor/notification");
    private static final Instant MORNING = Instant.parse("2026-07-28T04:00:00Z");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Story story;
    private Acting executor;
    private Acting curator;
    private RoadmapId roadmap;
    private CheckpointId forum;

    @BeforeEach void begin() {
        story = new Story();
        var agreement = story.agreement("RU-OMS", "UZ-BU");
        roadmap = story.roadmap(agreement);
        var omsk = executor(office("RU-OMS"), "Омская область", ExecutorReading.Role.LEAD);
        var bukhara = executor(office("UZ-BU"), "Бухарская область", ExecutorReading.Role.LEAD);
        story.putInForce(roadmap, reading(
                Story.measure("1.1", List.of(), new Term.Deadline("до 31 июля 2026 года", LocalDate.of(2026, 7, 31)), omsk),
                Story.measure("1.2; 1.3", List.of(), new Term.Deadline("до 29 февраля 2028 года", LocalDate.of(2028, 2, 29)), omsk, bukhara)), story.approvals(agreement));
        forum = new CheckpointId(story.jdbc.sql("select id from checkpoint where due_on = '2026-07-31'").query(UUID.class).single());
        executor = Written.addressee(story, story.executor("RU-OMS", story.door(Organisations.class).ofRegion(new RegionId("RU-OMS")).getFirst().id()), "executor@omsk.example").who();
        curator = Written.addressee(story, story.curator("RU-OMS"), "curator@omsk.example").who();
    }

    @AfterEach void end() {
        story.close();
    }

    private String office(String region) {
        return story.door(Organisations.class).ofRegion(new RegionId(region)).getFirst().name().in(Language.RU).orElseThrow();
    }

    private String read(String secret, Instant at) {
        try (var node = story.at(at)) {
            return new String(node.door(Calendars.class).read(secret), StandardCharsets.UTF_8);
        }
    }

    private static Calendar parsed(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ParserException wrong) {
            throw new AssertionError(text, wrong);
        }
    }

    private static List<CalendarComponent> events(Calendar calendar) {
        return calendar.getComponents(Component.VEVENT);
    }

    private static String value(CalendarComponent event, String property) {
        return event.<Property>getRequiredProperty(property).getValue();
    }

    private CalendarComponent event(String text) {
        return events(parsed(text)).stream().filter(event -> value(event, Property.UID).startsWith(forum.toString())).findFirst().orElseThrow();
    }

    /// Ids are made anew in each run: the golden file has their places in order.
    private static String withoutIds(String text) {
        var places = new HashMap<String, String>();
        return ID.matcher(text.replace("\r\n ", "")).replaceAll(found -> places.computeIfAbsent(found.group(), _ -> "id" + (places.size() + 1))).replace("\r\n", "\n");
    }

    @ParameterizedTest @ValueSource(strings = {"RU-OMS", "UZ-BU"})
    void aCalendarIsAsItsGoldenFile(String region) throws IOException {
        var who = region.equals("RU-OMS") ? curator : Written.addressee(story, story.curator(region), "curator@bukhara.example").who();
        if (region.equals("UZ-BU")) story.door(Reminders.class).choose(who, new LetterChoice(true, OptionalInt.empty(), Optional.of(Language.UZ), 0), 0);
        var text = read(story.door(Calendars.class).open(who, region.equals("RU-OMS") ? Optional.of(roadmap) : Optional.empty()), MORNING);
        assertThat(withoutIds(text)).isEqualTo(Files.readString(GOLDEN.resolve("calendar-" + region + ".ics")));
    }

    @Test void itIsValidToTheLetterAndToTheByte() {
        var text = read(story.door(Calendars.class).open(curator, Optional.of(roadmap)), MORNING);
        assertThat(parsed(text).validate().getEntries()).isEmpty();
        assertThat(text.replace("\r\n", "")).as("every line ends in CR LF").doesNotContain("\n", "\r");
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(events(parsed(text))).hasSize(3);
        assertThat(text).doesNotContain("Соколова", "Ким", "@omsk.example");
    }

    @ParameterizedTest @ValueSource(strings = {"outlook", "google", "apple"})
    void itHasTheShapeThatProgramsOfOthersWriteThemselves(String program) throws IOException {
        var shape = parsed(Files.readString(GOLDEN.resolve("shape-" + program + ".ics")).replace("\n", "\r\n"));
        var ours = parsed(read(story.door(Calendars.class).open(curator, Optional.of(roadmap)), MORNING));
        assertThat(ours.getPropertyList().getAll().stream().map(Property::getName)).containsAll(shape.getPropertyList().getAll().stream().map(Property::getName).toList());
        for (var wanted : events(shape).getFirst().getPropertyList().getAll()) {
            var own = events(ours).getFirst().<Property>getRequiredProperty(wanted.getName());
            assertThat(own.<Parameter>getParameter(Parameter.VALUE)).as(wanted.getName()).isEqualTo(wanted.<Parameter>getParameter(Parameter.VALUE));
            if (wanted.getValue().matches("\\d{8}(T\\d{6}Z)?")) assertThat(own.getValue()).as(wanted.getName()).matches(wanted.getValue().replaceAll("\\d", "\\\\d"));
        }
        assertThat(ours.<CalendarComponent>getComponents(Component.VTIMEZONE)).hasSizeGreaterThanOrEqualTo(shape.getComponents(Component.VTIMEZONE).size());
    }

    @Test void aDayStaysThatDayWhateverTheZoneOfTheMachine() {
        var before = TimeZone.getDefault();
        try {
            for (var zone : List.of("Asia/Omsk", "America/Los_Angeles", "Pacific/Kiritimati")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                var event = event(read(story.door(Calendars.class).open(executor, Optional.empty()), MORNING));
                assertThat(value(event, Property.DTSTART)).as(zone).isEqualTo("20260731");
                assertThat(value(event, Property.DTEND)).as(zone).isEqualTo("20260801");
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test void aChangeKeepsTheUidAndRaisesTheNumberAndNothingElseDoes() {
        var secret = story.door(Calendars.class).open(executor, Optional.empty());
        var first = read(secret, MORNING);
        assertThat(read(secret, MORNING.plusSeconds(90_000))).as("nothing changed: the same bytes, by which a program is told so").isEqualTo(first);
        assertThat(value(event(first), Property.SEQUENCE)).isEqualTo("0");
        story.jdbc.sql("update checkpoint set due_on = '2026-08-14', moves = 1 where id = :id").param("id", forum.value()).update();
        var moved = event(read(secret, MORNING.plusSeconds(100_000)));
        assertThat(value(moved, Property.UID)).isEqualTo(value(event(first), Property.UID));
        assertThat(value(moved, Property.SEQUENCE)).isEqualTo("1");
        assertThat(value(moved, Property.DTSTART)).isEqualTo("20260814");
        assertThat(value(moved, Property.LAST_MODIFIED)).isEqualTo("20260729T074640Z");
        assertThat(value(event(read(story.door(Calendars.class).open(executor, Optional.empty()), MORNING.plusSeconds(200_000))), Property.SEQUENCE))
                .as("the address made anew goes on with the same calendar").isEqualTo("1");
    }

    @Test void whatIsOffIsToldAsCancelledForAWhile() {
        var secret = story.door(Calendars.class).open(executor, Optional.empty());
        read(secret, MORNING);
        var thing = story.jdbc.sql("select thing from checkpoint where id = :id").param("id", forum.value()).query(UUID.class).single();
        story.door(Closings.class).close(curator, new Reference(Reference.Kind.MEASURE, thing), LocalDate.of(2026, 7, 1), Story.russian("Протокол № 3"));
        var off = event(read(secret, MORNING.plusSeconds(60)));
        assertThat(value(off, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(off, Property.SEQUENCE)).isEqualTo("1");
        assertThat(events(parsed(read(secret, MORNING.plusSeconds(86_400L * 61)))).stream().map(event -> value(event, Property.UID)))
                .noneMatch(uid -> uid.startsWith(forum.toString()));
    }

    @Test void theAddressOpensItForWhoeverHoldsItUntilItIsMadeAnewOrWithdrawn() {
        var calendars = story.door(Calendars.class);
        var first = calendars.open(curator, Optional.empty());
        assertThat(story.jdbc.sql("select count(*) from calendar_feed where encode(digest, 'escape') like '%' || :secret || '%'").param("secret", first).query(Integer.class).single())
                .as("only its digest is kept").isZero();
        var second = calendars.open(curator, Optional.empty());
        assertThatThrownBy(() -> calendars.read(first)).isInstanceOf(Refusal.NotFound.class);
        assertThat(calendars.read(second)).isNotEmpty();
        var feed = calendars.of(curator).getFirst().id();
        assertThatThrownBy(() -> calendars.close(executor, feed)).isInstanceOf(Refusal.NotFound.class);
        calendars.close(curator, feed);
        assertThatThrownBy(() -> calendars.read(second)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test void aRoadmapThatIsNoMatterOfTheirsIsNotFound() {
        assertThatThrownBy(() -> story.door(Calendars.class).open(story.curator("UZ-NW"), Optional.of(roadmap))).isInstanceOf(Refusal.NotFound.class);
    }

    @Test void aClosedAccountReadsNothing() {
        var secret = story.door(Calendars.class).open(executor, Optional.empty());
        story.jdbc.sql("update account set closed_at = now() where person = :person").param("person", executor.person().value()).update();
        assertThatThrownBy(() -> story.door(Calendars.class).read(secret)).isInstanceOf(Refusal.NotFound.class);
    }
}
