package hamkor.web;

import hamkor.language.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
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
            for (var range : Locale.LanguageRange.parse(header)) {
                var code = range.getRange().split("-")[0];
                for (var language : Viewer.OFFERED) if (language.code().equals(code)) return language;
            }
        } catch (IllegalArgumentException _) {
            // A header that is none says nothing about the reader.
        }
        return Language.RU;
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        if (request.getCookies() == null) return Optional.empty();
        for (Cookie cookie : request.getCookies()) if (cookie.getName().equals(name)) return Optional.of(cookie.getValue());
        return Optional.empty();
    }
}
