package hamkor.notification;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// What stands in a letter, read out of its file: its plain words alone, so that a page that shows it runs nothing of it.
///
/// @param attached the names of its files
record LetterContent(String to, String subject, String words, List<String> attached) {
    static LetterContent of(InputStream file) throws IOException {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), file);
            var words = new StringBuilder();
            var attached = new ArrayList<String>();
            read(message, words, attached);
            return new LetterContent(((InternetAddress) message.getAllRecipients()[0]).toUnicodeString(), message.getSubject(), words.toString(), List.copyOf(attached));
        } catch (MessagingException broken) {
            throw new IOException(broken);
        }
    }

    private static void read(Part part, StringBuilder words, List<String> attached) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                read(each, words, attached);
            }
        } else if (part.getFileName() != null) {
            attached.add(MimeUtility.decodeText(part.getFileName()));
        } else if (part.isMimeType("text/plain")) {
            words.append(part.getContent());
        }
    }
}
