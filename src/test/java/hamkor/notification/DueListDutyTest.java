package hamkor.notification;

import static hamkor.Story.executor;
import static hamkor.Story.reading;
import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Story;
import hamkor.account.Addressee;
import hamkor.directory.Organisations;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.roadmap.reading.ExecutorReading;
import hamkor.term.Term;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The list of everything due, twice a week.
class DueListDutyTest {
    private static Story story;
    private static Addressee curator;

    @BeforeAll static void begin() {
        story = new Story();
        var agreement = story.agreement("RU-OMS", "UZ-BU");
        var office = story.door(Organisations.class).ofRegion(new RegionId("RU-OMS")).getFirst().name().in(Language.RU).orElseThrow();
        var lead = executor(office, "Омская область", ExecutorReading.Role.LEAD);
        story.putInForce(story.roadmap(agreement), reading(
                Story.measure("1.1", List.of(), new Term.Deadline("до 1 июля 2026 года", LocalDate.of(2026, 7, 1)), lead),
                Story.measure("1.2", List.of(), new Term.Deadline("до 31 августа 2026 года", LocalDate.of(2026, 8, 31)), lead),
                Story.measure("1.3", List.of(), new Term.Deadline("до 1 сентября 2026 года", LocalDate.of(2026, 9, 1)), lead)), story.approvals(agreement));
        curator = Written.addressee(story, story.curator("RU-OMS"), "curator@omsk.example");
        Written.addressee(story, story.leader("RU-OMS"), "leader@omsk.example");
        Written.addressee(story, story.auditor("RU-OMS"), "auditor@omsk.example");
        Written.addressee(story, story.curator("UZ-NW"), "curator@navoi.example");
    }

    @AfterAll static void end() {
        story.close();
    }

    private static List<String> after(String day) {
        try (var node = story.at(Instant.parse(day + "T04:00:00Z"))) {
            node.door(DueListDuty.class).perform();
            node.door(DueListDuty.class).perform();
        }
        return story.jdbc.sql("select day::text from letter where person = :person and kind = 'due-list' order by id").param("person", curator.who().person().value()).query(String.class).list();
    }

    @Test void curatorsAndLeadersGetItOnTheDaysThatTheOfficeChose() throws Exception {
        story.door(Reminders.class).set(curator.who(), new ReminderRule(List.of(7), 7, 3, 14, 8, Set.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), 0), 0);
        assertThat(after("2026-07-20")).containsExactly("2026-07-20");
        assertThat(after("2026-07-21")).hasSize(1);
        assertThat(after("2026-07-25")).as("a Saturday: nobody reads").hasSize(1);
        assertThat(after("2026-07-27")).as("Monday stands for both").containsExactly("2026-07-20", "2026-07-27");
        assertThat(after("2026-08-19")).as("missed by a stop: the last alone").containsExactly("2026-07-20", "2026-07-27", "2026-08-19");
        assertThat(story.jdbc.sql("select distinct email from letter join account_email using (person) order by email").query(String.class).list())
                .containsExactly("curator@omsk.example", "leader@omsk.example");
        var id = story.jdbc.sql("select id from letter where person = :person order by id limit 1").param("person", curator.who().person().value()).query(UUID.class).single();
        var letter = story.door(LetterSql.class).letter(id).orElseThrow();
        try (var file = story.door(Outbox.class).file(letter)) {
            var parts = (Multipart) new MimeMessage(Session.getInstance(new Properties()), file).getContent();
            var table = new XWPFDocument(parts.getBodyPart(1).getInputStream()).getTables().getFirst();
            assertThat(table.getText()).contains("1.1", "1.2", "01.07.2026", "31.08.2026").doesNotContain("1.3");
        }
        assertThat(story.door(Outbox.class).content(letter).attached()).containsExactly("Сроки на 2026-07-20.docx");
    }
}
