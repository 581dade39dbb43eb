package hamkor.roadmap.reading;

import hamkor.document.Place;
import hamkor.language.Language;
import hamkor.language.Words;
import java.util.Map;

/// Where in a document something stands, in the reader's language: everybody who names a row of a document names it so.
public final class PlaceWords {
    private static final Map<Language, Words> WORDS = Words.beside(PlaceWords.class);

    private PlaceWords() {}

    public static String say(Place place, Language language) {
        var words = WORDS.get(language);
        return switch (place) {
            case Place.TableRow(int table, int row) -> words.say("place.table", table, row);
            case Place.SheetRow(var sheet, int row) -> words.say("place.sheet", sheet, row);
            case Place.Page(int page, int row) -> row > 0 ? words.say("place.page-row", page, row) : words.say("place.page", page);
            case Place.InBody(int paragraph) -> words.say("place.paragraph", paragraph);
            case Place.Whole _ -> words.say("place.document");
        };
    }
}
