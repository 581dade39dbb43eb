package hamkor.term;

import static hamkor.term.Sense.*;

import hamkor.language.Language;
import hamkor.term.Said.*;
import hamkor.term.Term.WhyUndated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the whole of a term in one language into its statements. All of it has to be understood: what is left over could change
/// the days.
final class TermGrammar {
    private final Cursor cursor;
    private final Language language;
    private final List<Said> said = new ArrayList<>();

    private TermGrammar(List<Item> items, Language language) {
        this.cursor = new Cursor(items);
        this.language = language;
    }

    /// The statements in their order, or nothing where some words are not understood.
    static Optional<List<Said>> read(List<Item> items, Language language) {
        for (var item : items) {
            if (item.is(OPEN)) return Optional.of(List.of(new Unsaid(WhyUndated.OPEN_END)));
            if (item.is(BLANK)) return Optional.of(List.of(new Unsaid(WhyUndated.BLANK)));   // «ХХ.05.2026»
            if (item.is(TO_BE_SET) && !items.getFirst().is(CONDITION)) return Optional.of(List.of(new Unsaid(WhyUndated.TO_BE_SET)));
        }
        var grammar = new TermGrammar(items, language);
        return grammar.statements() ? Optional.of(grammar.said) : Optional.empty();
    }

    private boolean statements() {
        cursor.takeAll(COMMA, DASH);
        if (cursor.sees(LIFE) && (cursor.sees(1, COMMA) || cursor.sees(1, DASH))) cursor.at += 2;   // «срок: до 1 июля»
        while (!cursor.atEnd()) {
            var statement = statement();
            if (statement.isEmpty()) return false;
            said.add(statement.get());
            if (!separator()) return false;
        }
        return !said.isEmpty();
    }

    private Optional<Said> statement() {
        var statement = condition();
        if (statement.isEmpty()) statement = event();
        if (statement.isEmpty()) statement = always();
        if (statement.isEmpty()) statement = repetition();
        if (statement.isEmpty()) statement = further();
        return statement.isEmpty() ? calendar() : statement;
    }

    /// Commas and brackets; a dash only before what is no piece of the calendar, else a range was left unfinished.
    private boolean separator() {
        cursor.takeAll(COMMA);
        place();
        if (cursor.atEnd()) return true;
        cursor.take(AND);
        if (cursor.take(DASH)) {
            cursor.takeAll(COMMA);
            return switch (cursor.peek().sense()) {
                case REPEATED, EVERY, TIMES, AT_LEAST, ALWAYS, CONDITION, FURTHER -> !cursor.atEnd();
                default -> cursor.sees(1, TIMES);
            };
        }
        return !cursor.atEnd();
    }

    /// «15–17 апреля 2026 года, г. Энск»: after the days «г.» is the town, and where it is changes none of them.
    private void place() {
        boolean afterComma = cursor.at > 0 && cursor.items.get(cursor.at - 1).is(COMMA);
        if (!afterComma || !cursor.sees(YEAR) || !cursor.sees(1, UNKNOWN)) return;
        int words = cursor.sees(2, UNKNOWN) ? 2 : 1;   // «г. Нижний Новгород»; what goes on longer may say «кроме …»
        if (cursor.at + 1 + words == cursor.items.size()) cursor.at += 1 + words;
    }

    /// What opens a condition holds for all that follows, but for a new statement of days («…, но не реже раза в год»).
    private Optional<Said> condition() {
        boolean arrangement = cursor.sees(CONDITION) && cursor.peek().number() == 1;
        if (!cursor.take(CONDITION) && !conditionBehind()) return Optional.empty();
        while (!cursor.atEnd() && !isOutsideCondition(cursor.peek()) && !statesDays()) cursor.at++;
        return Optional.of(new OnCondition(arrangement));
    }

    /// Uzbek puts it behind what it depends on: "moliyalashtirish imkoniyatiga qarab".
    private boolean conditionBehind() {
        int ahead = 0;
        while (cursor.sees(ahead, UNKNOWN) || cursor.sees(ahead, DOCUMENT) || cursor.sees(ahead, EVENT) || cursor.sees(ahead, AND)) ahead++;
        boolean uzbek = language == Language.UZ || language == Language.UZ_CYRL;
        if (ahead == 0 || !cursor.sees(ahead, CONDITION_AFTER) && !(uzbek && cursor.sees(ahead, CONDITION))) return false;
        cursor.at += ahead + 1;
        return true;
    }

    private static boolean isOutsideCondition(Item item) {
        return item.is(FOREIGN) || item.is(SLASH) && !item.tight();
    }

    private boolean statesDays() {
        int ahead = 0;
        while (cursor.at + ahead < cursor.items.size() && opensDays(cursor.peek(ahead))) ahead++;
        return switch (cursor.peek(ahead).sense()) {
            case REPEATED, EVERY, TIMES -> true;
            case NUMBER -> cursor.peek().is(COMMA) || cursor.sees(ahead + 1, TIMES);
            case DATE, MONTH, QUARTER, HALF, ALWAYS -> cursor.peek().is(COMMA);   // in «по плану на 2026 год» the year is the plan's
            default -> false;
        };
    }

    private static boolean opensDays(Item item) {
        return switch (item.sense()) {
            case UNTIL, FROM, IN, DURING, THROUGH, AT_LEAST, END, COMMA -> true;
            default -> false;
        };
    }

    private Optional<Said> event() {
        return new EventGrammar(cursor).read();
    }

    /// «постоянно», «весь срок действия плана», "Bitim amal qilish davrida".
    private Optional<Said> always() {
        int start = cursor.at;
        if (cursor.take(ALWAYS)) {
            cursor.takeAll(LIFE, DOCUMENT);
            return Optional.of(new Always());
        }
        boolean bounded = false;
        boolean life = false;
        boolean document = false;
        while (true) {
            if (cursor.takeAll(DURING, WHOLE)) bounded = true;
            else if (cursor.takeAll(LIFE)) life = true;
            else if (cursor.takeAll(DOCUMENT)) document = true;
            else if (!cursor.takeAll(IN)) break;
        }
        // «срок действия Соглашения» alone is the same, "throughout the Programme" too; «план» alone is not.
        if (life && (bounded || cursor.at > start) || bounded && document) return Optional.of(new Always());
        cursor.at = start;
        return Optional.empty();
    }

    private Optional<Said> repetition() {
        return new RepetitionGrammar(cursor).read();
    }

    private Optional<Said> further() {
        if (!cursor.take(FURTHER)) return Optional.empty();
        cursor.takeAll(DASH, COMMA);
        return Optional.of(new Further());
    }

    private Optional<Said> calendar() {
        int start = cursor.at;
        cursor.takeAll(IN, BACK, WHOLE);
        var read = opened();
        if (read.isEmpty()) cursor.at = start;
        return read;
    }

    private Optional<Said> opened() {
        if (cursor.take(UNTIL) || cursor.take(THROUGH)) return until();
        if (cursor.take(FROM)) return from();
        if (cursor.takeAll(DURING)) return during();
        if (cursor.take(END)) return Optional.empty();   // «конец 2026 года»: nobody can say the days
        var yearless = yearNoun();
        if (yearless.isPresent()) {
            if (cursor.take(UNTIL_AFTER)) return yearless.map(By::new);
            return cursor.take(DURING) ? yearless.map(TermGrammar::in) : Optional.empty();
        }
        return extents(false).flatMap(this::closed);
    }

    private Optional<Said> until() {
        cursor.take(UNTIL);
        cursor.takeAll(END, COMPLETION);
        var noun = yearNoun();
        if (noun.isPresent()) return noun.map(By::new);
        var point = extents(false).flatMap(TermGrammar::one);
        if (point.isPresent()) cursor.take(YEAR);   // «до 1 февраля года, следующего за отчетным»
        return point.map(By::new);
    }

    private Optional<Said> from() {
        if (cursor.sees(END)) return Optional.empty();
        var within = extents(true);
        cursor.takeAll(FROM_AFTER);
        if (within.isEmpty() || one(within.get()).isEmpty()) return within.map(extents -> extents);
        untilEndOfLife();
        return one(within.get()).map(Since::new);
    }

    /// «с 2026 года до окончания срока действия Соглашения» says no more than «с 2026 года».
    private void untilEndOfLife() {
        int start = cursor.at;
        boolean end = cursor.take(UNTIL) && cursor.takeAll(END, COMPLETION);
        if (!end || !cursor.takeAll(LIFE, DOCUMENT)) cursor.at = start;
    }

    private Optional<Said> during() {
        cursor.take(WHOLE);
        if (cursor.take(FROM)) return from();
        var noun = yearNoun();
        if (noun.isPresent()) return noun.map(TermGrammar::in);
        return extents(false).map(within -> within);
    }

    /// What stands behind its noun in Uzbek: "-dan", "-gacha", "davomida".
    private Optional<Said> closed(Within within) {
        if (cursor.take(DURING)) return Optional.of(within);
        boolean end = cursor.take(END_AFTER);
        if (cursor.take(UNTIL_AFTER)) {
            cursor.takeAll(UNTIL_AFTER);
            var point = one(within);
            // «1-dan 14-iyulgacha» is a range that the ending only closes.
            return point.isPresent() ? point.map(By::new) : Optional.of(within);
        }
        if (end) return Optional.empty();
        if (cursor.takeAll(FROM_AFTER)) {
            var point = one(within);
            return cursor.take(NOT_LATER) ? point.map(By::new) : point.map(Since::new);
        }
        return Optional.of(within);
    }

    /// «год» without a number, for the year around the term.
    private Optional<Point> yearNoun() {
        if (!cursor.sees(YEAR) || cursor.peek(1).isYear()) return Optional.empty();
        cursor.at++;
        cursor.take(END_AFTER);
        return Optional.of(Point.ofYear(0));
    }

    private static Said in(Point point) {
        return new Within(List.of(new Extent(point, point)), Optional.empty(), false);
    }

    private Optional<Within> extents(boolean afterFrom) {
        return CalendarGrammar.read(cursor, language, afterFrom);
    }

    private static Optional<Point> one(Within within) {
        boolean one = within.extents().size() == 1 && within.extents().getFirst().isOne() && within.each().isEmpty();
        return one ? Optional.of(within.extents().getFirst().first()) : Optional.empty();
    }
}
