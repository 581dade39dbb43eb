package hamkor.api;

import hamkor.document.Place;
import java.util.Optional;

/// Where a person finds it in the file, counted from 1: a table and its row in Word, a sheet and its row in a workbook, a page of
/// a PDF. Empty where it has no such place.
record PlaceJson(Optional<Integer> table, Optional<String> sheet, Optional<Integer> page, Optional<Integer> row) {
    static Optional<PlaceJson> of(Place place) {
        return switch (place) {
            case Place.TableRow(int table, int row) -> Optional.of(new PlaceJson(Optional.of(table), Optional.empty(), Optional.empty(), Optional.of(row)));
            case Place.SheetRow(var sheet, int row) -> Optional.of(new PlaceJson(Optional.empty(), Optional.of(sheet), Optional.empty(), Optional.of(row)));
            case Place.Page(int page, int _) -> Optional.of(new PlaceJson(Optional.empty(), Optional.empty(), Optional.of(page), Optional.empty()));
            case Place.InBody _, Place.Whole _ -> Optional.empty();
        };
    }
}
