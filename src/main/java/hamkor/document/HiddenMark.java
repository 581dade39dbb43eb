package hamkor.document;

import java.util.Optional;
import java.util.regex.Pattern;

/// A mark that this program leaves at a row of a file it writes, to know the row again when the file comes back: in Word a
/// bookmark in one of the row's cells, in a workbook the text of a hidden cell. A reader of the pages never sees it.
///
/// Word sorts and moves a row with its bookmark, Excel with its cells; a name defined for a cell would stay where it was.
public final class HiddenMark {
    private static final String BEGINS = "hk_";
    private static final Pattern WRITTEN = Pattern.compile(BEGINS + "([0-9a-z_]{1,37})"); // Word allows 40 characters

    private HiddenMark() {}

    /// As it stands in the file.
    public static String written(String mark) {
        var written = BEGINS + mark;
        if (!WRITTEN.matcher(written).matches()) throw new IllegalArgumentException("no mark: " + mark);
        return written;
    }

    /// The mark that a bookmark's name or a cell's text is.
    static Optional<String> in(String written) {
        if (!written.startsWith(BEGINS)) return Optional.empty();
        var found = WRITTEN.matcher(written);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
