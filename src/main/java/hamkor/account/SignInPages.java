package hamkor.account;

import hamkor.id.PersonId;
import hamkor.language.Language;
import hamkor.language.Words;
import hamkor.web.OwnAddress;
import hamkor.web.Pages;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Coming in and going out.
@Controller
class SignInPages {
    private static final Map<Language, Words> WORDS = Words.beside(SignInPages.class);

    private final SignIns signIns;
    private final Sessions sessions;
    private final Offers offers;
    private final Accounts accounts;
    private final Pages pages;

    SignInPages(SignIns signIns, Sessions sessions, Offers offers, Accounts accounts, Pages pages) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.offers = offers;
        this.accounts = accounts;
        this.pages = pages;
    }

    /// @param to where to go on
    /// @param as of the accounts that a demo offers
    @GetMapping("/sign-in")
    View form(@RequestParam(defaultValue = "/") String to, @RequestParam(defaultValue = "") String as, Viewer viewer) {
        if (viewer.visitor().who().isPresent()) return SeeOther.at(OwnAddress.of(to).toString());
        var password = offers.password(as);
        return page(viewer, HttpStatus.OK, new SignInView(password.map(_ -> as).orElse(""), password.orElse(""), OwnAddress.of(to).toString(),
                Optional.empty(), KeptForm.NOTHING, offers.to(to, words(viewer))));
    }

    /// The same where the sign-in ended before a form was sent.
    View ended(KeptForm kept, Viewer viewer) {
        return page(viewer, HttpStatus.UNAUTHORIZED, new SignInView("", "", kept.address(), Optional.empty(), kept, offers.to("/", words(viewer))));
    }

    @PostMapping("/sign-in")
    View signIn(@RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String to, HttpServletRequest request, HttpServletResponse response, Viewer viewer) {
        return switch (signIns.attempt(email, password, request.getRemoteAddr())) {
            case SignIns.Answer.Entered(var person) -> entered(person, to, request, response, viewer);
            case SignIns.Answer.Refused _ -> again(viewer, HttpStatus.UNPROCESSABLE_CONTENT, email, to, request,
                    words(viewer).say("sign-in.refused", Attempts.EMAIL.free(), Attempts.EMAIL.first().toMinutes()));
            case SignIns.Answer.Closed(var left) -> again(viewer, HttpStatus.TOO_MANY_REQUESTS, email, to, request,
                    words(viewer).count("sign-in.closed", SignIns.minutes(left)));
        };
    }

    private View entered(PersonId person, String to, HttpServletRequest request, HttpServletResponse response, Viewer viewer) {
        var on = enter(person, to, request, response);
        var kept = KeptForm.within(request.getParameterMap(), OwnAddress.of(to).toString());
        return kept.isNothing() ? on : pages.page(viewer, "account/kept.jte", words(viewer).say("kept.title"), Map.of("kept", kept, "words", words(viewer)));
    }

    /// A browser that was signed in already begins anew: what it held before opens nothing any more.
    View enter(PersonId person, String to, HttpServletRequest request, HttpServletResponse response) {
        SessionGate.secret(request).ifPresent(sessions::end);
        SessionGate.keep(sessions.begin(person, Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("")), request, response);
        var address = OwnAddress.of(to).toString();
        return SeeOther.at(address.equals("/") ? accounts.acting(person).map(pages::firstFor).orElse(address) : address);
    }

    /// What the browser keeps of the pages goes too: the next at this desk is another.
    @PostMapping("/sign-out")
    ResponseEntity<Void> signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionGate.secret(request).ifPresent(sessions::end);
        SessionGate.forget(request, response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/sign-in"))
                .header("Clear-Site-Data", "\"cache\"").header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private View again(Viewer viewer, HttpStatus status, String email, String to, HttpServletRequest request, String complaint) {
        var on = OwnAddress.of(to).toString();
        return page(viewer, status, new SignInView(email, "", on, Optional.of(complaint), KeptForm.within(request.getParameterMap(), on), offers.to(to, words(viewer))));
    }

    private View page(Viewer viewer, HttpStatus status, SignInView view) {
        return pages.page(viewer, status, "account/sign-in.jte", words(viewer).say("sign-in.title"), Map.of("view", view, "words", words(viewer)));
    }

    private static Words words(Viewer viewer) {
        return WORDS.get(viewer.language());
    }
}
