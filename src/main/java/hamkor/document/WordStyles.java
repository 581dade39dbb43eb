package hamkor.document;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The styles of a Word document, as far as they bear on what is read: numbering, headings, centring, bold and hidden text.
final class WordStyles {
    /// Chains of basedOn are short; one that goes round in a circle ends here.
    private static final int LONGEST_CHAIN = 40;
    private static final int BODY_TEXT = 9; // outline level «body text»
    private static final Pattern HEADING = Pattern.compile("(?iu)(?:heading|заголовок|sarlavha|сарлавҳа)\\s*([1-9])");

    /// @param numId the list; 0 switches numbering off; null where nothing is said, as with all others
    record Style(
            String id, String name, String basedOn, Integer numId, Integer level, Integer outline, String justified, Boolean bold, Boolean hidden) {}

    private final Map<String, Style> paragraphs = new HashMap<>();
    private final Map<String, Style> characters = new HashMap<>();
    private final Map<String, Style> numberings = new HashMap<>();
    private String usual = "";
    private boolean allBold;
    private boolean allHidden;

    private WordStyles() {}

    static WordStyles none() {
        return new WordStyles();
    }

    static WordStyles read(XmlPart xml) {
        var styles = new WordStyles();
        xml.root();
        int here = xml.depth();
        while (xml.nextChild(here))
            switch (xml.name()) {
                case "w:docDefaults" -> styles.defaults(xml);
                case "w:style" -> styles.style(xml);
                default -> {}
            }
        return styles;
    }

    private void defaults(XmlPart xml) {
        int here = xml.depth();
        while (xml.nextChild(here)) {
            if (!xml.name().equals("w:rPrDefault")) continue;
            int inner = xml.depth();
            while (xml.nextChild(inner)) {
                if (!xml.name().equals("w:rPr")) continue;
                var run = RunProperties.read(xml);
                allBold = Boolean.TRUE.equals(run.bold());
                allHidden = Boolean.TRUE.equals(run.hidden());
            }
        }
    }

    private void style(XmlPart xml) {
        xml.budget().pieces(1);
        var id = String.valueOf(xml.value("styleId"));
        var type = String.valueOf(xml.value("type"));
        if (type.equals("paragraph") && xml.isOn("default", false)) usual = id;
        String name = id;
        String basedOn = null;
        var paragraph = ParagraphProperties.NONE;
        var run = RunProperties.NONE;
        int here = xml.depth();
        while (xml.nextChild(here))
            switch (xml.name()) {
                case "w:name" -> name = String.valueOf(xml.value("val"));
                case "w:basedOn" -> basedOn = xml.value("val");
                case "w:pPr" -> paragraph = ParagraphProperties.read(xml);
                case "w:rPr" -> run = RunProperties.read(xml);
                default -> {}
            }
        var style = new Style(
                id, name, basedOn, paragraph.numId(), paragraph.level(), paragraph.outline(), paragraph.justified(), run.bold(), run.hidden());
        switch (type) {
            case "paragraph" -> paragraphs.putIfAbsent(id, style);
            case "character" -> characters.putIfAbsent(id, style);
            case "numbering" -> numberings.putIfAbsent(id, style);
            default -> {}
        }
    }

    /// The paragraph style of an id; the usual one where the id is null.
    private String orUsual(String id) {
        return id == null ? usual : id;
    }

    /// The list that a paragraph style puts its paragraphs in; 0 for none.
    int numId(String style) {
        var said = inherited(paragraphs, orUsual(style), Style::numId);
        return said == null ? 0 : said;
    }

    /// The level in the list; null where the style does not say.
    Integer level(String style) {
        return inherited(paragraphs, orUsual(style), Style::level);
    }

    /// The list behind a numbering style (`numStyleLink`); 0 for none.
    int numIdOfNumbering(String style) {
        var said = inherited(numberings, style, Style::numId);
        return said == null ? 0 : said;
    }

    /// 1 for «Heading 1»; empty for body text.
    OptionalInt outlineLevel(String style, Integer direct) {
        var said = direct != null ? direct : inherited(paragraphs, orUsual(style), s -> s.outline() != null ? s.outline() : headingByName(s));
        return said == null || said < 0 || said >= BODY_TEXT ? OptionalInt.empty() : OptionalInt.of(said + 1);
    }

    private static Integer headingByName(Style style) {
        var named = HEADING.matcher(style.name());
        if (!named.matches()) named = HEADING.matcher(style.id());
        return named.matches() ? Integer.valueOf(named.group(1)) - 1 : null;
    }

    boolean centred(String style, String direct) {
        return "center".equals(direct != null ? direct : inherited(paragraphs, orUsual(style), Style::justified));
    }

    boolean bold(String paragraphStyle, RunProperties run) {
        return toggle(run.bold(), run.style(), paragraphStyle, Style::bold, allBold);
    }

    boolean hidden(String paragraphStyle, RunProperties run) {
        return toggle(run.hidden(), run.style(), paragraphStyle, Style::hidden, allHidden);
    }

    /// What stands at the run decides; else a style of characters over a style of paragraphs that both say yes switch each
    /// other off (ISO 29500-1, 17.7.3).
    private boolean toggle(Boolean direct, String characterStyle, String paragraphStyle, Function<Style, Boolean> property, boolean everywhere) {
        if (direct != null) return direct;
        boolean ofParagraph = Boolean.TRUE.equals(inherited(paragraphs, orUsual(paragraphStyle), property));
        boolean ofCharacters = characterStyle != null && Boolean.TRUE.equals(inherited(characters, characterStyle, property));
        return everywhere || ofParagraph != ofCharacters;
    }

    private static <T> T inherited(Map<String, Style> styles, String id, Function<Style, T> property) {
        var style = styles.get(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            var said = property.apply(style);
            if (said != null) return said;
            style = styles.get(style.basedOn());
        }
        return null;
    }
}
