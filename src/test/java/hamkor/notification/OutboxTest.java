package hamkor.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.Story;
import hamkor.account.Addressee;
import hamkor.audit.Audit;
import hamkor.id.Reference;
import hamkor.language.Refusal;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// Letters where they lie.
class OutboxTest {
    private static final Instant NOW = Instant.parse("2026-07-28T04:00:00Z");

    private static Story story;
    private static Story node;
    private static Addressee curator;

    @BeforeAll static void begin() {
        story = new Story();
        node = story.at(NOW);
        curator = Written.addressee(story, story.curator("RU-OMS"), "curator@omsk.example");
    }

    @AfterAll static void end() {
        node.close();
        story.close();
    }

    private static Letter last() {
        return story.door(Outbox.class).of(story.administrator("RU-OMS"), Optional.empty(), 1).getFirst();
    }

    @Test void aLetterIsAFileInTheStoreThatAnyMailProgramReads() throws Exception {
        assertThat(node.door(Outbox.class).write(Written.draft("one", curator))).isTrue();
        var letter = last();
        try (var file = story.door(Outbox.class).file(letter)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), file);
            assertThat(message.getSubject()).isEqualTo("Сроки на 28 июля: ўзбек ва русча");
            assertThat(message.getMessageID()).isEqualTo(letter.messageId()).isEqualTo("<" + letter.id() + "@hamkor.example>");
            assertThat(message.getAllRecipients()[0].toString()).contains("<curator@omsk.example>");
            assertThat(message.getSentDate()).isEqualTo(NOW);
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(message.getHeader("Content-Language")).containsExactly("ru");
        }
        var content = story.door(Outbox.class).content(letter);
        assertThat(content.words()).contains("- Провести деловой форум <b>", "Отчитаться: https://hamkor.example/checkpoints/1/report");
    }

    @Test void thePageInALetterShowsATitleAndDoesNotRunIt() {
        assertThat(LetterPaper.page(Written.draft("page", curator))).contains("Провести деловой форум &lt;b&gt;").doesNotContain("форум <b>");
    }

    @Test void aLetterForTheSameThingIsWrittenOnceHoweverManyNodesTry() throws Exception {
        int before = Written.letters(story.jdbc);
        try (var other = story.at(NOW); var threads = Executors.newFixedThreadPool(8)) {
            var tries = List.of(node, other, node, other, node, other, node, other).stream()
                    .<Callable<Boolean>>map(each -> () -> each.door(Outbox.class).write(Written.draft("at-once", curator))).toList();
            int written = 0;
            for (var tried : threads.invokeAll(tries)) if (tried.get()) written++;
            assertThat(written).isEqualTo(1);
        }
        assertThat(Written.letters(story.jdbc)).isEqualTo(before + 1);
    }

    @Test void aLetterThatDidNotComeToBeLeavesNothingToWait() {
        int before = Written.letters(story.jdbc);
        assertThatThrownBy(() -> node.door(TransactionTemplate.class).executeWithoutResult(_ -> {
            node.door(Outbox.class).write(Written.draft("killed", curator));
            throw new IllegalStateException("killed in the middle");
        })).hasMessage("killed in the middle");
        assertThat(Written.letters(story.jdbc)).isEqualTo(before);
        assertThat(node.door(Outbox.class).write(Written.draft("killed", curator))).as("and is written anew").isTrue();
    }

    @Test void whoLooksAtALetterIsTold() {
        node.door(Outbox.class).write(Written.draft("looked", curator));
        var administrator = story.administrator("RU-OMS");
        story.door(Outbox.class).look(administrator, last().id());
        assertThat(story.door(Audit.class).of(Reference.to(curator.who().person()), List.of("letter-read"), 5).getFirst().by().person()).contains(administrator.person());
    }

    @Test void aLetterIsForTheAdministratorsOfItsSideAlone() {
        node.door(Outbox.class).write(Written.draft("whose", curator));
        var id = last().id();
        assertThatThrownBy(() -> story.door(Outbox.class).look(story.administrator("UZ-BU"), id)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> story.door(Outbox.class).look(story.curator("RU-OMS"), id)).isInstanceOf(Refusal.NotAllowed.class);
        assertThat(story.door(Outbox.class).of(story.administrator("UZ-BU"), Optional.empty(), 10)).isEmpty();
    }
}
