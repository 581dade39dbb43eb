package hamkor.measure;

import hamkor.language.Folding;
import java.util.List;
import java.util.regex.Pattern;

/// The headings over a measure without their numbers: «IV. Наука» is «III. Наука», one section further on.
final class SectionName {
    private static final Pattern NUMBER = Pattern.compile("^(?:[ivxlcdm]{1,7}|\\d{1,3}(?:\\.\\d{1,3})*|\\p{L})(?:[.)]|\\s*[-:])+\\s*|^\\d{1,3}(?:\\.\\d{1,3})*\\s+");

    private SectionName() {}

    static List<String> of(List<String> headings) {
        return headings.stream().map(heading -> NUMBER.matcher(Folding.fold(heading)).replaceFirst("")).toList();
    }
}
