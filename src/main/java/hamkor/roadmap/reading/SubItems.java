package hamkor.roadmap.reading;

import hamkor.document.Line;
import hamkor.language.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A measure's cell as its title and its sub-items: the title loses the words that announce them («в том числе:»), an item its
/// mark and its closing «;» or «.».
record SubItems(String title, List<String> items) {
    private static final int FEWEST_INLINE = 2;

    private static final class Loaded {
        static final List<String> ANNOUNCING = DataLines.of("announcing-words.txt").stream().map(f -> f[0])
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /// @param lines of one language; none blank
    /// @param typedLines an end of line was typed (Word, Excel), not one where a page was narrow (PDF)
    static SubItems of(List<Line> lines, boolean typedLines) {
        var title = new StringBuilder();
        var items = new ArrayList<StringBuilder>();
        for (var line : lines) {
            var text = line.text();
            int mark = line.label().isEmpty() ? Marks.endOfMark(text) : 0;
            boolean marked = !line.label().isEmpty() || mark > 0;
            boolean isItem = title.isEmpty() ? false : marked
                    ? !items.isEmpty() || !line.label().isEmpty() || beginsList(title, text, typedLines)
                    : typedLines && (items.isEmpty() ? announces(title) : endsItem(items.getLast()) && line.startsParagraph());
            if (isItem) items.add(new StringBuilder(text.substring(mark)));
            else if (items.isEmpty()) Lines.append(title, title.isEmpty() ? line.text() : line.shown());
            else Lines.append(items.getLast(), line.shown());
        }
        if (items.isEmpty()) return inline(title.toString());
        return new SubItems(withoutAnnouncing(title.toString()), items.stream().map(item -> withoutEnd(item.toString())).toList());
    }

    /// A dash may be one inside a sentence that goes on in the next line; a number or letter with a bracket may not.
    private static boolean beginsList(StringBuilder title, String text, boolean typedLines) {
        if (!Folding.isDash(text.charAt(0))) return true;
        char last = title.charAt(title.length() - 1);
        return last == ':' || last == ';' || typedLines && last != ',' && Character.isLetterOrDigit(last) | last == '.' | last == ')' | last == '»';
    }

    private static boolean announces(StringBuilder title) {
        return title.charAt(title.length() - 1) == ':';
    }

    private static boolean endsItem(StringBuilder item) {
        return !item.isEmpty() && ";.".indexOf(item.charAt(item.length() - 1)) >= 0;
    }

    /// Items inside the line: «…, в том числе: 1) выбор площадки; 2) расчёт затрат», each with its own mark.
    private static SubItems inline(String title) {
        for (int colon = title.indexOf(':'); colon > 0; colon = title.indexOf(':', colon + 1)) {
            var after = title.substring(colon + 1).trim();
            if (after.isEmpty() || Marks.endOfMark(after) == 0) continue;
            var items = markedItems(after);
            if (items.size() >= FEWEST_INLINE) return new SubItems(withoutAnnouncing(title.substring(0, colon + 1)), items);
        }
        var announced = announcedEnd(title);
        if (announced > 0) {
            var items = new ArrayList<String>();
            for (var item : title.substring(announced).split(";")) if (!item.isBlank()) items.add(withoutEnd(item.trim()));
            if (items.size() >= FEWEST_INLINE) return new SubItems(withoutAnnouncing(title.substring(0, announced)), items);
        }
        return new SubItems(title.endsWith(":") ? withoutAnnouncing(title) : title, List.of());
    }

    /// Where «в том числе:» ends inside a title; 0 where it is not there.
    private static int announcedEnd(String title) {
        var folded = Folding.fold(title);
        if (folded.length() != title.length()) return 0;
        for (var words : Loaded.ANNOUNCING) {
            int at = folded.indexOf(words + ":");
            if (at > 0 && !Character.isLetter(folded.charAt(at - 1))) return at + words.length() + 1;
        }
        return 0;
    }

    private static List<String> markedItems(String text) {
        var items = new ArrayList<String>();
        int start = Marks.endOfMark(text);
        for (int i = start; i < text.length(); i++) {
            boolean afterEnd = text.charAt(i - 1) == ' ' && i >= 2 && (text.charAt(i - 2) == ';' || text.charAt(i - 2) == '.' || text.charAt(i - 2) == ',');
            boolean numbered = text.charAt(i - 1) == ' ' && Character.isLetterOrDigit(text.charAt(i)) && isBracketMark(text, i);
            int mark = afterEnd || numbered ? Marks.endOfMark(text.substring(i)) : 0;
            if (mark == 0) continue;
            items.add(withoutEnd(text.substring(start, i).trim()));
            start = i + mark;
            i = start;
        }
        if (start < text.length()) items.add(withoutEnd(text.substring(start).trim()));
        return items;
    }

    private static boolean isBracketMark(String text, int at) {
        int i = at;
        while (i < text.length() && Character.isDigit(text.charAt(i))) i++;
        if (i == at) i++;
        return i < text.length() && text.charAt(i) == ')';
    }

    /// Without «, в том числе:» at its end, or a bare colon.
    static String withoutAnnouncing(String title) {
        var text = title.stripTrailing();
        if (text.endsWith(":")) text = text.substring(0, text.length() - 1).stripTrailing();
        for (boolean again = true; again; ) {
            again = false;
            var folded = Folding.fold(text);
            if (folded.length() != text.length()) break;
            for (var words : Loaded.ANNOUNCING)
                if (folded.endsWith(words) && folded.length() > words.length() && !Character.isLetter(folded.charAt(folded.length() - words.length() - 1))) {
                    text = text.substring(0, text.length() - words.length()).stripTrailing();
                    while (text.endsWith(",") || text.endsWith("(") || text.endsWith(";")) text = text.substring(0, text.length() - 1).stripTrailing();
                    again = true;
                    break;
                }
        }
        return text;
    }

    static String withoutEnd(String item) {
        var text = item.stripTrailing();
        while (text.endsWith(";") || text.endsWith(".") && !text.endsWith("..")) text = text.substring(0, text.length() - 1).stripTrailing();
        return text;
    }
}
