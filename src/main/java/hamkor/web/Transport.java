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
///
/// That the public address is `https://` says how people come, not how this request did: of one straight to the port nothing
/// follows from it. It is believed of what comes from this machine, where a proxy stands, and of a trusted proxy that says nothing
/// else.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)   // after Policy: a refusal is a page too
class Transport extends OncePerRequestFilter {
    /// By which the server marks what came from a trusted proxy.
    private static final String FROM_PROXY = "org.apache.tomcat.request.forwarded";

    private final Reach reach;
    private final Refusals refusals;

    Transport(Reach reach, Refusals refusals) {
        this.reach = reach;
        this.refusals = refusals;
    }

    @Override protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var known = reach.isHttps() && isFromProxy(request) ? new Encrypted(request) : request;
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

    private static boolean isFromProxy(HttpServletRequest request) throws IOException {
        return request.getAttribute(FROM_PROXY) != null ? request.getHeader("X-Forwarded-Proto") == null : isThisMachine(request.getRemoteAddr());
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
