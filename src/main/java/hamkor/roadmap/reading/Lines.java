package hamkor.roadmap.reading;

import hamkor.document.Line;
import hamkor.language.Folding;
import java.util.List;

/// Lines of a cell as one text.
final class Lines {
    private Lines() {}

    static String joined(List<Line> lines) {
        var text = new StringBuilder();
        for (var line : lines) append(text, line.shown());
        return text.toString();
    }

    static void append(StringBuilder text, String more) {
        if (more.isEmpty()) return;
        if (!text.isEmpty()) text.append(' ');
        text.append(more);
    }

    /// Nothing, or only a dash: a cell that says nothing.
    static boolean isDashOrBlank(String text) {
        for (int i = 0; i < text.length(); i++)
            if (!Folding.isDash(text.charAt(i)) && !Folding.isSpace(text.charAt(i)) && text.charAt(i) != '_') return false;
        return true;
    }
}
