package hamkor.term;

import static hamkor.term.Sense.*;

import hamkor.language.Language;
import hamkor.term.Point.Part;
import hamkor.term.Said.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads pieces of the calendar, ranges and lists of them: «III–IV кварталы 2026 года», "2026-yil 15–17-aprel". Where a year is
/// written once, one that leads holds for all that follows it («2027 йил июнь – август»), one that trails for all before it that
/// has none («октябрь – ноябрь 2026 года»).
final class CalendarGrammar {
    private enum Link { RANGE, LIST, CLOSE_LIST }

    private final Cursor cursor;
    private final boolean monthFirst;
    private final List<Point> points = new ArrayList<>();
    /// How a point is tied to the one before it; of the first, nothing.
    private final List<Link> links = new ArrayList<>();
    private int leadingYear;
    private Years each;
    private boolean afterFrom;
    private boolean doubtful;

    /// Years as named: one, a range, or a list that has no gap. `ranged`: by a dash.
    private record Years(int first, int last, boolean ranged) {
        boolean isOne() {
            return first == last;
        }
    }

    private CalendarGrammar(Cursor cursor, Language language, boolean afterFrom) {
        this.cursor = cursor;
        this.monthFirst = language == Language.EN;
        this.afterFrom = afterFrom;
    }

    /// What is read from the cursor on, or nothing, the cursor where it was. After «с» the word «до» ends a range.
    static Optional<Said.Within> read(Cursor cursor, Language language, boolean afterFrom) {
        int start = cursor.at;
        var grammar = new CalendarGrammar(cursor, language, afterFrom);
        var within = grammar.sequence();
        if (within.isEmpty()) cursor.at = start;
        return within;
    }

    private Optional<Said.Within> sequence() {
        if (!run(null)) return Optional.empty();
        while (true) {
            int before = cursor.at;
            var link = link();
            if (link == null || !run(link)) {
                cursor.at = before;
                break;
            }
        }
        if (doubtful) return Optional.empty();
        return extents();
    }

    /// A dash, «и», a comma; Uzbek "-dan" between two points; «до» after «с».
    private Link link() {
        cursor.takeAll(FROM_AFTER);
        boolean fromAfter = cursor.at > 0 && cursor.items.get(cursor.at - 1).is(FROM_AFTER);
        if (cursor.take(DASH) || cursor.take(THROUGH)) return Link.RANGE;
        if (afterFrom && cursor.take(UNTIL)) {
            cursor.takeAll(END, COMPLETION);
            return Link.RANGE;
        }
        if (fromAfter) return Link.RANGE;
        if (cursor.sees(SLASH)) {
            boolean tight = cursor.peek().tight() && cursor.peek(1).tight();
            cursor.at++;
            return tight ? Link.CLOSE_LIST : null;   // a spaced slash stands between languages
        }
        return listGoesOn() ? Link.LIST : null;
    }

    /// A comma or «и»; a bracket opens another statement.
    private boolean listGoesOn() {
        int before = cursor.at;
        while (cursor.sees(AND) || cursor.sees(COMMA) && cursor.peek().number() != Item.BRACKET) cursor.at++;
        return cursor.at > before;
    }

    /// One or more points that share a noun or a year.
    private boolean run(Link link) {
        int start = cursor.at;
        int size = points.size();
        cursor.takeAll(IN, DURING);
        boolean toEnd = cursor.at > 0 && cursor.items.get(cursor.at - 1).is(END);   // «с мая до конца 2026 года»
        if (cursor.sees(DATE)) return date(link);
        if (link == Link.RANGE && endOfSameYear()) return true;
        var years = years(false);
        if (years != null) return yearsAndUnits(link, years, size, toEnd);
        if (!units(link)) {
            cursor.at = start;
            return false;
        }
        trailingYears(size);
        return true;
    }

    /// «с 15 мая 2026 года до конца года»
    private boolean endOfSameYear() {
        boolean end = cursor.at > 0 && cursor.items.get(cursor.at - 1).is(END) || cursor.sees(1, END_AFTER);
        if (!end || !cursor.sees(YEAR) || !points.getLast().hasYear()) return false;
        cursor.at++;
        add(Link.RANGE, Point.ofYear(points.getLast().year()));
        return true;
    }

    private boolean date(Link link) {
        var date = point(cursor.peek());
        add(link, date);
        cursor.at++;
        cursor.takeAll(YEAR);
        if (!date.hasYear()) {
            trailingYears(points.size() - 1);
        } else {
            yearForAllBefore(date.year());
            leadingYear = 0;
        }
        return true;
    }

    private static Point point(Item date) {
        return isMonth(date)
                ? new Point(date.year(), Part.MONTH, date.month(), 0) : new Point(date.year(), Part.DAY, date.number(), date.month());
    }

    /// «07.2026» names no day; «00.07.2026» names one that does not exist.
    private static boolean isMonth(Item date) {
        return date.number() == Token.NO_DAY;
    }

    private boolean yearsAndUnits(Link link, Years years, int size, boolean toEnd) {
        int afterYears = cursor.at;
        cursor.takeAll(COMMA, IN);
        boolean units = units(years.isOne() ? link : null);
        if (units && years(true) == null) {
            if (years.isOne()) {
                leadingYear = years.first;
                yearFor(size, years.first);
            } else {
                each = years;
                doubtful |= size > 0;
            }
            return true;
        }
        cursor.at = afterYears;
        while (points.size() > size) drop();
        add(link, Point.ofYear(years.first));
        if (toEnd) yearForAllBefore(years.first);
        if (!years.isOne()) add(Link.RANGE, Point.ofYear(years.last));
        leadingYear = years.isOne() ? years.first : 0;
        return true;
    }

    private void trailingYears(int size) {
        int before = cursor.at;
        boolean comma = cursor.takeAll(COMMA);
        cursor.takeAll(IN, DURING);
        var years = years(true);
        if (years != null && years.isOne()) {
            if (comma && yearLeads()) {
                cursor.at = before;
                return;
            }
            if (!points.getLast().hasYear()) points.set(points.size() - 1, points.getLast().inYear(years.first));
            yearForAllBefore(years.first);
            leadingYear = 0;
        } else if (years != null) {
            // «октябрь 2026–2027 годов»: every October, or from October to the end of 2027? Nobody can say.
            doubtful |= years.ranged && !comma || size > 0 && points.stream().anyMatch(Point::hasYear);
            each = years;
        } else {
            cursor.at = before;
            if (leadingYear != 0) yearFor(size, leadingYear);
        }
    }

    /// After «май 2026 г., 2027 г. июнь» the second year is that of June.
    private boolean yearLeads() {
        int before = cursor.at;
        int size = points.size();
        boolean leads = units(Link.LIST) && years(true) == null;
        while (points.size() > size) drop();
        cursor.at = before;
        return leads;
    }

    /// The points just before the last one that have no year.
    private void yearForAllBefore(int year) {
        for (int i = points.size() - 2; i >= 0 && !points.get(i).hasYear(); i--) points.set(i, points.get(i).inYear(year));
    }

    private void yearFor(int from, int year) {
        for (int i = from; i < points.size(); i++) if (!points.get(i).hasYear()) points.set(i, points.get(i).inYear(year));
    }

    /// «2026», «2026 год», «2026–27 гг.», «2025, 2026 и 2027 годы». Where years trail a point, a year with its own «г.» ends
    /// them: «март 2026 г. – 2027 г.» is a range of the two.
    private Years years(boolean trailing) {
        if (cursor.sees(YEAR) && isYear(1)) cursor.at++;   // "the year 2026"
        if (!isYear(0)) return null;
        int first = cursor.peek().number();
        cursor.at++;
        boolean word = cursor.takeAll(YEAR);
        int last = first;
        boolean ranged = false;
        while (!(trailing && word)) {
            int before = cursor.at;
            boolean range = cursor.take(DASH) || cursor.take(THROUGH) || afterFrom && cursor.take(UNTIL);
            if (!range && !listGoesOn()) break;
            int next = nextYear(first);
            if (next == 0 || !range && next != last + 1 || nameFollows()) {
                cursor.at = before;
                break;
            }
            ranged |= range;
            last = next;
            cursor.at++;
            word = cursor.takeAll(YEAR);
            if (trailing && word) break;
        }
        return new Years(first, last, ranged);
    }

    private boolean isYear(int ahead) {
        var item = cursor.peek(ahead);
        boolean named = item.is(NUMBER) && item.form() == Item.Form.FOUR_DIGITS && cursor.sees(ahead + 1, YEAR);
        return cursor.at + ahead < cursor.items.size() && (item.isYear() || named);
    }

    /// The next year of a range or list; of «2026–27 гг.» the 27 stands for 2027.
    private int nextYear(int first) {
        if (isYear(0)) return cursor.peek().number();
        var item = cursor.peek();
        boolean two = cursor.sees(NUMBER) && item.form() == Item.Form.DIGITS && item.number() > first % 100 && item.number() < 100;
        boolean ends = cursor.sees(1, YEAR) || cursor.at + 1 == cursor.items.size();
        return two && ends ? first / 100 * 100 + item.number() : 0;
    }

    /// Whether the year just seen is the leading year of a point («2026 год – 2027 год, II квартал» stays a range of points).
    private boolean nameFollows() {
        int ahead = cursor.sees(1, YEAR) ? 2 : 1;
        if (cursor.sees(ahead, MONTH)) return true;
        return cursor.sees(ahead, NUMBER) && (cursor.sees(ahead + 1, QUARTER) || cursor.sees(ahead + 1, HALF)
                || cursor.sees(ahead + 1, MONTH));
    }

    /// Points without their year.
    private boolean units(Link link) {
        if (cursor.sees(NUMBER)) return numbered(link);
        if (cursor.sees(MONTH)) return month(link);
        boolean nounFirst = (cursor.sees(QUARTER) || cursor.sees(HALF)) && cursor.sees(1, NUMBER) && !isYear(1);
        if (!nounFirst) return false;
        var part = cursor.sees(QUARTER) ? Part.QUARTER : Part.HALF;
        add(link, new Point(0, part, cursor.peek(1).number(), 0));
        cursor.at += 2;
        return true;
    }

    /// «II, III кварталы», «1–14 июля», «1-14.07.2026»: numbers, then the noun or date that all of them share.
    private boolean numbered(Link link) {
        int start = cursor.at;
        var numbers = new ArrayList<Integer>();
        var ties = new ArrayList<Link>();
        numbers(link, numbers, ties);
        var part = switch (cursor.peek().sense()) {
            case QUARTER -> Part.QUARTER;
            case HALF -> Part.HALF;
            case DECADE -> Part.DECADE;
            case MONTH -> Part.DAY;
            default -> null;
        };
        if (part == null || cursor.atEnd()) {
            if (daysOfDate(numbers, ties)) return true;
            cursor.at = start;
            return false;
        }
        if (part != Part.DAY) cursor.at++;
        int month = 0;
        if (cursor.sees(MONTH)) {
            month = cursor.peek().number();
            cursor.at++;
            cursor.takeAll(MONTHS, DAY);
        }
        boolean wrong = part == Part.DECADE ? month == 0 : part != Part.DAY && month != 0;   // «вторая половина мая»
        if (wrong) {
            cursor.at = start;
            return false;
        }
        for (int i = 0; i < numbers.size(); i++) add(ties.get(i), new Point(0, part, numbers.get(i), month));
        return true;
    }

    private void numbers(Link link, List<Integer> numbers, List<Link> ties) {
        var tie = link;
        while (cursor.sees(NUMBER) && !isYear(0)) {
            numbers.add(cursor.peek().number());
            ties.add(tie);
            cursor.at++;
            int before = cursor.at;
            tie = link();
            cursor.takeAll(IN);
            if (tie == null || !cursor.sees(NUMBER) || isYear(0)) {
                cursor.at = before;
                return;
            }
        }
    }

    /// Bare days before a date take its month and year.
    private boolean daysOfDate(List<Integer> numbers, List<Link> ties) {
        int before = cursor.at;
        var tie = link();
        if (tie == null || !cursor.sees(DATE) || isMonth(cursor.peek())) {
            cursor.at = before;
            return false;
        }
        var date = point(cursor.peek());
        cursor.at++;
        cursor.takeAll(YEAR);
        for (int i = 0; i < numbers.size(); i++) add(ties.get(i), new Point(date.year(), Part.DAY, numbers.get(i), date.month()));
        add(tie, date);
        return true;
    }

    /// A month; in English its days behind it, in Uzbek its decade: "July 1–14", "may oyining birinchi o‘n kunligi".
    private boolean month(Link link) {
        int month = cursor.peek().number();
        cursor.at++;
        cursor.takeAll(MONTHS);
        if (cursor.sees(NUMBER) && !isYear(0)) {
            int before = cursor.at;
            var numbers = new ArrayList<Integer>();
            var ties = new ArrayList<Link>();
            if (monthFirst) numbers(link, numbers, ties);
            boolean days = !numbers.isEmpty() && !cursor.sees(QUARTER) && !cursor.sees(HALF) && !cursor.sees(MONTH) && !cursor.sees(TIMES);
            if (days) {
                for (int i = 0; i < numbers.size(); i++) add(ties.get(i), new Point(0, Part.DAY, numbers.get(i), month));
                return true;
            }
            cursor.at = before;
            if (cursor.sees(1, DECADE)) {
                add(link, new Point(0, Part.DECADE, cursor.peek().number(), month));
                cursor.at += 2;
                return true;
            }
        }
        add(link, new Point(0, Part.MONTH, month, 0));
        return true;
    }

    private void add(Link link, Point point) {
        links.add(link);
        points.add(point);
    }

    private void drop() {
        links.removeLast();
        points.removeLast();
    }

    private Optional<Said.Within> extents() {
        var extents = new ArrayList<Extent>();
        boolean close = false;
        boolean open = false;
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            if (i > 0 && links.get(i) == Link.RANGE) {
                if (open) return Optional.empty();
                extents.add(new Extent(extents.removeLast().first(), point));
                open = true;
            } else {
                if (links.get(i) == Link.CLOSE_LIST && point.part() == Part.YEAR) return Optional.empty();   // «2025/2026»: a school year
                extents.add(new Extent(point, point));
                close |= links.get(i) == Link.CLOSE_LIST;
                open = false;
            }
        }
        var years = Optional.ofNullable(each).map(named -> new Extent(Point.ofYear(named.first), Point.ofYear(named.last)));
        return Optional.of(new Said.Within(extents, years, close));
    }
}
