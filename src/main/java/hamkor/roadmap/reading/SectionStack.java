package hamkor.roadmap.reading;

import hamkor.language.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The headings over a measure. A heading of a kind that stands already (roman numerals, «Раздел», numbers of one depth …)
/// takes that one's place; one of a new kind goes under the headings that stand if it comes right after one of them or its
/// number continues theirs.
final class SectionStack {
    /// «Раздел 1. …», «Блок II: …»: what follows the word.
    private static final Pattern NUMBER_AFTER_WORD = Pattern.compile("(?:\\d{1,3}|[IVXІХ]+)(?:[.:) ]|$)");

    private record Heading(String text, String kind, String number) {}

    private final List<Heading> headings = new ArrayList<>();
    private boolean afterHeading;

    void heading(String text) {
        var heading = new Heading(text, kind(text), number(text));
        int level = -1;
        for (int i = 0; i < headings.size(); i++) if (headings.get(i).kind.equals(heading.kind)) level = i;
        if (level < 0) {
            boolean under = headings.isEmpty() || afterHeading || !heading.number.isEmpty() && heading.number.startsWith(headings.getLast().number + ".");
            level = under ? headings.size() : headings.size() - 1;
        }
        while (headings.size() > level) headings.removeLast();
        headings.add(heading);
        afterHeading = true;
    }

    /// A heading of a level that is known, 0 for the outermost.
    void heading(String text, int level) {
        while (headings.size() > level) headings.removeLast();
        headings.add(new Heading(text, kind(text), number(text)));
        afterHeading = true;
    }

    /// A heading by the outline of the document: it ends all of its level and below.
    void outline(String text, int level) {
        var kind = "outline " + level;
        headings.removeIf(heading -> !heading.kind.startsWith("outline ") || heading.kind.compareTo(kind) >= 0);
        headings.add(new Heading(text, kind, number(text)));
        afterHeading = true;
    }

    void measure() {
        afterHeading = false;
    }

    void clear() {
        headings.clear();
        afterHeading = false;
    }

    List<String> texts() {
        return headings.stream().map(Heading::text).toList();
    }

    /// What kind of heading it is by how it begins.
    static String kind(String text) {
        var number = number(text);
        if (!number.isEmpty()) {
            if (Character.isDigit(number.charAt(0))) return "number " + number.chars().filter(c -> c == '.').count();
            return isRoman(number) ? "roman" : "letter";
        }
        var folded = Folding.fold(text);
        var named = SectionWords.first(folded);
        if (named.isPresent() && folded.length() > named.get().length()) return "word " + named.get();
        int space = folded.indexOf(' ');
        var word = space < 0 ? folded : folded.substring(0, space);
        if (space > 0 && Character.isUpperCase(text.charAt(0)) && NUMBER_AFTER_WORD.matcher(text).region(space + 1, text.length()).lookingAt()) return "word " + word;
        return isUpperCase(text) ? "upper case" : "plain";
    }

    private static boolean isUpperCase(String text) {
        return text.chars().filter(Character::isLetter).count() > 3 && text.chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
    }

    /// The number with which a heading begins, without a closing dot or bracket; empty where it has none.
    static String number(String text) {
        int i = 0;
        while (i < text.length() && Character.isDigit(text.charAt(i))) {
            while (i < text.length() && Character.isDigit(text.charAt(i))) i++;
            if (i + 1 < text.length() && text.charAt(i) == '.' && Character.isDigit(text.charAt(i + 1))) i++;
            else break;
        }
        if (i > 0) return i <= 8 && (i == text.length() || ".) ".indexOf(text.charAt(i)) >= 0) ? text.substring(0, i) : "";
        while (i < text.length() && "IVXІХ".indexOf(text.charAt(i)) >= 0) i++;
        if (i > 0 && i < text.length() && ".) –-".indexOf(text.charAt(i)) >= 0) return text.substring(0, i);
        if (text.length() > 2 && Character.isLetter(text.charAt(0)) && (text.charAt(1) == '.' || text.charAt(1) == ')')) return text.substring(0, 1);
        return "";
    }

    private static boolean isRoman(String number) {
        return number.chars().allMatch(c -> "IVXІХ".indexOf(c) >= 0);
    }
}
