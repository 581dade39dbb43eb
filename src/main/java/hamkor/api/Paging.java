package hamkor.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// How much is shown at once, and after what. A cursor names the item it stands behind and not a number of pages, so that
/// nothing is lost or shown twice while items come and go; what is in it is nobody else's business.
record Paging(int limit, Optional<String> cursor) {
    static final String USUAL = "50";
    private static final int MOST = 200;

    Paging {
        if (limit < 1 || limit > MOST) throw FieldsInvalid.at("limit", "field.limit", MOST);
    }

    static String cursor(Object... behind) {
        var parts = String.join("\n", List.of(behind).stream().map(Object::toString).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }

    /// What a cursor of ours stands behind.
    <T> Optional<T> behind(Function<List<String>, T> read) {
        return cursor.map(text -> {
            try {
                return read.apply(List.of(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n")));
            } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
                throw FieldsInvalid.at("cursor", "field.cursor");
            }
        });
    }
}
