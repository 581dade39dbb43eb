package hamkor.document;

import hamkor.document.SheetFormatSection.Sign;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/// Numbers of a worksheet in digits, as Excel shows them.
final class SheetNumbers {
    private static final int WIDTH_OF_GENERAL = 11; // digits and point
    private static final double LARGEST_IN_FULL = 1e11;
    private static final double SMALLEST_IN_FULL = 1e-4;
    private static final int EXACT = 15; // Excel keeps fifteen digits

    private SheetNumbers() {}

    /// The format «General»: no trailing zeros, at most eleven characters.
    static String general(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) return String.valueOf(value);
        double size = Math.abs(value);
        if (size == 0) return "0";
        if (size >= LARGEST_IN_FULL || size < SMALLEST_IN_FULL) return scientific(value, 5, false, 2, true);
        var exact = exact(value);
        int whole = Math.max(1, exact.precision() - exact.scale());
        var rounded = exact.setScale(Math.max(0, WIDTH_OF_GENERAL - 1 - whole), RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private static BigDecimal exact(double value) {
        var exact = new BigDecimal(value);
        return exact.precision() <= EXACT ? exact : exact.round(new MathContext(EXACT, RoundingMode.HALF_UP));
    }

    private static String scientific(double value, int decimals, boolean keepZeros, int exponentDigits, boolean plus) {
        var exact = exact(value);
        int exponent = exact.signum() == 0 ? 0 : exact.precision() - exact.scale() - 1;
        var mantissa = exact.movePointLeft(exponent).setScale(decimals, RoundingMode.HALF_UP);
        if (mantissa.abs().compareTo(BigDecimal.TEN) >= 0) {
            exponent++;
            mantissa = mantissa.movePointLeft(1).setScale(decimals, RoundingMode.HALF_UP);
        }
        var digits = keepZeros ? mantissa.toPlainString() : mantissa.stripTrailingZeros().toPlainString();
        var sign = exponent < 0 ? "-" : plus ? "+" : "";
        return digits + "E" + sign + String.format(Locale.ROOT, "%0" + exponentDigits + "d", Math.abs(exponent));
    }

    /// Hours and minutes counted over days: «30:15».
    static String elapsed(double days) {
        if (Math.abs(days) > 1e6) return general(days);
        long minutes = Math.round(Math.abs(days) * 24 * 60);
        return (days < 0 ? "-" : "") + minutes / 60 + ":" + String.format(Locale.ROOT, "%02d", minutes % 60);
    }

    /// A number in the digits, points and literals of a format.
    static String formatted(List<Sign> signs, double value, SheetLanguage language) {
        if (Double.isNaN(value) || Double.isInfinite(value)) return String.valueOf(value);
        var layout = new Layout(signs);
        if (layout.fraction) return layout.withoutDigits() ? layout.literals() : general(value);
        if (layout.withoutDigits()) return (value < 0 ? "-" : "") + layout.literals();
        if (layout.exponent >= 0)
            return layout.surrounded(
                    scientific(value, layout.decimals, true, Math.max(1, layout.exponentDigits), layout.plus).replace(".", language.point));
        var scaled = exact(value).movePointRight(2 * layout.percents).movePointLeft(3 * layout.thousandsCut);
        var rounded = scaled.setScale(layout.decimals, RoundingMode.HALF_UP);
        var digits = rounded.abs().toPlainString();
        int point = digits.indexOf('.');
        var whole = point < 0 ? digits : digits.substring(0, point);
        var decimals = point < 0 ? "" : digits.substring(point + 1);
        return (rounded.signum() < 0 ? "-" : "") + layout.filled(whole, decimals, language);
    }

    /// The digits' places of a section.
    private static final class Layout {
        private final List<Sign> signs;
        private int firstDigit = -1;
        private int lastDigit = -1;
        private int point = -1;
        private int exponent = -1;
        private int decimals;
        private int exponentDigits;
        private int percents;
        private int thousandsCut;
        private boolean grouped;
        private boolean fraction;
        private boolean plus;

        Layout(List<Sign> signs) {
            this.signs = signs;
            for (int i = 0; i < signs.size(); i++) {
                char kind = signs.get(i).kind();
                if (isDigit(kind)) {
                    if (firstDigit < 0) firstDigit = i;
                    if (exponent >= 0) exponentDigits++;
                    else {
                        lastDigit = i;
                        if (point >= 0) decimals++;
                    }
                } else if (kind == '.' && point < 0) {
                    point = i;
                } else if (kind == 'E' && exponent < 0) {
                    exponent = i;
                    plus = signs.get(i).text().endsWith("+");
                } else if (kind == '%') {
                    percents++;
                } else if (kind == '/') {
                    fraction = true;
                }
            }
            for (int i = 0; i < signs.size(); i++) {
                if (signs.get(i).kind() != ',') continue;
                if (firstDigit >= 0 && i > firstDigit && i < lastWhole()) grouped = true;
                else if (i > lastDigit && firstDigit >= 0 && onlyCommasBetween(lastDigit, i)) thousandsCut++;
            }
        }

        private static boolean isDigit(char kind) {
            return kind == '0' || kind == '#' || kind == '?';
        }

        private int lastWhole() {
            int last = firstDigit;
            for (int i = firstDigit; i < (point < 0 ? signs.size() : point); i++) if (isDigit(signs.get(i).kind())) last = i;
            return last;
        }

        private boolean onlyCommasBetween(int from, int to) {
            for (int i = from + 1; i < to; i++) if (signs.get(i).kind() != ',') return false;
            return true;
        }

        boolean withoutDigits() {
            return firstDigit < 0;
        }

        String literals() {
            var shown = new StringBuilder();
            for (var sign : signs) if (sign.kind() == Sign.LITERAL || sign.kind() == '%') shown.append(sign.text());
            return shown.toString();
        }

        String surrounded(String number) {
            var shown = new StringBuilder();
            for (int i = 0; i < signs.size(); i++) {
                if (i == firstDigit) shown.append(number);
                else if (signs.get(i).kind() == Sign.LITERAL) shown.append(signs.get(i).text());
            }
            return shown.toString();
        }

        /// Whole digits fill their places from the right, what is left over goes to the first place.
        String filled(String whole, String decimalDigits, SheetLanguage language) {
            var rest = whole.equals("0") ? "" : whole;
            int end = point < 0 ? signs.size() : point;
            var front = new StringBuilder();
            int written = 0;
            for (int i = end - 1; i >= 0; i--) {
                var sign = signs.get(i);
                if (!isDigit(sign.kind())) {
                    if (sign.kind() == Sign.LITERAL || sign.kind() == '%') front.insert(0, sign.text());
                    else if (sign.kind() == '/') front.insert(0, "/");
                    continue;
                }
                do {
                    char digit = rest.isEmpty() ? (sign.kind() == '0' ? '0' : sign.kind() == '?' ? ' ' : 0) : rest.charAt(rest.length() - 1);
                    if (!rest.isEmpty()) rest = rest.substring(0, rest.length() - 1);
                    if (digit == 0) break;
                    if (grouped && written > 0 && written % 3 == 0 && digit != ' ') front.insert(0, language.thousands);
                    front.insert(0, digit);
                    written++;
                } while (i == firstDigit && !rest.isEmpty());
            }
            return point < 0 ? front.toString() : front + decimals(decimalDigits, language);
        }

        /// Places «#» show no zeros at the end; then the point may stand alone, as it does in Excel.
        private String decimals(String digits, SheetLanguage language) {
            int shownDigits = digits.length();
            int place = signs.size() - 1;
            for (; place > point && shownDigits > 0; place--) {
                char kind = signs.get(place).kind();
                if (!isDigit(kind)) continue;
                if (kind == '0' || digits.charAt(shownDigits - 1) != '0') break;
                shownDigits--;
            }
            var shown = new StringBuilder(language.point);
            int at = 0;
            for (int i = point + 1; i < signs.size(); i++) {
                var sign = signs.get(i);
                if (isDigit(sign.kind())) {
                    if (at < shownDigits) shown.append(digits.charAt(at));
                    at++;
                } else if (sign.kind() == Sign.LITERAL || sign.kind() == '%') {
                    shown.append(sign.text());
                }
            }
            return shown.toString();
        }
    }
}
