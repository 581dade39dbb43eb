package hamkor.control;

import java.util.List;
import java.util.Optional;

/// One page of a list of dates.
///
/// @param next where the following page begins; empty on the last
public record DuePage(List<DueDate> dates, Optional<DueList.After> next) {
    public DuePage {
        dates = List.copyOf(dates);
    }
}
