package hamkor.review;

import hamkor.term.Recurrence;
import hamkor.term.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A term as JSON and back, whole: also the days of a month that the rule of RFC 5545 cannot say.
final class TermJson {
    private TermJson() {}

    static ObjectNode of(Term term) {
        var json = Json.object().put("words", term.words());
        switch (term) {
            case Term.Interval(_, var first, var last) -> json.put("kind", "interval").put("first", first.toString()).put("last", last.toString());
            case Term.Deadline(_, var day) -> json.put("kind", "deadline").put("last", day.toString());
            case Term.Recurring(_, var recurrence, var from, var to) -> {
                json.put("kind", "recurring").put("frequency", Json.word(recurrence.frequency())).put("interval", recurrence.interval());
                json.set("months", Json.array(recurrence.months(), ArrayNode::add));
                json.set("days", Json.array(recurrence.daysOfMonth(), ArrayNode::add));
                bounds(json, from, to);
            }
            case Term.Continuous(_, var from, var to) -> bounds(json.put("kind", "continuous"), from, to);
            case Term.Relative(_, var offset, var event) -> {
                json.put("kind", "relative").put("event", Json.word(event));
                offset.ifPresent(by -> json.put("count", by.count()).put("unit", Json.word(by.unit())));
            }
            case Term.Conditional _ -> json.put("kind", "conditional");
            case Term.Undated(_, var why) -> json.put("kind", "undated").put("why", Json.word(why));
        }
        return json;
    }

    private static void bounds(ObjectNode json, Optional<LocalDate> from, Optional<LocalDate> to) {
        from.ifPresent(day -> json.put("first", day.toString()));
        to.ifPresent(day -> json.put("last", day.toString()));
    }

    static Term term(JsonNode json) {
        var words = json.get("words").asString();
        var first = Json.day(json, "first");
        var last = Json.day(json, "last");
        return switch (json.get("kind").asString()) {
            case "interval" -> new Term.Interval(words, first.orElseThrow(), last.orElseThrow());
            case "deadline" -> new Term.Deadline(words, last.orElseThrow());
            case "recurring" -> new Term.Recurring(words, new Recurrence(Json.constant(Recurrence.Frequency.class, json.get("frequency").asString()),
                    json.get("interval").asInt(), numbers(json.get("months")), numbers(json.get("days"))), first, last);
            case "continuous" -> new Term.Continuous(words, first, last);
            case "relative" -> new Term.Relative(words, Json.at(json, "count").map(count -> new Term.Offset(count.asInt(),
                    Json.constant(Term.Offset.Unit.class, json.get("unit").asString()))),
                    Json.constant(Term.Event.class, json.get("event").asString()));
            case "conditional" -> new Term.Conditional(words);
            case "undated" -> new Term.Undated(words, Json.constant(Term.WhyUndated.class, json.get("why").asString()));
            default -> throw new IllegalStateException("a term " + json);
        };
    }

    private static List<Integer> numbers(JsonNode array) {
        return Json.list(array, JsonNode::asInt);
    }
}
