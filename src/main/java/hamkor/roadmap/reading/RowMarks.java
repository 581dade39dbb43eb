package hamkor.roadmap.reading;

import hamkor.document.Block;
import hamkor.document.Document;
import hamkor.document.HiddenMark;
import hamkor.document.Row;
import hamkor.document.Table;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// What the hidden marks say that this program left at the rows of a file it wrote: which measure a row is, and that a row is a
/// heading, and of which level. What a person adds to the file has none and is read as in any other.
public final class RowMarks {
    private static final Pattern MEASURE = Pattern.compile("(\\p{XDigit}{8})(\\p{XDigit}{4})(\\p{XDigit}{4})(\\p{XDigit}{4})(\\p{XDigit}{12})");
    private static final Pattern SECTION = Pattern.compile("s(\\d)_\\d+");

    private final Set<String> seen = new HashSet<>();
    private final Set<String> repeated = new HashSet<>();

    RowMarks(Document document) {
        for (Block block : document.blocks())
            if (block instanceof Table table) for (var row : table.rows()) row.mark().filter(mark -> !seen.add(mark)).ifPresent(repeated::add);
    }

    /// The mark of a measure, as it stands in the file.
    public static String measure(UUID id) {
        return HiddenMark.written(id.toString().replace("-", ""));
    }

    /// The mark of a heading, as it stands in the file.
    ///
    /// @param level 0 for the outermost
    /// @param number no other heading of the file has it
    public static String section(int level, int number) {
        return HiddenMark.written("s" + level + "_" + number);
    }

    /// Whether this program wrote the file.
    boolean isWritten() {
        return !seen.isEmpty();
    }

    /// The id of the measure that a row is. Of a row copied with its mark nobody can say which of the two is meant.
    Optional<String> measure(Row row) {
        return row.mark().filter(mark -> !repeated.contains(mark)).map(MEASURE::matcher).filter(found -> found.matches())
                .map(found -> found.replaceAll("$1-$2-$3-$4-$5"));
    }

    /// The level of the heading that a row is; copied or not.
    OptionalInt section(Row row) {
        return row.mark().map(SECTION::matcher).filter(found -> found.matches()).map(found -> OptionalInt.of(Integer.parseInt(found.group(1))))
                .orElse(OptionalInt.empty());
    }
}
