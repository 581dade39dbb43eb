package hamkor.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// The session in the browser: a cookie that no script sees and that no other site's form brings along.
@Component
class SessionGate implements SecurityContextRepository {
    private static final String COOKIE = "session";

    private final Sessions sessions;

    SessionGate(Sessions sessions) {
        this.sessions = sessions;
    }

    /// Empty where the browser holds none.
    static Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue).filter(value -> !value.isEmpty()).findFirst();
    }

    /// Kept until the browser closes, or until the session ends by itself.
    static void keep(String secret, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(secret, request).build().toString());
    }

    static void forget(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", request).maxAge(Duration.ZERO).build().toString());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String secret, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, secret).path("/").httpOnly(true).sameSite("Lax").secure(request.isSecure());
    }

    @SuppressWarnings("deprecation")   // the interface still asks for it; its successor calls it when somebody wants to know
    @Override public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return secret(holder.getRequest()).flatMap(sessions::entrant)
                .<SecurityContext>map(entrant -> new SecurityContextImpl(new Entered(entrant))).orElseGet(SecurityContextImpl::new);
    }

    /// Sessions begin and end at sign-in and sign-out alone.
    @Override public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override public boolean containsContext(HttpServletRequest request) {
        return secret(request).isPresent();
    }
}
