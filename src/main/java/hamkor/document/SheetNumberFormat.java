package hamkor.document;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// How a number format shows the values of cells. Dates are shown in one way whatever their format («05.06.2026», «июнь 2026»),
/// numbers as their format has it.
final class SheetNumberFormat {
    private static final String GENERAL = "General";
    private static final String[] BUILT_IN = new String[50];
    private static final int LONGEST = 255; // Excel's own limit

    static {
        BUILT_IN[1] = "0";
        BUILT_IN[2] = "0.00";
        BUILT_IN[3] = "#,##0";
        BUILT_IN[4] = "#,##0.00";
        BUILT_IN[9] = "0%";
        BUILT_IN[10] = "0.00%";
        BUILT_IN[11] = "0.00E+00";
        BUILT_IN[12] = "# ?/?";
        BUILT_IN[13] = "# ??/??";
        BUILT_IN[14] = "dd/mm/yyyy";
        BUILT_IN[15] = "d-mmm-yy";
        BUILT_IN[16] = "d-mmm";
        BUILT_IN[17] = "mmm-yy";
        BUILT_IN[18] = "h:mm AM/PM";
        BUILT_IN[19] = "h:mm:ss AM/PM";
        BUILT_IN[20] = "h:mm";
        BUILT_IN[21] = "h:mm:ss";
        BUILT_IN[22] = "dd/mm/yyyy h:mm";
        BUILT_IN[37] = "#,##0;-#,##0";
        BUILT_IN[38] = "#,##0;-#,##0";
        BUILT_IN[39] = "#,##0.00;-#,##0.00";
        BUILT_IN[40] = "#,##0.00;-#,##0.00";
        BUILT_IN[41] = "#,##0;-#,##0;\"-\";@";
        BUILT_IN[42] = "#,##0;-#,##0;\"-\";@";
        BUILT_IN[43] = "#,##0.00;-#,##0.00;\"-\";@";
        BUILT_IN[44] = "#,##0.00;-#,##0.00;\"-\";@";
        BUILT_IN[45] = "mm:ss";
        BUILT_IN[46] = "[h]:mm:ss";
        BUILT_IN[47] = "mm:ss.0";
        BUILT_IN[48] = "##0.0E+0";
        BUILT_IN[49] = "@";
    }

    private final List<SheetFormatSection> sections;

    private SheetNumberFormat(List<SheetFormatSection> sections) {
        this.sections = sections;
    }

    /// The code of a format that workbooks name by number alone.
    static String builtIn(int id) {
        // 27–36 and 50–58 are the dates of East Asian calendars; here, dates.
        if (id >= 27 && id <= 36 || id >= 50 && id <= 58) return "dd/mm/yyyy";
        return id > 0 && id < BUILT_IN.length && BUILT_IN[id] != null ? BUILT_IN[id] : GENERAL;
    }

    static SheetNumberFormat of(String code, SheetLanguage language) {
        var sections = new ArrayList<SheetFormatSection>();
        for (var section : split(code.length() > LONGEST ? GENERAL : code)) sections.add(SheetFormatSection.of(section, language));
        return new SheetNumberFormat(sections);
    }

    /// Sections are divided by semicolons outside quotes.
    private static List<String> split(String code) {
        var sections = new ArrayList<String>();
        var section = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') quoted = !quoted;
            if (c == '\\' && !quoted && i + 1 < code.length()) {
                section.append(c).append(code.charAt(++i));
            } else if (c == ';' && !quoted && sections.size() < 3) {
                sections.add(section.toString());
                section.setLength(0);
            } else {
                section.append(c);
            }
        }
        sections.add(section.toString());
        return sections;
    }

    /// A number as shown; empty where the format hides it.
    String shown(double value, SheetDates dates) {
        int at = section(value);
        var section = sections.get(at);
        // The second section shows a negative number by itself, so that its sign is the section's matter.
        boolean signIsShown = at == 1 && !section.isConditional() && value < 0;
        return section.shown(signIsShown ? -value : value, value, dates);
    }

    private int section(double value) {
        int ofNumbers = sections.size() == 4 || sections.size() > 1 && sections.getLast().isText() ? sections.size() - 1 : sections.size();
        if (ofNumbers == 0) return 0;
        for (int i = 0; i < ofNumbers; i++) if (sections.get(i).isConditional() && sections.get(i).admits(value)) return i;
        if (sections.getFirst().isConditional()) {
            for (int i = 0; i < ofNumbers; i++) if (!sections.get(i).isConditional()) return i;
            return 0;
        }
        if (value < 0 && ofNumbers > 1) return 1;
        return value == 0 && ofNumbers > 2 ? 2 : 0;
    }

    /// A day as shown, from a cell that keeps it as a day and not as a number.
    String shown(LocalDateTime at) {
        return sections.getFirst().shown(at);
    }

    /// A text as shown: with what the format puts round it («@" г."»).
    String shown(String text) {
        return sections.size() == 4 || sections.getLast().isText() ? sections.getLast().shown(text) : text;
    }
}
