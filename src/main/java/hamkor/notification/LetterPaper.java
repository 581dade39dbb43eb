package hamkor.notification;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;

/// A letter as a file (RFC 5322): its words as plain text and as a page without pictures or scripts, whatever is attached after
/// them. Written once: what is sent again is the same file with the same Message-ID, by which a mailbox knows it again.
final class LetterPaper {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "hamkor");
    private static final Session NOWHERE = Session.getInstance(new Properties());
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private LetterPaper() {}

    /// @param messageId with its angle brackets
    static byte[] write(LetterDraft letter, MailSettings settings, String messageId, Instant at) {
        try {
            var message = new MimeMessage(NOWHERE) {
                /// The library would put its own in its place.
                @Override protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", messageId);
                }
            };
            message.setFrom(new InternetAddress(settings.from(), "Hamkor", UTF_8));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to().email(), letter.to().name().shownTo(letter.language()).text(), UTF_8));
            message.setSubject(letter.subject(), UTF_8);
            message.setSentDate(Date.from(at));
            message.setHeader("Content-Language", letter.language().code());
            message.setHeader("Auto-Submitted", "auto-generated");   // so that nobody's absence notice comes back
            message.setHeader("List-Unsubscribe", "<" + letter.foot().link() + ">");
            var words = words(letter);
            if (letter.attached().isEmpty()) message.setContent(words);
            else message.setContent(with(words, letter.attached().get()));
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static MimeMultipart words(LetterDraft letter) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(plain(letter), UTF_8);
        var page = new MimeBodyPart();
        page.setText(page(letter), UTF_8, "html");
        return new MimeMultipart("alternative", plain, page);
    }

    private static MimeMultipart with(MimeMultipart words, LetterDraft.Attached attached) throws MessagingException, IOException {
        var first = new MimeBodyPart();
        first.setContent(words);
        var file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(attached.content(), attached.mediaType())));
        file.setFileName(MimeUtility.encodeText(attached.name(), UTF_8, null));
        return new MimeMultipart("mixed", first, file);
    }

    static String page(LetterDraft letter) {
        var output = new Utf8ByteOutput();
        TEMPLATES.render("notification/letter.jte", letter, output);
        return new String(output.toByteArray(), StandardCharsets.UTF_8);
    }

    static String plain(LetterDraft letter) {
        var text = new StringBuilder(letter.opening()).append("\n");
        for (var part : letter.parts()) {
            text.append("\n").append(part.heading().toUpperCase(Locale.ROOT)).append("\n");
            for (var line : part.lines())
                text.append("\n- ").append(line.title()).append("\n  ").append(line.said()).append("\n  ").append(line.act()).append(": ").append(line.link()).append("\n");
            part.more().ifPresent(more -> text.append("\n").append(more).append("\n"));
        }
        return text.append("\n-- \n").append(letter.foot().why()).append("\n").append(letter.foot().change()).append(": ").append(letter.foot().link()).append("\n").toString();
    }
}
