package hamkor.roadmap.reading;

import hamkor.document.Place;
import java.util.List;

/// That nothing was dropped: rows read = measures + sections + skipped; every non-blank character of the source is in some
/// field or counted as unread.
///
/// @param rowsRead rows of tables, and pieces of text outside tables
/// @param skipped each with its reason
/// @param characters non-blank characters of the document
/// @param unread those of them that went into no field and are not in a skipped row
public record Reconciliation(int rowsRead, int measures, int sections, List<Skipped> skipped, long characters, long unread) {
    public Reconciliation {
        skipped = List.copyOf(skipped);
    }

    public record Skipped(Place place, Reason reason) {}

    public enum Reason {
        HEADER, COLUMN_NUMBERS, BLANK, TITLE, APPROVAL_OR_SIGNATURE, TEXT_OUTSIDE_TABLES, NOTE_UNDER_TABLE, TOTAL,
        TABLE_WITHOUT_MEASURES, CONTINUATION, ASIDE
    }
}
