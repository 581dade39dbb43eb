package hamkor.web;

import hamkor.language.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Decides, once for everything after it, whether a request came encrypted: then cookies are secure and the browser is told
/// never to come otherwise. What comes unencrypted from another machine is not answered unless the administrator allows it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)   // after Policy: a refusal is a page too
class Transport extends OncePerRequestFilter {
    private final Reach reach;
    private final Refusals refusals;

    Transport(Reach reach, Refusals refusals) {
        this.reach = reach;
        this.refusals = refusals;
    }

    @Override protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var known = reach.isHttps() ? new Encrypted(request) : request;
        if (known.isSecure()) response.setHeader("Strict-Transport-Security", "max-age=31536000");
        else if (!reach.plainHttp() && !isOfNobody(request.getRequestURI()) && !isThisMachine(request.getRemoteAddr())) {
            refusals.answer(request, response, new Refusal.NotAllowed(Pages.class, "page.plain"));
            return;
        }
        chain.doFilter(known, response);
    }

    /// What tells nothing of anybody, and what the page of the refusal needs.
    private static boolean isOfNobody(String path) {
        return path.equals("/health") || path.equals("/favicon.ico") || path.startsWith("/assets/");
    }

    private static boolean isThisMachine(String address) throws IOException {
        return InetAddress.getByName(address).isLoopbackAddress();   // an address, never a name: nobody is asked
    }

    /// As the public address says: the proxy before us may not.
    private static final class Encrypted extends HttpServletRequestWrapper {
        Encrypted(HttpServletRequest request) {
            super(request);
        }

        @Override public boolean isSecure() {
            return true;
        }

        @Override public String getScheme() {
            return "https";
        }
    }
}
