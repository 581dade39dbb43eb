package hamkor.control;

import java.time.LocalDate;
import java.util.Optional;

/// How a thing stands by one of its dates, for all sides that answer for it together.
///
/// @param from the first day of the window, where there is one
/// @param on empty for a statement that may be made at any time
public record DayStanding(Optional<LocalDate> from, Optional<LocalDate> on, boolean statement, Standing standing) {}
