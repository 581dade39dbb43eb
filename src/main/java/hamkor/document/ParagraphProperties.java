package hamkor.document;

/// What a Word paragraph says of itself; null where it says nothing.
///
/// @param numId the list it is an item of; 0 takes it out of its style's list
/// @param level the level in the list, from 0
/// @param outline the outline level, from 0; 9 is body text
/// @param mark the properties of its end
record ParagraphProperties(String style, Integer numId, Integer level, Integer outline, String justified, RunProperties mark) {
    static final ParagraphProperties NONE = new ParagraphProperties(null, null, null, null, null, RunProperties.NONE);

    /// Reads the `w:pPr` the walk stands at.
    static ParagraphProperties read(XmlPart xml) {
        String style = null;
        Integer numId = null;
        Integer level = null;
        Integer outline = null;
        String justified = null;
        var mark = RunProperties.NONE;
        int here = xml.depth();
        while (xml.nextChild(here))
            switch (xml.name()) {
                case "w:pStyle" -> style = xml.value("val");
                case "w:outlineLvl" -> outline = xml.number("val", null);
                case "w:jc" -> justified = xml.value("val");
                case "w:rPr" -> mark = RunProperties.read(xml);
                case "w:numPr" -> {
                    int inner = xml.depth();
                    while (xml.nextChild(inner))
                        switch (xml.name()) {
                            case "w:numId" -> numId = xml.number("val", null);
                            case "w:ilvl" -> level = xml.number("val", null);
                            default -> {}
                        }
                }
                default -> {}
            }
        return new ParagraphProperties(style, numId, level, outline, justified, mark);
    }
}
