package hamkor.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/// The days of a workbook, which it keeps as numbers.
///
/// @param from1904 day 0 is 1 January 1904 (workbooks from old Macintoshes); else day 1 is 1 January 1900
record SheetDates(boolean from1904) {
    private static final LocalDate BEFORE_1900_LEAP = LocalDate.of(1899, 12, 31);
    private static final LocalDate AFTER_1900_LEAP = LocalDate.of(1899, 12, 30);
    private static final int FALSE_LEAP_DAY = 60; // Excel counts a 29 February 1900, which there was not
    private static final int LAST_DAY = 2_958_465; // 31.12.9999
    private static final int DAYS_TO_1904 = 1462;
    private static final int SECONDS = 86_400;

    /// The day and time of a number, to the second; empty where no calendar has it.
    Optional<LocalDateTime> at(double number) {
        if (!(number >= 0) || number >= LAST_DAY + 1) return Optional.empty();
        double days = from1904 ? number + DAYS_TO_1904 : number;
        if (days >= LAST_DAY + 1) return Optional.empty();
        int day = (int) days;
        long second = Math.round((days - day) * SECONDS);
        if (day == FALSE_LEAP_DAY) return Optional.empty();
        return Optional.of((day < FALSE_LEAP_DAY ? BEFORE_1900_LEAP : AFTER_1900_LEAP).plusDays(day).atStartOfDay().plusSeconds(second));
    }
}
