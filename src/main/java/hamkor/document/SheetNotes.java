package hamkor.document;

import hamkor.document.Aside.Kind;

/// What lies over the cells of a worksheet: comments, text boxes, pictures, charts. All of it is put aside.
final class SheetNotes {
    private SheetNotes() {}

    static void read(OfficeZip zip, String sheet, String part, Asides asides) {
        var relationships = Relationships.of(zip, part);
        for (var comments : relationships.parts("comments"))
            zip.xml(comments).ifPresent(xml -> {
                try (xml) {
                    xml.root();
                    comments(xml, sheet, asides);
                }
            });
        for (var drawing : relationships.parts("drawing"))
            zip.xml(drawing).ifPresent(xml -> {
                try (xml) {
                    xml.root();
                    drawing(xml, sheet, asides);
                }
            });
    }

    private static void comments(XmlPart xml, String sheet, Asides asides) {
        int here = xml.depth();
        while (xml.nextChild(here))
            switch (xml.name()) {
                case "x:commentList" -> comments(xml, sheet, asides);
                case "x:comment" -> {
                    var place = new Place.SheetRow(sheet, SheetAddress.of(xml.value("ref")).row());
                    int inner = xml.depth();
                    while (xml.nextChild(inner)) if (xml.name().equals("x:text")) asides.text(place, Kind.COMMENT, SheetText.rich(xml));
                }
                default -> {}
            }
    }

    /// What is anchored at one cell.
    private static final class Anchored {
        int row = 1;
        final StringBuilder text = new StringBuilder();
        String description = "";
        boolean picture;
        boolean chart;
    }

    private static void drawing(XmlPart xml, String sheet, Asides asides) {
        int here = xml.depth();
        while (xml.nextChild(here)) {
            var anchored = new Anchored();
            anchored(xml, anchored);
            var place = new Place.SheetRow(sheet, anchored.row);
            asides.text(place, Kind.TEXT_BOX, anchored.text);
            if (anchored.picture) asides.thing(place, Kind.PICTURE, anchored.description);
            if (anchored.chart) asides.thing(place, Kind.CHART, anchored.description);
        }
    }

    private static void anchored(XmlPart xml, Anchored anchored) {
        int here = xml.depth();
        while (xml.nextChild(here))
            switch (xml.name()) {
                case "xdr:from" -> {
                    int inner = xml.depth();
                    while (xml.nextChild(inner)) if (xml.name().equals("xdr:row")) anchored.row = row(xml.text());
                }
                case "xdr:to" -> {}
                case "a:t" -> anchored.text.append(xml.text());
                case "a:p" -> {
                    anchored(xml, anchored);
                    anchored.text.append(' ');
                }
                case "xdr:cNvPr" -> {
                    if (xml.value("descr") != null) anchored.description = xml.value("descr");
                }
                case "xdr:pic" -> {
                    anchored.picture = true;
                    anchored(xml, anchored);
                }
                case "c:chart" -> anchored.chart = true;
                case "mc:Fallback" -> {} // the same once more, for older programs
                default -> anchored(xml, anchored);
            }
    }

    private static int row(String text) {
        try {
            return Math.clamp(Integer.parseInt(text.strip()) + 1L, 1, SheetAddress.LAST_ROW);
        } catch (NumberFormatException _) {
            return 1;
        }
    }
}
