package hamkor.measure;

import hamkor.id.EditionId;
import hamkor.id.MeasureId;
import java.time.LocalDate;

/// That an edition excluded a measure: it names it no longer.
///
/// @param number of the edition
/// @param on the day from which the edition was in force
public record Exclusion(MeasureId measure, EditionId edition, int number, LocalDate on) {}
