package hamkor.review;

import hamkor.id.OrganisationId;
import hamkor.id.SideId;
import hamkor.measure.Direction;
import hamkor.measure.Executor;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The content of a row as the database keeps it.
final class RowJson {
    private RowJson() {}

    static String write(RowContent row) {
        return node(row).toString();
    }

    static RowContent read(String json) {
        return content(Json.read(json));
    }

    /// The SHA-256 of all that the row says: what a mark binds.
    static String hash(RowContent row, boolean leftOut) {
        return Sha256.of((leftOut ? "out " : "in ").concat(write(row)));
    }

    static ObjectNode node(RowContent row) {
        var json = Json.object();
        row.number().ifPresent(number -> json.put("number", number));
        json.set("section", Json.array(row.section(), ArrayNode::add));
        json.set("title", Json.text(row.title()));
        json.set("details", Json.array(row.details(), ArrayNode::add));
        json.set("term", TermJson.of(row.term()));
        row.typedTerm().ifPresent(typed -> json.put("typed-term", typed));
        json.set("executors", Json.array(row.executors(), (array, executor) -> array.add(node(executor))));
        row.result().ifPresent(result -> json.set("result", Json.text(result)));
        row.funding().ifPresent(funding -> json.set("funding", Json.text(funding)));
        row.direction().ifPresent(direction -> json.put("direction", direction.word()));
        return json;
    }

    private static ObjectNode node(RowExecutor executor) {
        var json = Json.object();
        json.set("words", Json.text(executor.words()));
        executor.side().ifPresent(side -> json.put("side", side.toString()));
        executor.organisation().ifPresent(organisation -> json.put("organisation", organisation.toString()));
        executor.chosen().ifPresent(role -> json.put("role", Json.word(role)));
        if (executor.joined()) json.put("joined", true);
        if (executor.byConsent()) json.put("by-consent", true);
        executor.contact().ifPresent(contact -> json.put("contact", contact));
        return json;
    }

    private static RowContent content(JsonNode json) {
        return new RowContent(Json.string(json, "number"), Json.strings(json.get("section")), Json.text(json.get("title")),
                Json.strings(json.get("details")), TermJson.term(json.get("term")), Json.string(json, "typed-term"),
                Json.list(json.get("executors"), RowJson::executor), Json.at(json, "result").map(Json::text),
                Json.at(json, "funding").map(Json::text), Json.string(json, "direction").map(Direction::of));
    }

    private static RowExecutor executor(JsonNode json) {
        return new RowExecutor(Json.text(json.get("words")), Json.string(json, "side").map(SideId::of),
                Json.string(json, "organisation").map(OrganisationId::of),
                Json.string(json, "role").map(role -> Json.constant(Executor.Role.class, role)), is(json, "joined"), is(json, "by-consent"),
                Json.string(json, "contact"));
    }

    private static boolean is(JsonNode json, String field) {
        return Optional.ofNullable(json.get(field)).map(JsonNode::asBoolean).orElse(false);
    }
}
