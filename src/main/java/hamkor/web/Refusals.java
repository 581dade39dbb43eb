package hamkor.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.View;

/// A no before any handler was asked, answered as the pages or the API themselves would.
@Component
public class Refusals {
    private final ObjectProvider<HandlerExceptionResolver> resolvers;

    /// @param resolvers asked for when there is a no: filters are made before them
    Refusals(ObjectProvider<HandlerExceptionResolver> resolvers) {
        this.resolvers = resolvers;
    }

    public void answer(HttpServletRequest request, HttpServletResponse response, Exception no) throws IOException, ServletException {
        var answer = resolvers.orderedStream().map(each -> each.resolveException(request, response, null, no)).filter(Objects::nonNull).findFirst()
                .orElseThrow(() -> new ServletException(no));
        if (answer.getView() != null) render(answer.getView(), request, response);   // else it is written already
    }

    /// A page outside any handler.
    public static void render(View page, HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        try {
            page.render(Map.of(), request, response);
        } catch (IOException | ServletException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new ServletException(failed);
        }
    }
}
