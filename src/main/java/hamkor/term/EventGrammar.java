package hamkor.term;

import static hamkor.term.Sense.*;

import hamkor.term.Term.Event;
import hamkor.term.Term.Offset;
import hamkor.term.Term.Offset.Unit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads terms counted on or back from an event: «в течение месяца со дня утверждения дорожной карты», "30 days before the
/// visit". What the event is may be said in any words, so the rest of the statement is looked through, not parsed: such a term
/// is never computed before a person names the day.
final class EventGrammar {
    private static final Event[] EVENTS = Event.values();
    private final Cursor cursor;
    private List<Item> items = List.of();
    private final Set<Sense> senses = EnumSet.noneOf(Sense.class);

    EventGrammar(Cursor cursor) {
        this.cursor = cursor;
    }

    Optional<Said> read() {
        int end = end();
        items = cursor.items.subList(cursor.at, end);
        senses.clear();
        for (var item : items) senses.add(item.sense());
        boolean counted = isCountedFromEvent() || isWithin();
        if (!counted || namesADay()) return Optional.empty();
        cursor.at = end;
        return Optional.of(new Said.Counted(offset(), event()));
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

    private boolean isCountedFromEvent() {
        boolean event = has(EVENT) || has(COMPLETION);
        boolean toEvent = has(UNTIL) || has(UNTIL_AFTER) || has(FROM) || has(FROM_AFTER)
                || has(WITHIN) || has(DURING) || has(END) || has(END_AFTER);
        boolean back = has(BACK) && (has(UNTIL) || has(FROM_AFTER) || has(EVENT));
        boolean countedBack = has(UNTIL) && has(UNKNOWN) && offset().isPresent();
        boolean endOfLife = (has(END) || has(END_AFTER)) && (has(LIFE) || has(DOCUMENT));
        boolean toBeginning = has(UNTIL) && has(VAGUE) && has(UNKNOWN);   // «до начала форума»
        return has(AFTER) || toBeginning || event && toEvent || back || countedBack || endOfLife;
    }

    /// «в течение 10 дней», «в месячный срок»: counted from the paper itself, which it does not say.
    private boolean isWithin() {
        boolean within = has(WITHIN) || has(DURING) || has(LIFE);
        if (!within || has(UNKNOWN)) return false;
        var offset = offset();
        boolean year = false;
        for (var item : items) year |= item.is(YEAR) && item.number() == 0;
        return offset.isPresent() && !has(WHOLE) && (has(NUMBER) || !year);
    }

    private boolean namesADay() {
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

    private Optional<Offset> offset() {
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
            if (count > 0) return Optional.of(new Offset(isBack() ? -count : count, unit));
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

    private boolean isBack() {
        return !has(AFTER) && (has(BACK) || has(UNTIL) && !has(FROM) && !has(IN));
    }

    private Event event() {
        for (var item : items) if (item.is(EVENT)) return EVENTS[item.number()];
        boolean completed = has(COMPLETION) || has(END) || has(END_AFTER);
        boolean otherPaper = false;
        for (var item : items) {
            completed |= item.is(AFTER) && item.number() == 1;
            otherPaper |= item.is(DOCUMENT) && item.number() == 1;
        }
        return completed && !otherPaper && (has(LIFE) || has(DOCUMENT)) ? Event.END_OF_PLAN : Event.OTHER;
    }

    private boolean has(Sense sense) {
        return senses.contains(sense);
    }
}
