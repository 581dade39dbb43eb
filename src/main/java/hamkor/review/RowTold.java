package hamkor.review;

import hamkor.audit.Personal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What of a row a change touched, for the record: field by field, before and after, the contact of an executor apart as personal.
final class RowTold {
    private RowTold() {}

    /// The fields of one that are not so in the other.
    static Map<String, Object> difference(RowContent of, RowContent from) {
        var own = RowJson.node(of);
        var other = RowJson.node(from);
        var told = new TreeMap<String, Object>();
        own.properties().forEach(field -> {
            if (!Objects.equals(field.getValue(), other.get(field.getKey()))) told.put(field.getKey(), value(field.getKey(), field.getValue()));
        });
        return told;
    }

    private static Object value(String field, JsonNode node) {
        if (node.isObject()) {
            var map = new TreeMap<String, Object>();
            node.properties().forEach(entry -> map.put(entry.getKey(), value(entry.getKey(), entry.getValue())));
            return map;
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(element -> list.add(value(field, element)));
            return list;
        }
        if (node.isBoolean()) return node.asBoolean();
        if (node.isNumber()) return node.asInt();
        return field.equals("contact") ? new Personal(node.asString()) : node.asString();
    }
}
