package hamkor.term;

import java.time.LocalDate;
import java.util.Optional;

/// A span of calendar days, both ends included.
public record Span(LocalDate first, LocalDate last) {
    public Span {
        requireOrder(Optional.of(first), Optional.of(last));
    }

    /// The whole of one year, or of several.
    public static Span years(int first, int last) {
        return new Span(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    /// The one calendar year it lies in, where it lies in one.
    public Optional<Integer> singleYear() {
        return first.getYear() == last.getYear() ? Optional.of(first.getYear()) : Optional.empty();
    }

    static void requireOrder(Optional<LocalDate> first, Optional<LocalDate> last) {
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get()))
            throw new IllegalArgumentException(first.get() + " is after " + last.get());
    }
}
