package hamkor.web;

import gg.jte.output.Utf8ByteOutput;
import hamkor.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/// A page that is written out and only has to be sent.
record Written(HttpStatus status, Language language, Utf8ByteOutput output) implements View {
    @Override public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType(getContentType());
        response.setLocale(Locale.forLanguageTag(language.code()));   // Spring has set that of the browser
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
