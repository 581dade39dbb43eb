package hamkor.document;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One section of a number format, taken apart into signs: what is literal, where digits go, what is of a date.
final class SheetFormatSection {
    /// A sign of a section: a literal text, or the letter of the format itself (`0 # ? . , % E @ / y m d h s A G`).
    record Sign(char kind, String text) {
        static final char LITERAL = 'L';
        static final char GENERAL = 'G';
    }

    private final List<Sign> signs = new ArrayList<>();
    private final SheetLanguage language;
    private SheetLanguage ofDates; // a format may name one; its separators stay the workbook's
    private String condition = "";
    private boolean elapsed;
    private boolean date;

    private SheetFormatSection(SheetLanguage language) {
        this.language = language;
        this.ofDates = language;
    }

    static SheetFormatSection of(String code, SheetLanguage language) {
        var section = new SheetFormatSection(language);
        section.take(code);
        return section;
    }

    private void take(String code) {
        int i = 0;
        while (i < code.length()) {
            char c = code.charAt(i);
            int next = i + 1;
            switch (c) {
                case '"' -> {
                    int end = code.indexOf('"', i + 1);
                    next = end < 0 ? code.length() : end + 1;
                    literal(code.substring(i + 1, end < 0 ? code.length() : end));
                }
                case '\\' -> {
                    if (next < code.length()) literal(code.substring(next, ++next));
                }
                case '_' -> { // a space as wide as the next character
                    literal(" ");
                    next++;
                }
                case '*' -> next++; // the next character fills the cell's width
                case '[' -> {
                    int end = code.indexOf(']', i);
                    next = end < 0 ? code.length() : end + 1;
                    bracket(code.substring(i + 1, end < 0 ? code.length() : end));
                }
                default -> next = letter(code, i, c);
            }
            i = next;
        }
    }

    private int letter(String code, int i, char c) {
        if (startsWith(code, i, "General")) return general(i, "General");
        if (startsWith(code, i, "Основной")) return general(i, "Основной");
        if (startsWith(code, i, "AM/PM") || startsWith(code, i, "A/P")) {
            signs.add(new Sign('A', ""));
            return i + (startsWith(code, i, "AM/PM") ? 5 : 3);
        }
        char low = Character.toLowerCase(c);
        if ("ymdhsg".indexOf(low) >= 0 || low == 'e' && !isExponent(code, i)) {
            int end = i;
            while (end < code.length() && Character.toLowerCase(code.charAt(end)) == low) end++;
            date = true;
            signs.add(new Sign(low == 'e' ? 'y' : low, code.substring(i, end)));
            return end;
        }
        if (low == 'e') {
            signs.add(new Sign('E', code.substring(i, i + 2)));
            return i + 2;
        }
        if ("0#?.,%@/".indexOf(c) >= 0) signs.add(new Sign(c, String.valueOf(c)));
        else literal(String.valueOf(c));
        return i + 1;
    }

    private static boolean startsWith(String code, int at, String word) {
        return code.regionMatches(true, at, word, 0, word.length());
    }

    private int general(int at, String word) {
        signs.add(new Sign(Sign.GENERAL, ""));
        return at + word.length();
    }

    private static boolean isExponent(String code, int at) {
        return at + 1 < code.length() && (code.charAt(at + 1) == '+' || code.charAt(at + 1) == '-');
    }

    private void literal(String text) {
        signs.add(new Sign(Sign.LITERAL, text));
    }

    /// «[$₽-419]» names a currency and a language, «[h]» counts hours over days, «[>100]» is a condition, «[Red]» a colour.
    private void bracket(String inside) {
        if (inside.startsWith("$")) {
            int dash = inside.indexOf('-');
            literal(inside.substring(1, dash < 0 ? inside.length() : dash));
            if (dash >= 0) ofDates = language.orNamed(inside.substring(dash + 1));
        } else if (!inside.isEmpty() && "<>=".indexOf(inside.charAt(0)) >= 0) {
            condition = inside;
        } else if (inside.toLowerCase(Locale.ROOT).matches("h+|m+|s+")) {
            elapsed = true;
            date = true;
            signs.add(new Sign(Character.toLowerCase(inside.charAt(0)), inside));
        }
    }

    boolean isConditional() {
        return !condition.isEmpty();
    }

    boolean admits(double value) {
        int digits = 0;
        while (digits < condition.length() && "<>=".indexOf(condition.charAt(digits)) >= 0) digits++;
        double bound;
        try {
            bound = Double.parseDouble(condition.substring(digits).strip());
        } catch (NumberFormatException _) {
            return false;
        }
        return switch (condition.substring(0, digits)) {
            case "<" -> value < bound;
            case "<=" -> value <= bound;
            case ">" -> value > bound;
            case ">=" -> value >= bound;
            case "=" -> value == bound;
            case "<>" -> value != bound;
            default -> false;
        };
    }

    boolean isText() {
        return signs.stream().anyMatch(s -> s.kind == '@');
    }

    private boolean has(char kind) {
        return signs.stream().anyMatch(s -> s.kind == kind);
    }

    /// @param magnitude the value, without its sign where the section shows the sign itself
    String shown(double magnitude, double value, SheetDates dates) {
        if (date) {
            var day = dates.at(value);
            if (elapsed) return SheetNumbers.elapsed(value);
            return day.isEmpty() ? SheetNumbers.general(value) : dated(day.get(), value);
        }
        if (isText()) return shown(SheetNumbers.general(value));
        if (has(Sign.GENERAL)) {
            var text = new StringBuilder();
            for (var sign : signs) text.append(sign.kind == Sign.GENERAL ? SheetNumbers.general(magnitude) : sign.text);
            return text.toString();
        }
        return SheetNumbers.formatted(signs, magnitude, language);
    }

    String shown(String text) {
        var shown = new StringBuilder();
        for (var sign : signs) shown.append(sign.kind == '@' ? text : sign.kind == Sign.LITERAL ? sign.text : "");
        return shown.toString();
    }

    /// A day in full, where the format is not one for days at all.
    String shown(LocalDateTime at) {
        return date ? dated(at, 1) : String.format(Locale.ROOT, "%02d.%02d.%04d", at.getDayOfMonth(), at.getMonthValue(), at.getYear());
    }

    private String dated(LocalDateTime at, double value) {
        boolean year = has('y');
        boolean day = has('d') || has('g');
        boolean time = has('h') || has('s');
        boolean month = has('m') && !(time && isMinutes());
        boolean midnight = at.toLocalTime().toSecondOfDay() == 0;
        if (!year && !day && !month || value < 1) return time || value < 1 && !midnight ? time(at) : SheetNumbers.general(value);
        String shown;
        if (day) shown = String.format(Locale.ROOT, "%02d.%02d.%04d", at.getDayOfMonth(), at.getMonthValue(), at.getYear());
        else if (month) shown = ofDates.month(at.getMonthValue()) + " " + at.getYear();
        else shown = String.valueOf(at.getYear());
        return time && !midnight ? shown + " " + time(at) : shown;
    }

    /// With an hour or a second next to it, «m» is a minute.
    private boolean isMinutes() {
        var letters = signs.stream().map(Sign::kind).filter(k -> "ymdhs".indexOf(k) >= 0).toList();
        for (int i = 0; i < letters.size(); i++) {
            if (letters.get(i) != 'm') continue;
            boolean minute = i > 0 && letters.get(i - 1) == 'h' || i + 1 < letters.size() && letters.get(i + 1) == 's';
            if (!minute) return false;
        }
        return true;
    }

    private String time(LocalDateTime at) {
        return has('s')
                ? String.format(Locale.ROOT, "%02d:%02d:%02d", at.getHour(), at.getMinute(), at.getSecond())
                : String.format(Locale.ROOT, "%02d:%02d", at.getHour(), at.getMinute());
    }
}
