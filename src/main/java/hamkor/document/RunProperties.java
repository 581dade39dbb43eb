package hamkor.document;

/// What a run of Word text says of itself; null where it says nothing.
///
/// @param style its style of characters
/// @param deleted for a paragraph's mark: it was deleted or moved away with changes tracked
record RunProperties(String style, Boolean bold, Boolean hidden, String font, boolean deleted) {
    static final RunProperties NONE = new RunProperties(null, null, null, null, false);

    /// Reads the `w:rPr` the walk stands at.
    static RunProperties read(XmlPart xml) {
        String style = null;
        Boolean bold = null;
        Boolean hidden = null;
        String font = null;
        boolean deleted = false;
        int here = xml.depth();
        while (xml.nextChild(here))
            switch (xml.name()) {
                case "w:rStyle" -> style = xml.value("val");
                case "w:b" -> bold = xml.isOn();
                // specVanish joins two paragraphs of different styles into one line; only ever on a paragraph's mark.
                case "w:vanish", "w:specVanish" -> hidden = xml.isOn() || Boolean.TRUE.equals(hidden);
                case "w:rFonts" -> font = xml.value("ascii") != null ? xml.value("ascii") : xml.value("hAnsi");
                case "w:del", "w:moveFrom" -> deleted = true;
                default -> {}
            }
        return new RunProperties(style, bold, hidden, font, deleted);
    }
}
