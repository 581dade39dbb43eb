package hamkor.report;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.stream.Stream;

/// Up to which day an office looks ahead.
enum Until {
    MONTH,
    /// The habit of hokimiyats: what is due to the end of next month.
    NEXT_MONTH,
    QUARTER;

    /// As in addresses and words: `next-month`; what is none of them is the habit.
    static Until of(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst().orElse(NEXT_MONTH);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The last day.
    LocalDate day(LocalDate today) {
        return switch (this) {
            case MONTH -> today.plusMonths(1).withDayOfMonth(1).minusDays(1);
            case NEXT_MONTH -> today.plusMonths(2).withDayOfMonth(1).minusDays(1);
            case QUARTER -> today.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3).minusDays(1);
        };
    }
}
