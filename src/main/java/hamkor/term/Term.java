package hamkor.term;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/// What «срок» means in calendar days of the responsible region, always with the words it was read from. All days are
/// inclusive. Source: the contract of roadmap readings (docs/reading.md), section Terms.
public sealed interface Term {
    /// The words of the document, white space folded; empty only where the cell was empty.
    String words();

    /// A day or a span of days: «II квартал 2026 г.»; a single day is a span of one.
    record Interval(String words, LocalDate first, LocalDate last) implements Term {
        public Interval {
            Objects.requireNonNull(words);
            if (last.isBefore(first)) throw new IllegalArgumentException(first + " is after " + last);
        }
    }

    /// To be done by a day, that day included: «до 1 июля 2026 года».
    record Deadline(String words, LocalDate day) implements Term {
        public Deadline {
            Objects.requireNonNull(words);
            Objects.requireNonNull(day);
        }
    }

    /// Repeated: «ежегодно, до 15 декабря». `from` and `to` bound it: the roadmap's period or the year the words name; either
    /// may be unknown.
    record Recurring(String words, Recurrence recurrence, Optional<LocalDate> from, Optional<LocalDate> to) implements Term {
        public Recurring {
            Objects.requireNonNull(words);
            Objects.requireNonNull(recurrence);
            Span.requireOrder(from, to);
        }
    }

    /// All the time: «постоянно»; bounded by the roadmap's period where it has one.
    record Continuous(String words, Optional<LocalDate> from, Optional<LocalDate> to) implements Term {
        public Continuous {
            Objects.requireNonNull(words);
            Span.requireOrder(from, to);
        }
    }

    /// Counted on or back from an event whose day may come later: «в течение месяца со дня утверждения дорожной карты». Never
    /// computed by reading. `offset` and `event` are kept where the words give them.
    record Relative(String words, Optional<Offset> offset, Event event) implements Term {
        public Relative {
            Objects.requireNonNull(words);
            Objects.requireNonNull(offset);
            Objects.requireNonNull(event);
        }
    }

    /// When need or agreement comes: «по мере необходимости».
    record Conditional(String words) implements Term {
        public Conditional {
            Objects.requireNonNull(words);
        }
    }

    /// Nobody can say the days; `why` tells a person what to look at.
    record Undated(String words, WhyUndated why) implements Term {
        public Undated {
            Objects.requireNonNull(words);
            Objects.requireNonNull(why);
        }
    }

    /// The event a relative term counts from.
    enum Event { SIGNING, APPROVAL, ENTRY_INTO_FORCE, END_OF_PLAN, OTHER }

    /// So many days, working days, weeks, months, quarters or years after the event (before it where negative).
    record Offset(int count, Unit unit) {
        public enum Unit { DAYS, WORKING_DAYS, WEEKS, MONTHS, QUARTERS, YEARS }
    }

    enum WhyUndated {
        /// The cell is empty or holds a dash only.
        EMPTY,
        /// No grammar reads the words.
        NOT_UNDERSTOOD,
        /// A day, month or quarter that does not exist: «00.05.2026».
        NO_SUCH_DAY,
        /// A day, month or quarter without a year in reach: «декабрь».
        NO_YEAR,
        /// The end lies before the start.
        END_BEFORE_START,
        /// A blank left to fill in: «___ 2026 г.».
        BLANK,
        /// Set or given elsewhere or later: «дата будет сообщена».
        TO_BE_SET,
        /// No end that anybody can know: «с 2027 года» in a document without a period.
        OPEN_END,
        /// The languages of one cell say different things: «2026 год / 2027-yil».
        LANGUAGES_DISAGREE
    }

    /// This term with the words of another place (a term joined of two cells, or of two languages).
    default Term withWords(String words) {
        return switch (this) {
            case Interval(var _, var first, var last) -> new Interval(words, first, last);
            case Deadline(var _, var day) -> new Deadline(words, day);
            case Recurring(var _, var recurrence, var from, var to) -> new Recurring(words, recurrence, from, to);
            case Continuous(var _, var from, var to) -> new Continuous(words, from, to);
            case Relative(var _, var offset, var event) -> new Relative(words, offset, event);
            case Conditional(var _) -> new Conditional(words);
            case Undated(var _, var why) -> new Undated(words, why);
        };
    }

    /// The first day of an interval or of what bounds a recurring or continuous term.
    default Optional<LocalDate> firstDay() {
        return switch (this) {
            case Interval(_, var first, _) -> Optional.of(first);
            case Recurring(_, _, var from, _) -> from;
            case Continuous(_, var from, _) -> from;
            case Deadline _, Relative _, Conditional _, Undated _ -> Optional.empty();
        };
    }

    /// The last day on which doing it is still in time; empty where the document sets no day.
    default Optional<LocalDate> lastDay() {
        return switch (this) {
            case Interval(_, _, var last) -> Optional.of(last);
            case Deadline(_, var day) -> Optional.of(day);
            case Recurring(_, _, _, var to) -> to;
            case Continuous(_, _, var to) -> to;
            case Relative _, Conditional _, Undated _ -> Optional.empty();
        };
    }
}
