package hamkor.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// A small DOCX for a test, its XML as the test writes it.
public final class WordFile {
    public static final String NAMESPACES = """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
            xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
            xmlns:v="urn:schemas-microsoft-com:vml" \
            xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math\"""";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final String body;
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder relationships = new StringBuilder();
    private Charset charset = StandardCharsets.UTF_8;

    private WordFile(String body) {
        this.body = body;
    }

    /// @param blocks paragraphs and tables, as [#p] and [#table] make them
    public static WordFile of(String... blocks) {
        return new WordFile(String.join("", blocks));
    }

    /// @param content the `w:style` elements
    public WordFile styles(String content) {
        return part("styles", "styles.xml", "<w:styles " + NAMESPACES + ">" + content + "</w:styles>");
    }

    /// @param content the `w:abstractNum` and `w:num` elements
    public WordFile numbering(String content) {
        return part("numbering", "numbering.xml", "<w:numbering " + NAMESPACES + ">" + content + "</w:numbering>");
    }

    /// A part beside the body, related to it as `type` and with the id of its name.
    public WordFile part(String type, String name, String xml) {
        relationships.append("<Relationship Id=\"").append(name).append("\" Type=\"").append(TYPE).append(type).append("\" Target=\"").append(name).append("\"/>");
        parts.put("word/" + name, xml);
        return this;
    }

    public WordFile in(Charset other) {
        charset = other;
        return this;
    }

    public String document() {
        return "<w:document " + NAMESPACES + "><w:body>" + body + "<w:sectPr/></w:body></w:document>";
    }

    public Path save(Path folder) {
        return save(folder, Package.of());
    }

    /// Into a package that holds other parts already.
    public Path save(Path folder, Package zip) {
        zip.relationships("_rels/.rels", "<Relationship Id=\"rId1\" Type=\"" + TYPE + "officeDocument\" Target=\"word/document.xml\"/>");
        zip.part("word/document.xml", ("<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?>" + document()).getBytes(charset));
        zip.relationships("word/_rels/document.xml.rels", relationships.toString());
        parts.forEach(zip::part);
        return zip.save(folder.resolve("roadmap.docx"));
    }

    /// A paragraph of one run.
    public static String p(String text) {
        return paragraph("", r(text));
    }

    /// A paragraph with properties and runs.
    public static String paragraph(String properties, String... runs) {
        return "<w:p>" + (properties.isEmpty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + String.join("", runs) + "</w:p>";
    }

    /// An item of a list.
    public static String item(int numId, int level, String text) {
        return paragraph("<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + numId + "\"/></w:numPr>", r(text));
    }

    public static String r(String text) {
        return text.isEmpty() ? "" : "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    public static String table(String... rows) {
        return "<w:tbl><w:tblPr/>" + String.join("", rows) + "</w:tbl>";
    }

    public static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    /// A cell of one paragraph.
    public static String cell(String text) {
        return cell("", p(text));
    }

    public static String cell(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    }
}
