package hamkor.web;

import hamkor.language.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Finds out who looks: the language of the cookie, else the best of `Accept-Language` that is offered, else Russian.
final class ViewerResolver implements HandlerMethodArgumentResolver {
    static final String LANGUAGE = "language";
    static final String THEME = "theme";

    @Override public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class;
    }

    @Override public Viewer resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
            WebDataBinderFactory binders) {
        return viewer(request.getNativeRequest(HttpServletRequest.class));
    }

    static Viewer viewer(HttpServletRequest request) {
        var language = cookie(request, LANGUAGE).flatMap(Language::ofCode).filter(Viewer.OFFERED::contains)
                .orElseGet(() -> accepted(request.getHeader("Accept-Language")));
        var theme = cookie(request, THEME).flatMap(Theme::of).orElse(Theme.LIGHT);
        var query = request.getQueryString();
        return new Viewer(language, theme, request.getRequestURI() + (query == null ? "" : "?" + query), Visitor.of(request));
    }

    static Language accepted(String header) {
        if (header == null || header.isBlank()) return Language.RU;
        try {
            for (var range : Locale.LanguageRange.parse(header)) {   // the most wanted first
                var meant = range.getWeight() > 0 ? meant(range.getRange()) : Optional.<Language>empty();
                if (meant.isPresent()) return meant.get();
            }
        } catch (IllegalArgumentException _) {
            // A header that is none says nothing about the reader.
        }
        return Language.RU;
    }

    /// `uz-Cyrl-UZ` is Uzbek in Cyrillic, any other `uz` in Latin, the script of offices since 2023.
    private static Optional<Language> meant(String tag) {
        var parts = List.of(tag.split("-"));
        if (parts.getFirst().equals("uz")) return Optional.of(parts.contains("cyrl") ? Language.UZ_CYRL : Language.UZ);
        return Language.ofCode(parts.getFirst());
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        if (request.getCookies() == null) return Optional.empty();
        for (Cookie cookie : request.getCookies()) if (cookie.getName().equals(name)) return Optional.of(cookie.getValue());
        return Optional.empty();
    }
}
