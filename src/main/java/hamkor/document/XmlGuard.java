package hamkor.document;

import hamkor.document.Unreadable.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Refuses XML with a tag, a comment or a text of a size no office program writes. A parser collects each of them as one
/// piece, so that a single attribute of 300 MB would take a gigabyte before anyone could count it.
final class XmlGuard extends FilterInputStream {
    /// Excel lets a cell hold 32,767 characters; Word breaks text into runs.
    private static final int LONGEST = 4_000_000;

    private int length;
    private int dashes;
    private boolean comment;
    private int opening;

    XmlGuard(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) see((byte) one);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        int got = super.read(bytes, from, count);
        for (int i = from, end = from + got; i < end; i++) see(bytes[i]);
        return got;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /// In UTF-16 every other byte is 0 and is not looked at. Within «<!-- -->» and «<![CDATA[ ]]>» a «<» begins nothing.
    private void see(byte b) {
        if (++length > LONGEST) throw new Unreadable(Reason.BOMB);
        if (b == 0) return;
        if (comment) {
            if (b == '>' && dashes >= 2) {
                comment = false;
                length = 0;
            }
            dashes = b == '-' || b == ']' ? dashes + 1 : 0;
            return;
        }
        if (b == '<') {
            length = 0;
            opening = 1;
        } else if (opening == 1) {
            opening = b == '!' ? 2 : 0;
        } else if (opening == 2) {
            comment = b == '-' || b == '[';
            dashes = 0;
            opening = 0;
        }
    }
}
