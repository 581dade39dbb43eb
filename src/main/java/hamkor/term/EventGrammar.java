package hamkor.term;

import static hamkor.term.Sense.*;

import hamkor.term.Term.Event;
import hamkor.term.Term.Offset;
import hamkor.term.Term.Offset.Unit;
import java.util.List;
import java.util.Optional;

/// Reads terms counted on or back from an event: «в течение месяца со дня утверждения дорожной карты», "30 days before the
/// visit". What the event is may be said in any words, so the rest of the statement is looked through, not parsed: such a term
/// is never computed before a person names the day.
final class EventGrammar {
    private static final Event[] EVENTS = Event.values();
    private final Cursor cursor;

    EventGrammar(Cursor cursor) {
        this.cursor = cursor;
    }

    Optional<Said> read() {
        int end = end();
        var items = cursor.items.subList(cursor.at, end);
        boolean counted = isCountedFromEvent(items) || isWithin(items);
        if (!counted || namesADay(items)) return Optional.empty();
        cursor.at = end;
        return Optional.of(new Said.Counted(offset(items), event(items)));
    }

    /// Up to a condition, to what repeats, or to a spaced slash.
    private int end() {
        int end = cursor.at;
        while (end < cursor.items.size() && !endsEvent(cursor.items.get(end))) end++;
        return end;
    }

    private static boolean endsEvent(Item item) {
        return switch (item.sense()) {
            case CONDITION, REPEATED, EVERY, TIMES, ALWAYS, FOREIGN, BLANK, TO_BE_SET -> true;
            case SLASH -> !item.tight();
            default -> false;
        };
    }

    private static boolean isCountedFromEvent(List<Item> items) {
        boolean event = has(items, EVENT) || has(items, COMPLETION);
        boolean toEvent = has(items, UNTIL) || has(items, UNTIL_AFTER) || has(items, FROM) || has(items, FROM_AFTER)
                || has(items, WITHIN) || has(items, DURING) || has(items, END) || has(items, END_AFTER);
        boolean back = has(items, BACK) && (has(items, UNTIL) || has(items, FROM_AFTER) || has(items, EVENT));
        boolean countedBack = has(items, UNTIL) && has(items, UNKNOWN) && offset(items).isPresent();
        boolean endOfLife = (has(items, END) || has(items, END_AFTER)) && (has(items, LIFE) || has(items, DOCUMENT));
        return has(items, AFTER) || event && toEvent || back || countedBack || endOfLife;
    }

    /// «в течение 10 дней», «в месячный срок»: counted from the paper itself, which it does not say.
    private static boolean isWithin(List<Item> items) {
        boolean within = has(items, WITHIN) || has(items, DURING) || has(items, LIFE);
        if (!within || has(items, UNKNOWN)) return false;
        var offset = offset(items);
        boolean year = items.stream().anyMatch(item -> item.is(YEAR) && item.number() == 0);
        boolean counted = items.stream().anyMatch(item -> item.is(NUMBER));
        return offset.isPresent() && !has(items, WHOLE) && (counted || !year);
    }

    private static boolean namesADay(List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            boolean named = i > 0 && (item.is(HALF) || item.is(QUARTER)) && isOrdinal(items.get(i - 1))
                    || i > 0 && item.is(DAY_OF_MONTH) && items.get(i - 1).is(NUMBER);
            if (named || item.is(DATE) || item.is(MONTH) || item.isYear()) return true;
        }
        return false;
    }

    private static boolean isOrdinal(Item item) {
        return item.form() == Item.Form.ORDINAL || item.form() == Item.Form.ROMAN;
    }

    private static Optional<Offset> offset(List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            var unit = unit(items.get(i));
            if (unit == null) continue;
            int count = items.get(i).number();
            if (count == 0 && i > 0 && items.get(i - 1).is(NUMBER)) count = items.get(i - 1).number();
            boolean one = i > 0 && switch (items.get(i - 1).sense()) {
                case WITHIN, DURING, BACK, IN, UNTIL, COMMA -> true;
                default -> false;
            };
            if (count == 0 && (one || i == 0)) count = 1;
            if (items.get(i).is(HALF)) count *= 6;
            if (count > 0) return Optional.of(new Offset(isBack(items) ? -count : count, unit));
        }
        return Optional.empty();
    }

    /// The unit in which a word counts, or null.
    static Unit unit(Item item) {
        return switch (item.sense()) {
            case DAY -> Unit.DAYS;
            case WORKING_DAY -> Unit.WORKING_DAYS;
            case WEEK -> Unit.WEEKS;
            case MONTHS, HALF -> Unit.MONTHS;
            case QUARTER -> Unit.QUARTERS;
            case YEAR -> Unit.YEARS;
            default -> null;
        };
    }

    private static boolean isBack(List<Item> items) {
        return !has(items, AFTER) && (has(items, BACK) || has(items, UNTIL) && !has(items, FROM) && !has(items, IN));
    }

    private static Event event(List<Item> items) {
        for (var item : items) if (item.is(EVENT)) return EVENTS[item.number()];
        boolean completed = has(items, COMPLETION) || has(items, END) || has(items, END_AFTER)
                || items.stream().anyMatch(item -> item.is(AFTER) && item.number() == 1);
        boolean otherPaper = items.stream().anyMatch(item -> item.is(DOCUMENT) && item.number() == 1);
        return completed && !otherPaper && (has(items, LIFE) || has(items, DOCUMENT)) ? Event.END_OF_PLAN : Event.OTHER;
    }

    private static boolean has(List<Item> items, Sense sense) {
        for (var item : items) if (item.is(sense)) return true;
        return false;
    }
}
