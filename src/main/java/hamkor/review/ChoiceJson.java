package hamkor.review;

import hamkor.language.Language;
import hamkor.roadmap.reading.CellRole;
import hamkor.roadmap.reading.ColumnChoice;

/// What people said of a document's columns, as the database keeps it.
final class ChoiceJson {
    private ChoiceJson() {}

    static String write(ColumnChoice choice) {
        return Json.array(choice.headers(), (array, header) -> array.addObject().put("table", header.table()).put("first", header.first())
                .put("end", header.end()).set("columns", Json.array(header.columns(), (columns, column) -> {
                    var json = columns.addObject().put("at", column.at()).put("role", Json.word(column.role()));
                    column.side().ifPresent(side -> json.put("side", side));
                    column.language().ifPresent(language -> json.put("language", language.code()));
                }))).toString();
    }

    static ColumnChoice read(String json) {
        return new ColumnChoice(Json.list(Json.read(json), header -> new ColumnChoice.Header(header.get("table").asInt(), header.get("first").asInt(),
                header.get("end").asInt(), Json.list(header.get("columns"), column -> new ColumnChoice.Column(column.get("at").asInt(),
                        Json.constant(CellRole.class, column.get("role").asString()), Json.string(column, "side"),
                        Json.string(column, "language").flatMap(Language::ofCode))))));
    }
}
