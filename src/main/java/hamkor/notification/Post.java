package hamkor.notification;

import hamkor.evidence.Evidence;
import hamkor.term.BusinessClock;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Hands what lies in the outbox to the mail server, where there is one: each letter at least once, and once more for each node that
/// dies between the server's yes and its note of it. A server that is away is asked again, ever more seldom, for as long as it takes.
@Component
class Post implements Duty {
    private static final Logger LOG = LoggerFactory.getLogger(Post.class);
    /// Longer than all waits of one sending together: nobody else takes a letter that is only slow.
    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final Duration SELDOM = Duration.ofHours(6);
    /// In one go, so that a node that ends is not waited for too long; the rest follows a minute later.
    private static final int AT_ONCE = 200;

    private final LetterSql sql;
    private final Evidence files;
    private final MailSettings settings;
    private final BusinessClock clock;

    Post(LetterSql sql, Evidence files, MailSettings settings, BusinessClock clock) {
        this.sql = sql;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    @Override public String name() {
        return "post";
    }

    @Override public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override public void perform() {
        settings.smtp().ifPresent(smtp -> {
            for (int sent = 0; sent < AT_ONCE && sendNext(smtp); sent++) {}
        });
    }

    /// False where none waits, or the server did not take one: the others would fare alike.
    private boolean sendNext(MailSettings.Smtp smtp) {
        var next = sql.claim(clock.now(), CLAIM);
        if (next.isEmpty()) return false;
        var letter = next.get();
        try (var file = files.open(letter.sha256())) {
            send(smtp, new MimeMessage(session(smtp), file));
            sql.sent(letter.id(), clock.now());
            return true;
        } catch (MessagingException | IOException refused) {
            LOG.warn("letter {} was not taken: {}", letter.id(), refused.getClass().getSimpleName());
            // The answer of a server may hold the address: only its kind is kept.
            sql.failed(letter.id(), refused.getClass().getSimpleName(), clock.now().plus(wait(letter.sending().tries())));
            return false;
        }
    }

    /// One minute, two, four, at last six hours.
    static Duration wait(int tries) {
        var wait = Duration.ofMinutes(1L << Math.min(tries - 1, 9));
        return wait.compareTo(SELDOM) > 0 ? SELDOM : wait;
    }

    private static void send(MailSettings.Smtp smtp, MimeMessage message) throws MessagingException {
        try (var transport = message.getSession().getTransport()) {
            transport.connect(smtp.host(), smtp.port(), smtp.user().orElse(null), smtp.user().isPresent() ? smtp.password() : null);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private static Session session(MailSettings.Smtp smtp) {
        var protocol = smtp.tls() == MailSettings.Smtp.Tls.TLS ? "smtps" : "smtp";
        var properties = new Properties();
        properties.put("mail.transport.protocol", protocol);
        for (var limit : new String[] {"connectiontimeout", "timeout", "writetimeout"})
            properties.put("mail." + protocol + "." + limit, String.valueOf(WAIT.toMillis()));
        properties.put("mail." + protocol + ".auth", String.valueOf(smtp.user().isPresent()));
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        if (smtp.tls() == MailSettings.Smtp.Tls.STARTTLS) {
            properties.put("mail.smtp.starttls.enable", "true");
            properties.put("mail.smtp.starttls.required", "true");
        }
        return Session.getInstance(properties);
    }
}
