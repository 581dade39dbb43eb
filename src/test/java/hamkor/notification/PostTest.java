package hamkor.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import hamkor.Story;
import hamkor.account.Addressee;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Letters on their way, with a real mail server.
class PostTest {
    private static final Instant NOW = Instant.parse("2026-07-28T04:00:00Z");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Story story;
    private MailSettings mail;
    private Addressee curator;

    @BeforeEach void begin() {
        server.start();
        story = new Story();
        var smtp = new MailSettings.Smtp("127.0.0.1", server.getSmtp().getPort(), MailSettings.Smtp.Tls.NONE, Optional.empty(), "");
        mail = new MailSettings(URI.create("https://hamkor.example"), "hamkor@hamkor.example", Optional.of(smtp));
        curator = Written.addressee(story, story.curator("RU-OMS"), "curator@omsk.example");
    }

    @AfterEach void end() {
        server.stop();
        story.close();
    }

    private void perform(Instant at) {
        try (var node = story.at(at, mail)) {
            node.door(Post.class).perform();
        }
    }

    private void write(String key) {
        try (var node = story.at(NOW, mail)) {
            node.door(Outbox.class).write(Written.draft(key, curator));
        }
    }

    private Letter last() {
        return story.door(Outbox.class).of(story.administrator("RU-OMS"), Optional.empty(), 1).getFirst();
    }

    @Test void aLetterArrivesAsItWasWrittenOnce() throws Exception {
        write("one");
        perform(NOW);
        perform(NOW.plus(Duration.ofDays(1)));
        MimeMessage[] arrived = server.getReceivedMessages();
        assertThat(arrived).hasSize(1);
        assertThat(arrived[0].getSubject()).isEqualTo("Сроки на 28 июля: ўзбек ва русча");
        assertThat(arrived[0].getMessageID()).isEqualTo(last().messageId());
        assertThat(arrived[0].getAllRecipients()[0].toString()).contains("curator@omsk.example");
        assertThat(last().sending().sentAt()).contains(NOW);
    }

    @Test void aNodeThatDiesAfterTheServersYesRepeatsTheSameLetterOnce() throws Exception {
        write("killed");
        perform(NOW);
        story.jdbc.sql("update letter set sent_at = null, next_try_at = written_at, claimed_until = :until").param("until", NOW.plus(Duration.ofMinutes(5)).atOffset(ZoneOffset.UTC)).update();
        perform(NOW.plus(Duration.ofMinutes(1)));
        assertThat(server.getReceivedMessages()).as("it is still the other's").hasSize(1);
        perform(NOW.plus(Duration.ofMinutes(6)));
        perform(NOW.plus(Duration.ofHours(1)));
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(Arrays.stream(server.getReceivedMessages()).map(message -> {
            try {
                return message.getMessageID();
            } catch (MessagingException broken) {
                throw new IllegalStateException(broken);
            }
        }).distinct()).as("a mailbox knows it again").hasSize(1);
    }

    @Test void aServerThatIsAwayIsAskedAgainForAsLongAsItTakes() {
        write("waits");
        server.stop();
        perform(NOW);
        assertThat(last().sending().sentAt()).isEmpty();
        assertThat(last().sending().failure()).isPresent();
        perform(NOW.plus(Duration.ofSeconds(30)));
        assertThat(last().sending().tries()).as("not before its time").isEqualTo(1);
        perform(NOW.plus(Duration.ofMinutes(2)));
        assertThat(last().sending().tries()).isEqualTo(2);
        assertThat(Post.wait(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Post.wait(500)).isEqualTo(Duration.ofHours(6));
    }

    @Test void withoutAServerLettersLieInTheOutboxAndStayThereWhenOneIsNamedLater() {
        story.door(Outbox.class).write(Written.draft("kept", curator));
        story.door(Post.class).perform();
        perform(Instant.now().plus(Duration.ofDays(30)));
        assertThat(server.getReceivedMessages()).as("a month-old reminder is not sent all at once").isEmpty();
        assertThat(last().sending().bySmtp()).isFalse();
    }
}
