package hamkor.control;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Figures of a report as the database keeps them: `[{"name": …, "value": …, "unit": …}]`.
final class Figures {
    private static final JsonMapper JSON = new JsonMapper();

    private Figures() {}

    static String json(List<Figure> figures) {
        return JSON.writeValueAsString(figures);
    }

    static List<Figure> of(String json) {
        return List.of(JSON.readValue(json, Figure[].class));
    }
}
