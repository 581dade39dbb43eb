package hamkor.document;

import java.util.Map;

/// The namespaces of office files under the prefixes that the standard's text gives them. Strict files (ISO 29500) have other
/// addresses for the same names.
final class OfficeNames {
    static final String RELATIONSHIPS = "r";
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry(TRANSITIONAL + "wordprocessingml/2006/main", "w"),
            Map.entry(STRICT + "wordprocessingml/main", "w"),
            Map.entry(TRANSITIONAL + "spreadsheetml/2006/main", "x"),
            Map.entry(STRICT + "spreadsheetml/main", "x"),
            Map.entry(TRANSITIONAL + "presentationml/2006/main", "p"),
            Map.entry(STRICT + "presentationml/main", "p"),
            Map.entry(TRANSITIONAL + "officeDocument/2006/relationships", RELATIONSHIPS),
            Map.entry(STRICT + "officeDocument/relationships", RELATIONSHIPS),
            Map.entry(TRANSITIONAL + "package/2006/relationships", "rel"),
            Map.entry(TRANSITIONAL + "package/2006/content-types", "ct"),
            Map.entry(TRANSITIONAL + "markup-compatibility/2006", "mc"),
            Map.entry(TRANSITIONAL + "drawingml/2006/main", "a"),
            Map.entry(STRICT + "drawingml/main", "a"),
            Map.entry(TRANSITIONAL + "drawingml/2006/wordprocessingDrawing", "wp"),
            Map.entry(STRICT + "drawingml/wordprocessingDrawing", "wp"),
            Map.entry(TRANSITIONAL + "drawingml/2006/spreadsheetDrawing", "xdr"),
            Map.entry(STRICT + "drawingml/spreadsheetDrawing", "xdr"),
            Map.entry(TRANSITIONAL + "drawingml/2006/picture", "pic"),
            Map.entry(STRICT + "drawingml/picture", "pic"),
            Map.entry(TRANSITIONAL + "drawingml/2006/chart", "c"),
            Map.entry(STRICT + "drawingml/chart", "c"),
            Map.entry(TRANSITIONAL + "drawingml/2006/diagram", "dgm"),
            Map.entry(STRICT + "drawingml/diagram", "dgm"),
            Map.entry(TRANSITIONAL + "officeDocument/2006/math", "m"),
            Map.entry(STRICT + "officeDocument/math", "m"),
            Map.entry("urn:schemas-microsoft-com:vml", "v"),
            Map.entry("urn:schemas-microsoft-com:office:office", "o"),
            Map.entry("http://schemas.microsoft.com/office/word/2003/wordml", "w2003"),
            Map.entry("http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"),
            Map.entry("http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", "wpg"),
            Map.entry("http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", "wpc"),
            Map.entry("http://schemas.microsoft.com/office/word/2010/wordml", "w14"),
            Map.entry("http://schemas.microsoft.com/office/word/2012/wordml", "w15"));

    private OfficeNames() {}

    /// «?» for a namespace that is not known, «» for none.
    static String prefix(String namespace) {
        return namespace == null || namespace.isEmpty() ? "" : PREFIXES.getOrDefault(namespace, "?");
    }
}
