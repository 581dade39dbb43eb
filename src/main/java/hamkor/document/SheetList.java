package hamkor.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What a workbook says of its worksheets, in their order, and of its calendar. Sheets of charts and of old macros are not
/// among them: they hold no cells to read.
record SheetList(List<Sheet> sheets, SheetDates dates) {
    /// @param titles the rows printed at the top of each page
    record Sheet(String name, boolean hidden, String part, Titles titles) {}

    /// Rows from `first` to `last`; both 0 for none.
    record Titles(int first, int last) {
        private static final Titles NONE = new Titles(0, 0);
        private static final Pattern ROWS = Pattern.compile("\\$(\\d{1,7}):\\$(\\d{1,7})(?:,|$)");

        /// «'План'!$A:$B,'План'!$4:$5» names columns and rows.
        static Titles of(String reference) {
            var rows = ROWS.matcher(reference.strip());
            return rows.find() ? new Titles(Integer.parseInt(rows.group(1)), Integer.parseInt(rows.group(2))) : NONE;
        }

        boolean has(int row) {
            return row >= first && row <= last;
        }
    }

    /// A sheet as listed; any kind.
    private record Listed(String name, boolean hidden, String id) {}

    static SheetList read(XmlPart xml, Relationships relationships) {
        boolean from1904 = false;
        var listed = new ArrayList<Listed>();
        Map<Integer, Titles> titles = new HashMap<>();
        xml.root();
        int here = xml.depth();
        while (xml.nextChild(here)) {
            int inner = xml.depth();
            switch (xml.name()) {
                case "x:workbookPr" -> from1904 = xml.isOn("date1904", false);
                case "x:sheets" -> {
                    while (xml.nextChild(inner)) {
                        xml.budget().pieces(1);
                        boolean hidden = !xml.value("state", "visible").equals("visible");
                        listed.add(new Listed(xml.value("name", ""), hidden, String.valueOf(xml.relationship("id"))));
                    }
                }
                case "x:definedNames" -> {
                    while (xml.nextChild(inner)) {
                        int sheet = xml.number("localSheetId", -1);
                        if (xml.value("name", "").equals("_xlnm.Print_Titles")) titles.put(sheet, Titles.of(xml.text()));
                    }
                }
                default -> {}
            }
        }
        var sheets = new ArrayList<Sheet>();
        for (int i = 0; i < listed.size(); i++) {
            var sheet = listed.get(i);
            var rows = titles.getOrDefault(i, Titles.NONE);
            if (relationships.type(sheet.id).filter(type -> type.equals("worksheet")).isPresent())
                relationships.part(sheet.id).ifPresent(part -> sheets.add(new Sheet(sheet.name, sheet.hidden, part, rows)));
        }
        return new SheetList(sheets, new SheetDates(from1904));
    }
}
