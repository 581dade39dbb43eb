package hamkor.api;

import hamkor.web.ReaderLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.json.JsonMapper;

/// Every no under /api, also where no handler was found for it, as `application/problem+json`. Before the pages' own errors,
/// which would answer a program with a page.
@Component
class Problems implements HandlerExceptionResolver, Ordered {
    private static final String API = "/api/";

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    @Override public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler, Exception exception) {
        if (!request.getRequestURI().startsWith(API)) return null;
        if (!response.isCommitted() && !DisconnectedClientHelper.isClientDisconnectedException(exception)) answer(request, response, exception);
        return new ModelAndView();
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception exception) {
        var language = ReaderLanguage.of(request);
        var reader = new ProblemReader(request, language);
        var problem = reader.problem(exception);
        var body = json.writeValueAsBytes(reader.json(problem));
        response.resetBuffer();
        response.setStatus(problem.kind().status().value());
        problem.headers().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(body.length);
        try {
            response.getOutputStream().write(body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
