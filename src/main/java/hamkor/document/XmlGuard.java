package hamkor.document;

import hamkor.document.Unreadable.Reason;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Refuses XML with a tag, a comment or a text of a size no office program writes. A parser collects each of them as one
/// piece, so that a single attribute of 300 MB would take a gigabyte before anyone could count it.
final class XmlGuard extends FilterReader {
    /// Excel lets a cell hold 32,767 characters; Word breaks text into runs.
    private static final int LONGEST = 4_000_000;

    private enum In { TEXT_OR_TAG, OPENED, EXCLAIMED, COMMENT_OR_CDATA }

    private In in = In.TEXT_OR_TAG;
    private int length;
    private int closing;

    XmlGuard(Reader xml) {
        super(xml);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) see((char) one);
        return one;
    }

    @Override
    public int read(char[] chars, int from, int count) throws IOException {
        int got = super.read(chars, from, count);
        for (int i = from, end = from + got; i < end; i++) see(chars[i]);
        return got;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /// Within «<!-- -->» and «<![CDATA[ ]]>» a «<» begins nothing.
    private void see(char c) {
        if (++length > LONGEST) throw new Unreadable(Reason.BOMB);
        switch (in) {
            case COMMENT_OR_CDATA -> {
                if (c == '>' && closing >= 2) {
                    in = In.TEXT_OR_TAG;
                    length = 0;
                }
                closing = c == '-' || c == ']' ? closing + 1 : 0;
            }
            case OPENED -> in = c == '!' ? In.EXCLAIMED : In.TEXT_OR_TAG;
            case EXCLAIMED -> {
                in = c == '-' || c == '[' ? In.COMMENT_OR_CDATA : In.TEXT_OR_TAG;
                closing = 0;
            }
            case TEXT_OR_TAG -> {
                if (c != '<') return;
                length = 0;
                in = In.OPENED;
            }
        }
    }
}
