package hamkor.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Tells what stands at the edges of the pages for its own sake: page numbers, running heads, footnotes.
final class PdfMargins {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-–—\\s]*\\d{1,4}[-–—\\s]*|(?:стр|страница|с|page|p|bet)\\.?\\s*\\d{1,4}(?:\\s*(?:/|из|of|dan)\\s*\\d{1,4})?"
                    + "|\\d{1,4}\\s*(?:/|из|of)\\s*\\d{1,4}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final double SAME_PLACE = 4;
    /// The part of a page, at the top and at the bottom, where running heads can be.
    private static final double EDGE = 0.13;

    private PdfMargins() {}

    /// Takes the running heads and page numbers out of the pages' blocks.
    ///
    /// @param blocks those of each page
    static void take(List<PdfBox> pages, List<List<PdfBlock>> blocks, List<Aside> asides) {
        var seen = new HashMap<String, List<PdfBlock.Text>>();
        for (int i = 0; i < blocks.size(); i++) {
            for (var block : blocks.get(i)) {
                if (block instanceof PdfBlock.Text text && isAtEdge(text, pages.get(i))) {
                    seen.computeIfAbsent(withoutNumbers(text), _ -> new ArrayList<>()).add(text);
                }
            }
        }
        for (int i = 0; i < blocks.size(); i++) {
            var page = pages.get(i);
            var its = blocks.get(i);
            for (int at = 0; at < its.size(); at++) {
                if (!(its.get(at) instanceof PdfBlock.Text text) || !isAtEdge(text, page) || !isOutermost(text, its)) continue;
                if (isPageNumber(text) || isRepeated(text, seen, pages.size())) {
                    asides.add(new Aside(new Place.Page(i + 1, 0), Aside.Kind.PAGE_HEADER, words(text)));
                    its.remove(at--);
                }
            }
        }
        takeFootnotes(blocks, asides);
    }

    private static boolean isAtEdge(PdfBlock.Text text, PdfBox page) {
        return text.lines().size() <= 4 && (text.box().bottom() < EDGE * page.height() || text.box().top() > (1 - EDGE) * page.height());
    }

    /// No table stands between it and the edge.
    private static boolean isOutermost(PdfBlock.Text text, List<PdfBlock> blocks) {
        return blocks.stream().noneMatch(it -> it instanceof PdfTable
                && it.box().top() < text.box().top() && it.box().bottom() > text.box().bottom());
    }

    private static boolean isPageNumber(PdfBlock.Text text) {
        return text.lines().size() == 1 && PAGE_NUMBER.matcher(text.lines().getFirst().text()).matches();
    }

    private static boolean isRepeated(PdfBlock.Text text, Map<String, List<PdfBlock.Text>> seen, int pages) {
        long alike = seen.getOrDefault(withoutNumbers(text), List.of()).stream()
                .filter(it -> Math.abs(it.box().top() - text.box().top()) < SAME_PLACE).map(PdfBlock.Text::page).distinct().count();
        return alike >= 2 && alike * 3 >= pages;
    }

    private static String withoutNumbers(PdfBlock.Text text) {
        return words(text).replaceAll("\\d+", "0");
    }

    static String words(PdfBlock.Text text) {
        var words = new StringBuilder();
        for (var line : text.lines()) words.append(words.isEmpty() ? "" : " ").append(line.text());
        return words.toString();
    }

    /// From a block that begins with a raised mark, under the last table in the lower half of a page, all is footnotes.
    private static void takeFootnotes(List<List<PdfBlock>> blocks, List<Aside> asides) {
        for (var its : blocks) {
            int first = its.size();
            while (first > 0 && its.get(first - 1) instanceof PdfBlock.Text) first--;
            while (first < its.size() && !((PdfBlock.Text) its.get(first)).lines().getFirst().note()) first++;
            while (first < its.size()) {
                var text = (PdfBlock.Text) its.remove(first);
                asides.add(new Aside(new Place.Page(text.page(), 0), Aside.Kind.FOOTNOTE, words(text)));
            }
        }
    }
}
