package hamkor.review;

import java.util.Map;

/// What a page of a draft shows: all rows, those changed against the edition in force, those with problems, those unmarked or those
/// corrected by hand, from which row on.
record Where(Show show, int from) {
    enum Show { ALL, CHANGED, PROBLEMS, UNCHECKED, CORRECTED }

    static Where of(String show, int from) {
        for (var known : Show.values()) if (Json.word(known).equals(show)) return new Where(known, Math.max(0, from));
        return new Where(Show.ALL, Math.max(0, from));
    }

    static Where at(int row) {
        return new Where(Show.ALL, row);
    }

    /// As every form sends it back.
    Map<String, String> fields() {
        return Map.of("show", Json.word(show), "from", String.valueOf(from));
    }

    /// Beginning with `?`; empty for the beginning of all.
    String query() {
        if (show == Show.ALL && from == 0) return "";
        return show == Show.ALL ? "?from=" + from : "?show=" + Json.word(show) + (from == 0 ? "" : "&from=" + from);
    }
}
