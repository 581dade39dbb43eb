package hamkor.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/// Three states of a row whose one was changed by two: what both began from, what stands now, what was typed.
record RowMerge(RowContent base, RowContent theirs, RowContent mine) {
    /// The parts that are chosen one by one, in the order in which a page shows them.
    private static final Map<String, Function<RowContent, Object>> FIELDS = fields();

    private static Map<String, Function<RowContent, Object>> fields() {
        var fields = new LinkedHashMap<String, Function<RowContent, Object>>();
        fields.put("number", RowContent::number);
        fields.put("section", RowContent::section);
        fields.put("title", RowContent::title);
        fields.put("details", RowContent::details);
        fields.put("term", row -> List.of(row.term(), row.typedTerm()));
        fields.put("executors", RowContent::executors);
        fields.put("result", RowContent::result);
        fields.put("funding", RowContent::funding);
        fields.put("direction", RowContent::direction);
        return fields;
    }

    /// @param theirs changed by the other
    /// @param mine changed by the person
    record Field(String name, boolean theirs, boolean mine) {}

    /// Those in which what was typed differs from what stands.
    List<Field> differing() {
        var differing = new ArrayList<Field>();
        FIELDS.forEach((name, value) -> {
            if (!same(value, theirs, mine)) differing.add(new Field(name, !same(value, base, theirs), !same(value, base, mine)));
        });
        return differing;
    }

    private static boolean same(Function<RowContent, Object> value, RowContent one, RowContent other) {
        return Objects.equals(value.apply(one), value.apply(other));
    }

    /// What stands, with those fields as they were typed.
    RowContent taking(Set<String> typed) {
        Function<String, RowContent> from = name -> typed.contains(name) ? mine : theirs;
        return new RowContent(from.apply("number").number(), from.apply("section").section(), from.apply("title").title(), from.apply("details").details(),
                from.apply("term").term(), from.apply("term").typedTerm(), from.apply("executors").executors(), from.apply("result").result(),
                from.apply("funding").funding(), from.apply("direction").direction());
    }
}
