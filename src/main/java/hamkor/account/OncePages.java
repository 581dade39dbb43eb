package hamkor.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// What the page after a form shows once and nobody keeps: a link, a token. It travels in a cookie of that page: an address would
/// stay in histories and logs, and the database has only the digest.
public final class OncePages {
    private static final String COOKIE = "once";
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private OncePages() {}

    /// @param path of the page
    public static void leave(String secret, String path, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(secret, path, request).maxAge(LONGEST).build().toString());
    }

    /// And it is gone.
    public static Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        var left = Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream).filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue).filter(value -> value.matches("[\\w-]+")).findFirst();
        left.ifPresent(_ -> response.addHeader(HttpHeaders.SET_COOKIE, cookie("", request.getRequestURI(), request).maxAge(Duration.ZERO).build().toString()));
        return left;
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String secret, String path, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, secret).path(path).httpOnly(true).sameSite("Strict").secure(request.isSecure());
    }
}
