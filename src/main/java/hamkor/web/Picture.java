package hamkor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/// A picture that the program itself drew, shown within a page of ours.
///
/// @param hash of what it was drawn from: the same gives the same
/// @param jpeg drawn when it is asked for; empty where it cannot be
public record Picture(String hash, Supplier<Optional<byte[]>> jpeg) implements View {
    @Override public String getContentType() {
        return "image/jpeg";
    }

    @Override public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var tag = "\"" + hash + "-small\"";
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=86400");
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var drawn = jpeg.get();
        if (drawn.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(getContentType());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setContentLength(drawn.get().length);
        response.getOutputStream().write(drawn.get());
    }
}
