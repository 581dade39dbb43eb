package hamkor.document;

import hamkor.document.Unreadable.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// In what encoding an XML part is written. The JDK's parser could tell by itself, but prints every wrong byte it meets to the
/// standard error.
final class XmlEncoding {
    private static final int BEGINNING = 128;
    private static final Pattern DECLARED = Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private XmlEncoding() {}

    /// The part's characters; a byte that is none of its encoding ends them with an exception.
    static Reader reader(InputStream in) throws IOException {
        var pushback = new PushbackInputStream(in, BEGINNING);
        var head = pushback.readNBytes(BEGINNING);
        int mark = mark(head);
        pushback.unread(head, mark, head.length - mark);
        var decoder = charset(head).newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(pushback, decoder);
    }

    /// How long the byte order mark is.
    private static int mark(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) return 3;
        return starts(head, 0xFE, 0xFF) || starts(head, 0xFF, 0xFE) ? 2 : 0;
    }

    private static Charset charset(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) return StandardCharsets.UTF_8;
        if (starts(head, 0xFE, 0xFF) || starts(head, 0, '<')) return StandardCharsets.UTF_16BE;
        if (starts(head, 0xFF, 0xFE) || starts(head, '<', 0)) return StandardCharsets.UTF_16LE;
        var declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!declared.find()) return StandardCharsets.UTF_8;
        try {
            var named = Charset.forName(declared.group(1));
            // Whoever could read «UTF-16» letter by letter is not reading UTF-16.
            return named.name().startsWith("UTF-16") || named.name().startsWith("UTF-32") ? StandardCharsets.UTF_8 : named;
        } catch (IllegalArgumentException _) {
            throw new Unreadable(Reason.DAMAGED, "");
        }
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) if ((head[i] & 0xFF) != bytes[i]) return false;
        return true;
    }
}
