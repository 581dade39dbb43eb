package hamkor.web;

import hamkor.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/// Who looks at a page, as far as a page must know: in which language and theme, and at which address, so that switching
/// either comes back to it. A handler takes it as a parameter.
public record Viewer(Language language, Theme theme, String address, Visitor visitor) {
    /// For what is no handler.
    public static Viewer of(HttpServletRequest request) {
        return ViewerResolver.viewer(request);
    }

    /// In the order of the switch.
    public static final List<Language> OFFERED = List.of(Language.RU, Language.UZ, Language.UZ_CYRL, Language.EN);
}
