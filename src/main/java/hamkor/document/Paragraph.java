package hamkor.document;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// A paragraph outside tables.
///
/// @param place its number among the paragraphs of the body, or its page
/// @param lines at least one, none blank
/// @param outlineLevel 1 for «Heading 1» and so on; empty for body text
/// @param bold every character of it is bold
/// @param centred it stands in the middle of the line
public record Paragraph(Place place, List<Line> lines, OptionalInt outlineLevel, boolean bold, boolean centred) implements Block {
    public Paragraph {
        lines = List.copyOf(lines);
    }

    /// Its lines as shown, joined by a space.
    public String text() {
        return lines.stream().map(Line::shown).collect(Collectors.joining(" "));
    }
}
