package hamkor.measure;

import static hamkor.Story.executor;
import static hamkor.Story.reading;
import static hamkor.Story.russian;
import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Story;
import hamkor.agreement.Agreement;
import hamkor.agreement.Agreements;
import hamkor.agreement.Paper;
import hamkor.audit.Audit;
import hamkor.control.CheckpointStanding;
import hamkor.control.Control;
import hamkor.id.AgreementId;
import hamkor.id.Reference;
import hamkor.id.SideId;
import hamkor.roadmap.Roadmaps;
import hamkor.roadmap.reading.ExecutorReading.Role;
import hamkor.roadmap.reading.RoadmapReading;
import hamkor.term.Recurrence;
import hamkor.term.Term;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Checkpoints between one edition and the next.
class ControlRenewalTest {
    private static Story story;

    @BeforeAll static void begin() {
        story = new Story();
    }

    @AfterAll static void end() {
        story.close();
    }

    /// A roadmap of one measure, in force from 22 October 2025.
    private static AgreementId inForce(Term term, boolean withPeriod) {
        var agreement = story.agreement("RU-OMS", "UZ-BU");
        var read = reading(Story.measure("1", List.of(), term, executor("Минпром", "Омская область", Role.LEAD)));
        var bounded = withPeriod ? read : new RoadmapReading(read.title(), read.languages(), read.parties(), Optional.empty(), read.measures(), read.problems(),
                read.reconciliation(), read.sources(), read.headers());
        story.putInForce(story.roadmap(agreement), bounded, story.approvals(agreement));
        return agreement;
    }

    private static List<CheckpointStanding> checkpoints(AgreementId agreement) {
        var edition = story.door(Roadmaps.class).inForceUnder(agreement).getFirst();
        var thing = Reference.to(story.door(Measures.class).of(edition.id()).getFirst().id());
        Map<SideId, LocalDate> today = new HashMap<>();
        story.door(Agreements.class).agreement(agreement).sides().forEach(side -> today.put(side.id(), LocalDate.of(2026, 7, 28)));
        return story.door(Control.class).standings(List.of(thing), today).get(thing).sides().values().stream().flatMap(side -> side.checkpoints().stream()).toList();
    }

    private static List<String> days(AgreementId agreement) {
        return checkpoints(agreement).stream().map(checkpoint -> checkpoint.on().orElseThrow().toString()).toList();
    }

    private static void signedOn(AgreementId id, LocalDate day) {
        var agreements = story.door(Agreements.class);
        var now = agreements.agreement(id);
        agreements.amend(story.curator("RU-OMS"), id, now.version(), new Paper(Agreement.Kind.AGREEMENT, russian("Соглашение о партнерстве"), Optional.of(day),
                Optional.empty(), now.paper().regions()));
    }

    @Test void aTermThatCountsFromTheSigningIsSetWhenItsDayIsKnown() {
        var agreement = inForce(new Term.Relative("в течение месяца со дня подписания", Optional.of(new Term.Offset(1, Term.Offset.Unit.MONTHS)), Term.Event.SIGNING), true);
        assertThat(checkpoints(agreement)).isEmpty();
        signedOn(agreement, LocalDate.of(2026, 8, 31));
        assertThat(days(agreement)).containsExactly("2026-09-30");
        signedOn(agreement, LocalDate.of(2026, 8, 15));
        assertThat(days(agreement)).as("put right").containsExactly("2026-09-15");
        assertThat(checkpoints(agreement).getFirst().firstOn()).as("the first day is kept").contains(LocalDate.of(2026, 9, 30));
    }

    @Test void aTermThatCountsFromNothingElseStaysWhenTheSigningIsEntered() {
        var agreement = inForce(new Term.Deadline("до 1 июля 2026 года", LocalDate.of(2026, 7, 1)), true);
        var before = checkpoints(agreement);
        signedOn(agreement, LocalDate.of(2025, 10, 1));
        assertThat(checkpoints(agreement)).isEqualTo(before).hasSize(1);
    }

    @Test void aPlanWithoutAnEndIsAskedAboutYearByYear() {
        var agreement = inForce(new Term.Recurring("ежегодно", Recurrence.every(1, Recurrence.Frequency.YEARLY), Optional.empty(), Optional.empty()), false);
        assertThat(days(agreement)).containsExactly("2025-12-31", "2026-12-31");
        var renewal = story.door(ControlRenewal.class);
        renewal.upTo(LocalDate.of(2026, 7, 28));
        renewal.upTo(LocalDate.of(2026, 7, 28));
        var roadmap = story.door(Roadmaps.class).inForceUnder(agreement).getFirst().roadmap();
        assertThat(story.door(Audit.class).of(Reference.to(roadmap), List.of("dates-renewed"), 10)).as("told once").hasSize(1);
        assertThat(days(agreement)).containsExactly("2025-12-31", "2026-12-31", "2027-12-31");
        renewal.upTo(LocalDate.of(2028, 1, 1));
        assertThat(days(agreement)).containsExactly("2025-12-31", "2026-12-31", "2027-12-31", "2028-12-31", "2029-12-31");
        renewal.upTo(LocalDate.of(2025, 12, 1));
        assertThat(days(agreement)).as("what was promised is not taken back").hasSize(5);
    }
}
