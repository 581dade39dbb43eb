package hamkor.document;

import hamkor.document.Aside.Kind;
import hamkor.document.Unreadable.Reason;
import java.util.List;
import java.util.Map;

/// DOCX, and what else holds the same text: DOCM, DOTX, DOTM.
final class WordReader implements FormatReader {
    @Override
    public boolean recognises(OfficeFile file) {
        return file.main().filter(main -> main.root().equals("w:document")).isPresent();
    }

    @Override
    public Document read(OfficeFile file) {
        var zip = file.zip().orElseThrow();
        var main = file.main().orElseThrow();
        var word = context(zip, main.name());
        List<Block> blocks;
        try (var xml = xml(zip, main.name())) {
            xml.root();
            var body = List.<WordBlock>of();
            int here = xml.depth();
            while (xml.nextChild(here)) if (xml.name().equals("w:body")) body = WordStory.body(word).read(xml);
            blocks = WordLayout.lay(word, body);
        }
        notes(zip, word, "footnotes", word.footnotes, Kind.FOOTNOTE);
        notes(zip, word, "endnotes", word.endnotes, Kind.FOOTNOTE);
        notes(zip, word, "comments", word.comments, Kind.COMMENT);
        for (var type : List.of("header", "footer"))
            for (var part : word.relationships.parts(type)) pageHeader(zip, word, part);
        if (blocks.isEmpty()) refuse(zip, word);
        return new Document(Document.Format.DOCX, blocks, word.asides.all());
    }

    private static WordContext context(OfficeZip zip, String main) {
        var relationships = Relationships.of(zip, main);
        var styles = WordStyles.none();
        for (var part : relationships.parts("styles"))
            if (zip.has(part)) try (var xml = xml(zip, part)) {
                styles = WordStyles.read(xml);
            }
        var lists = WordLists.none();
        for (var part : relationships.parts("numbering"))
            if (zip.has(part)) try (var xml = xml(zip, part)) {
                lists = WordLists.read(xml, styles);
            }
        return new WordContext(styles, new WordNumbering(lists), relationships, zip.budget());
    }

    private static XmlPart xml(OfficeZip zip, String part) {
        return zip.xml(part).orElseThrow(() -> new Unreadable(Reason.DAMAGED, part));
    }

    /// The notes of a part, each put aside where the text refers to it.
    private static void notes(OfficeZip zip, WordContext word, String type, Map<String, Place> referred, Kind kind) {
        for (var part : word.relationships.parts(type)) {
            if (!zip.has(part)) continue;
            try (var xml = xml(zip, part)) {
                xml.root();
                int here = xml.depth();
                while (xml.nextChild(here)) {
                    var place = referred.get(String.valueOf(xml.value("id")));
                    var where = place == null ? new Place.Whole(part) : place;
                    word.asides.text(where, kind, WordStory.text(new WordStory(word, where, false).read(xml)));
                }
            }
        }
    }

    private static void pageHeader(OfficeZip zip, WordContext word, String part) {
        if (!zip.has(part)) return;
        try (var xml = xml(zip, part)) {
            xml.root();
            var where = new Place.Whole(part);
            word.asides.text(where, Kind.PAGE_HEADER, WordStory.text(new WordStory(word, where, false).read(xml)));
        }
    }

    /// Nothing is shown but pictures, or macros are all there is.
    private static void refuse(OfficeZip zip, WordContext word) {
        if (word.asides.has(Kind.PICTURE)) throw new Unreadable(Reason.SCAN);
        if (zip.names().stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) throw new Unreadable(Reason.MACROS_ONLY);
    }
}
