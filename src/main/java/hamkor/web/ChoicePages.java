package hamkor.web;

import hamkor.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The reader chooses a language or a theme by a link, without scripts; a cookie keeps it for a year.
@Controller
class ChoicePages {
    private static final Duration KEPT = Duration.ofDays(365);

    @GetMapping("/language")
    ResponseEntity<Void> language(@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request) {
        var known = Language.ofCode(to).filter(Viewer.OFFERED::contains).map(Language::code);
        return kept(ViewerResolver.LANGUAGE, known.orElse(""), back, request);
    }

    @GetMapping("/theme")
    ResponseEntity<Void> theme(@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request) {
        return kept(ViewerResolver.THEME, Theme.of(to).map(Theme::word).orElse(""), back, request);
    }

    /// An unknown choice forgets the old one.
    private static ResponseEntity<Void> kept(String name, String value, String back, HttpServletRequest request) {
        var cookie = ResponseCookie.from(name, value).path("/").httpOnly(true).sameSite("Lax").secure(request.isSecure())
                .maxAge(value.isEmpty() ? Duration.ZERO : KEPT).build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(OwnAddress.of(back))
                .header(HttpHeaders.SET_COOKIE, cookie.toString()).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
