package hamkor.document;

/// What stands between two ends of a line (a paragraph's or a soft one), white space folded, not blank as shown.
///
/// @param label the automatic number or bullet that Word shows before it («1.2.», «–»); empty where there is none
/// @param text the typed text
/// @param startsParagraph it is the first line of a paragraph, not one after a soft break
public record Line(String label, String text, boolean startsParagraph) {
    public static Line of(String text) {
        return new Line("", text, true);
    }

    /// Any text as it would stand in a line: white space folded, what has no width dropped.
    public static String folded(String text) {
        return TextLines.folded(text);
    }

    /// As a reader sees it: label and text.
    public String shown() {
        return label.isEmpty() ? text : text.isEmpty() ? label : label + " " + text;
    }
}
