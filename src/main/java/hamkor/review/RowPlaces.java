package hamkor.review;

import hamkor.document.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Rows of a document as an entry of the record keeps them: by the places that the pages name them by.
final class RowPlaces {
    private static final String ROW = "row";

    private RowPlaces() {}

    static Map<String, Object> told(Place place) {
        return switch (place) {
            case Place.TableRow(int table, int row) -> Map.of("table", table, ROW, row);
            case Place.SheetRow(var sheet, int row) -> Map.of("sheet", sheet, ROW, row);
            case Place.Page(int page, int row) -> row > 0 ? Map.of("page", page, ROW, row) : Map.of("page", page);
            case Place.InBody(int paragraph) -> Map.of("paragraph", paragraph);
            case Place.Whole _ -> Map.of();
        };
    }

    /// Those of one table together, in the order of the document.
    static List<Map<String, Object>> told(Review review, Collection<Integer> rows) {
        var together = new LinkedHashMap<Map<String, Object>, List<Object>>();
        for (int row : rows.stream().sorted().toList()) {
            var place = new LinkedHashMap<>(told(review.place(row)));
            var inTable = place.remove(ROW);
            var of = together.computeIfAbsent(Map.copyOf(place), _ -> new ArrayList<>());
            if (inTable != null) of.add(inTable);
        }
        var told = new ArrayList<Map<String, Object>>();
        together.forEach((place, own) -> {
            var all = new LinkedHashMap<>(place);
            if (!own.isEmpty()) all.put("rows", List.copyOf(own));
            told.add(all);
        });
        return told;
    }
}
