package hamkor.review;

import hamkor.document.Place;
import hamkor.language.Language;
import hamkor.roadmap.reading.CellRole;
import hamkor.roadmap.reading.Problem;
import hamkor.roadmap.reading.SourceCell;
import hamkor.roadmap.reading.SourceColumn;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The rows of a document and how its columns were understood, as the database keeps them.
final class SourceJson {
    private SourceJson() {}

    static String cells(List<SourceCell> cells) {
        return Json.array(cells, (array, cell) -> {
            var json = array.addObject().put("column", cell.column());
            if (cell.columns() > 1) json.put("columns", cell.columns());
            if (cell.rows() > 1) json.put("rows", cell.rows());
            if (cell.continued()) json.put("continued", true);
            json.set("lines", Json.array(cell.lines(), ArrayNode::add));
            cell.role().ifPresent(role -> json.put("role", Json.word(role)));
        }).toString();
    }

    static List<SourceCell> cells(String json) {
        return Json.list(Json.read(json), cell -> new SourceCell(cell.get("column").asInt(), number(cell, "columns", 1), number(cell, "rows", 1),
                cell.has("continued"), Json.strings(cell.get("lines")),
                Json.string(cell, "role").map(role -> Json.constant(CellRole.class, role))));
    }

    static String columns(List<SourceColumn> columns) {
        return Json.array(columns, (array, column) -> {
            var json = array.addObject().put("at", column.at()).put("columns", column.columns()).put("heading", column.heading())
                    .put("role", Json.word(column.role()));
            column.side().ifPresent(side -> json.put("side", side));
            column.language().ifPresent(language -> json.put("language", language.code()));
        }).toString();
    }

    static List<SourceColumn> columns(String json) {
        return Json.list(Json.read(json), column -> new SourceColumn(column.get("at").asInt(), column.get("columns").asInt(),
                column.get("heading").asString(), Json.constant(CellRole.class, column.get("role").asString()), Json.string(column, "side"),
                Json.string(column, "language").flatMap(Language::ofCode)));
    }

    static String notes(List<Note> notes) {
        return Json.array(notes, (array, note) -> array.addObject().put("code", Json.word(note.code())).put("column", note.column())
                .put("text", note.text())).toString();
    }

    static List<Note> notes(String json) {
        return Json.list(Json.read(json), note -> new Note(Json.constant(Problem.Code.class, note.get("code").asString()),
                note.get("column").asString(), note.get("text").asString()));
    }

    static String place(Place place) {
        ObjectNode json = Json.object();
        switch (place) {
            case Place.TableRow(int table, int row) -> json.put("table", table).put("row", row);
            case Place.SheetRow(var sheet, int row) -> json.put("sheet", sheet).put("row", row);
            case Place.Page(int page, int row) -> json.put("page", page).put("row", row);
            case Place.InBody(int paragraph) -> json.put("paragraph", paragraph);
            case Place.Whole(var part) -> json.put("part", part);
        }
        return json.toString();
    }

    static Place place(String text) {
        var json = Json.read(text);
        Optional<JsonNode> row = Json.at(json, "row");
        if (json.has("table")) return new Place.TableRow(json.get("table").asInt(), row.orElseThrow().asInt());
        if (json.has("sheet")) return new Place.SheetRow(json.get("sheet").asString(), row.orElseThrow().asInt());
        if (json.has("page")) return new Place.Page(json.get("page").asInt(), row.orElseThrow().asInt());
        if (json.has("paragraph")) return new Place.InBody(json.get("paragraph").asInt());
        return new Place.Whole(json.get("part").asString());
    }

    private static int number(JsonNode json, String field, int otherwise) {
        return Json.at(json, field).map(JsonNode::asInt).orElse(otherwise);
    }
}
