package hamkor.web;

import hamkor.language.Language;
import jakarta.servlet.http.HttpServletRequest;

/// The language of a reader of whom nothing else is known.
public final class ReaderLanguage {
    private ReaderLanguage() {}

    /// The best of `Accept-Language` that is offered, else Russian.
    public static Language of(HttpServletRequest request) {
        return ViewerResolver.accepted(request.getHeader("Accept-Language"));
    }
}
