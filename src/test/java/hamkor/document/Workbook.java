package hamkor.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A small XLSX for a test, its sheets' XML as the test writes it.
public final class Workbook {
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private record Sheet(String name, String attributes, String content) {}

    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();
    private final List<String> formats = new ArrayList<>();
    private final List<String> fills = new ArrayList<>(List.of("<patternFill patternType=\"none\"/>", "<patternFill patternType=\"gray125\"/>"));
    private final StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\" fillId=\"0\"/>");
    private int styleCount = 1;
    private String properties = "";
    private String names = "";

    private Workbook() {}

    public static Workbook of() {
        return new Workbook();
    }

    /// A workbook of one sheet «План» with these rows.
    public static Workbook of(String... rows) {
        return new Workbook().sheet("План", "", rows);
    }

    /// @param attributes of the `sheet` element, such as `state="hidden"`
    public Workbook sheet(String name, String attributes, String... rows) {
        return sheetOf(name, attributes, "<sheetData>" + String.join("", rows) + "</sheetData>");
    }

    /// @param content the children of the `worksheet` element
    public Workbook sheetOf(String name, String attributes, String content) {
        sheets.add(new Sheet(name, attributes, content));
        return this;
    }

    public Workbook from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /// Rows of the first sheet that are printed at the top of each page.
    public Workbook titles(int first, int last) {
        names = "<definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'План'!$A:$A,'План'!$" + first + ":$" + last + "</definedName></definedNames>";
        return this;
    }

    /// A text shared by cells; its index.
    public int text(String si) {
        shared.add(si);
        return shared.size() - 1;
    }

    /// A style with a number format of its own; its index.
    public int format(String code) {
        formats.add("<numFmt numFmtId=\"" + (164 + formats.size()) + "\" formatCode=\"" + code.replace("\"", "&quot;") + "\"/>");
        return style(163 + formats.size(), 0);
    }

    /// A style with a fill; its index.
    public int fill(String patternFill) {
        fills.add(patternFill);
        return style(0, fills.size() - 1);
    }

    public int style(int format, int fill) {
        styles.append("<xf numFmtId=\"").append(format).append("\" fillId=\"").append(fill).append("\"/>");
        return styleCount++;
    }

    public Path save(Path folder) {
        var zip = Package.of();
        zip.relationships("_rels/.rels", "<Relationship Id=\"rId1\" Type=\"" + TYPE + "officeDocument\" Target=\"xl/workbook.xml\"/>");
        var list = new StringBuilder();
        var relationships = new StringBuilder("<Relationship Id=\"s\" Type=\"" + TYPE + "sharedStrings\" Target=\"sharedStrings.xml\"/>"
                + "<Relationship Id=\"t\" Type=\"" + TYPE + "styles\" Target=\"/xl/styles.xml\"/>");
        for (int i = 0; i < sheets.size(); i++) {
            var sheet = sheets.get(i);
            list.append("<sheet name=\"" + sheet.name + "\" sheetId=\"" + (i + 1) + "\" " + sheet.attributes + " r:id=\"rId" + i + "\"/>");
            relationships.append("<Relationship Id=\"rId" + i + "\" Type=\"" + TYPE + "worksheet\" Target=\"worksheets/sheet" + i + ".xml\"/>");
            zip.part("xl/worksheets/sheet" + i + ".xml", "<worksheet " + MAIN + ">" + sheet.content + "</worksheet>");
        }
        zip.part("xl/workbook.xml", "<workbook " + MAIN + ">" + properties + "<sheets>" + list + "</sheets>" + names + "</workbook>");
        zip.relationships("xl/_rels/workbook.xml.rels", relationships.toString());
        zip.part("xl/sharedStrings.xml", "<sst " + MAIN + "><si>" + String.join("</si><si>", shared) + "</si></sst>");
        zip.part("xl/styles.xml", "<styleSheet " + MAIN + "><numFmts>" + String.join("", formats) + "</numFmts><fills><fill>"
                + String.join("</fill><fill>", fills) + "</fill></fills><cellXfs>" + styles + "</cellXfs></styleSheet>");
        return zip.save(folder.resolve("roadmap.xlsx"));
    }

    public static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    public static String hiddenRow(int number, String... cells) {
        return "<row r=\"" + number + "\" hidden=\"1\">" + String.join("", cells) + "</row>";
    }

    /// A cell with a text of its own.
    public static String cell(String address, String text) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
    }

    public static String number(String address, int style, Object value) {
        return "<c r=\"" + address + "\" s=\"" + style + "\"><v>" + value + "</v></c>";
    }
}
