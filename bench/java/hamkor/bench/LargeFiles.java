package hamkor.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The invented roadmap as the office programs would save it. Word parts a sentence into runs where somebody once edited or its
/// speller stopped, and marks each with an rsid; that, not the text, is most of such a file, so it is written here too.
final class LargeFiles {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final LocalDateTime SAVED = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final int[] WIDTHS = {700, 5_000, 2_000, 3_000, 3_000, 2_300};

    private final LargeRoadmap roadmap = LargeRoadmap.invent();
    private final Random random = new Random(7);

    private LargeFiles() {}

    static Path docx(Path file) throws IOException {
        var made = new LargeFiles();
        return pack(file, "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "word/document.xml",
                Map.of("word/document.xml", made.document()));
    }

    static Path xlsx(Path file) throws IOException {
        var made = new LargeFiles();
        var strings = new LinkedHashMap<String, Integer>();
        var sheet = made.sheet(strings);
        var parts = new LinkedHashMap<String, String>();
        parts.put("xl/workbook.xml", "<workbook xmlns=\"" + SHEET + "\" xmlns:r=\"" + RELATIONS
                + "\"><sheets><sheet name=\"Дорожная карта\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relations("worksheet|worksheets/sheet1.xml", "sharedStrings|sharedStrings.xml"));
        parts.put("xl/worksheets/sheet1.xml", sheet);
        var shared = new StringBuilder("<sst xmlns=\"" + SHEET + "\" uniqueCount=\"" + strings.size() + "\">");
        for (var string : strings.keySet()) shared.append("<si><t xml:space=\"preserve\">").append(escaped(string)).append("</t></si>");
        parts.put("xl/sharedStrings.xml", shared.append("</sst>").toString());
        return pack(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "xl/workbook.xml", parts);
    }

    /// A package whose main part is one of `parts`.
    static Path pack(Path file, String type, String main, Map<String, String> parts) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", contentTypes(type, main));
            put(zip, "_rels/.rels", relations("officeDocument|" + main));
            for (var part : parts.entrySet()) put(zip, part.getKey(), part.getValue());
        }
        return file;
    }

    static String contentTypes(String type, String main) {
        var sheets = main.startsWith("xl/") ? "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>" : "";
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/" + main + "\" ContentType=\"" + type + "\"/>" + sheets + "</Types>";
    }

    /// @param kindsAndTargets each «kind|target»; the first becomes rId1
    static String relations(String... kindsAndTargets) {
        var out = new StringBuilder("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < kindsAndTargets.length; i++)
            out.append("<Relationship Id=\"rId").append(i + 1).append("\" Type=\"").append(RELATIONS).append('/')
                    .append(kindsAndTargets[i].replace("|", "\" Target=\"")).append("\"/>");
        return out.append("</Relationships>").toString();
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(SAVED); // the same bytes on every day
        zip.putNextEntry(entry);
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    // ---- Word

    private String document() {
        var out = new StringBuilder(8_000_000);
        out.append("<w:document xmlns:w=\"").append(WORD).append("\"><w:body>");
        paragraph(out, roadmap.title(), true);
        paragraph(out, "", false);
        out.append("<w:tbl><w:tblPr><w:tblW w:w=\"16000\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"04A0\"/></w:tblPr><w:tblGrid>");
        for (int width : WIDTHS) out.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        out.append("</w:tblGrid>");
        row(out, true);
        for (int i = 0; i < WIDTHS.length; i++) cell(out, WIDTHS[i], "", List.of(roadmap.headings().get(i)), true);
        out.append("</w:tr>");
        int section = -1;
        var measures = roadmap.measures();
        for (int i = 0; i < measures.size(); i++) {
            var measure = measures.get(i);
            if (measure.section() != section) {
                section = measure.section();
                row(out, false);
                cell(out, 16_000, "<w:gridSpan w:val=\"6\"/>", List.of(LargeRoadmap.sectionWords(section)), true);
                out.append("</w:tr>");
            }
            boolean begins = i + 1 < measures.size() && measures.get(i + 1).sharesTerm();
            var merge = measure.sharesTerm() ? "<w:vMerge/>" : begins ? "<w:vMerge w:val=\"restart\"/>" : "";
            row(out, false);
            cell(out, WIDTHS[0], "", List.of(measure.number()), false);
            cell(out, WIDTHS[1], "", List.of(measure.title()), false);
            cell(out, WIDTHS[2], merge, measure.sharesTerm() ? List.of("") : List.of(measure.term()), false);
            cell(out, WIDTHS[3], "", parted(measure.omsk()), false);
            cell(out, WIDTHS[4], "", parted(measure.tashkent()), false);
            cell(out, WIDTHS[5], merge, measure.sharesTerm() ? List.of("") : List.of(measure.result()), false);
            out.append("</w:tr>");
        }
        return out.append("</w:tbl><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/></w:sectPr></w:body></w:document>").toString();
    }

    /// Executors one below another, each but the last ended by a semicolon.
    private static List<String> parted(List<String> executors) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < executors.size(); i++) lines.add(executors.get(i) + (i + 1 < executors.size() ? ";" : ""));
        return lines;
    }

    private void row(StringBuilder out, boolean heading) {
        out.append("<w:tr w:rsidR=\"").append(rsid()).append("\" w:rsidTr=\"").append(rsid()).append("\"><w:trPr><w:cantSplit/>")
                .append(heading ? "<w:tblHeader/>" : "").append("</w:trPr>");
    }

    private void cell(StringBuilder out, int width, String properties, List<String> lines, boolean bold) {
        out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>").append(properties).append("</w:tcPr>");
        for (var line : lines) paragraph(out, line, bold);
        out.append("</w:tc>");
    }

    private void paragraph(StringBuilder out, String text, boolean bold) {
        out.append("<w:p w:rsidR=\"").append(rsid()).append("\" w:rsidRDefault=\"").append(rsid()).append("\"><w:pPr><w:spacing w:after=\"0\"/></w:pPr>");
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + 5 + random.nextInt(40));
            boolean misspelt = random.nextInt(6) == 0;
            if (misspelt) out.append("<w:proofErr w:type=\"spellStart\"/>");
            out.append("<w:r w:rsidR=\"").append(rsid()).append("\"><w:rPr>").append(bold ? "<w:b/><w:bCs/>" : "")
                    .append("<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/></w:rPr><w:t xml:space=\"preserve\">")
                    .append(escaped(text.substring(from, to))).append("</w:t></w:r>");
            if (misspelt) out.append("<w:proofErr w:type=\"spellEnd\"/>");
            from = to;
        }
        out.append("</w:p>");
    }

    private String rsid() {
        return "00%06X".formatted(random.nextInt(1 << 24));
    }

    // ---- Excel

    private String sheet(Map<String, Integer> strings) {
        var out = new StringBuilder("<worksheet xmlns=\"" + SHEET + "\"><sheetData>");
        var merges = new ArrayList<String>();
        int row = 1;
        sheetRow(out, row, List.of(roadmap.title()), strings);
        merges.add("A1:F1");
        row = 3;
        sheetRow(out, row, roadmap.headings(), strings);
        int section = -1, begun = 0;
        for (var measure : roadmap.measures()) {
            if (measure.section() != section) {
                section = measure.section();
                sheetRow(out, ++row, List.of(LargeRoadmap.sectionWords(section)), strings);
                merges.add("A" + row + ":F" + row);
            }
            row++;
            sheetRow(out, row, List.of(measure.number(), measure.title(), measure.sharesTerm() ? "" : measure.term(),
                    String.join(";\n", measure.omsk()), String.join(";\n", measure.tashkent()), measure.sharesTerm() ? "" : measure.result()), strings);
            if (!measure.sharesTerm()) begun = row;
            else {
                // A merge that goes on is the one begun above, longer by a row.
                merges.removeIf(new Merge(begun, row - 1)::covers);
                merges.add("C" + begun + ":C" + row);
                merges.add("F" + begun + ":F" + row);
            }
        }
        out.append("</sheetData><mergeCells>");
        for (var merge : merges) out.append("<mergeCell ref=\"").append(merge).append("\"/>");
        return out.append("</mergeCells></worksheet>").toString();
    }

    private record Merge(int first, int last) {
        boolean covers(String range) {
            return range.equals("C" + first + ":C" + last) || range.equals("F" + first + ":F" + last);
        }
    }

    private static void sheetRow(StringBuilder out, int row, List<String> cells, Map<String, Integer> strings) {
        out.append("<row r=\"").append(row).append("\">");
        for (int i = 0; i < cells.size(); i++) {
            out.append("<c r=\"").append((char) ('A' + i)).append(row).append('"');
            if (cells.get(i).isEmpty()) out.append("/>");
            else out.append(" t=\"s\"><v>").append(strings.computeIfAbsent(cells.get(i), _ -> strings.size())).append("</v></c>");
        }
        out.append("</row>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
