package hamkor.account;

import hamkor.directory.People;
import hamkor.directory.Regions;
import hamkor.id.PersonId;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.Words;
import hamkor.web.OwnAddress;
import hamkor.web.Pages;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final Accounts accounts;
    private final People people;
    private final Regions regions;
    private final AccountSettings settings;
    private final Pages pages;

    SignInPages(SignIns signIns, Sessions sessions, Accounts accounts, People people, Regions regions, AccountSettings settings, Pages pages) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.accounts = accounts;
        this.people = people;
        this.regions = regions;
        this.settings = settings;
        this.pages = pages;
    }

    /// @param to where to go on
    /// @param as of the accounts that a demo offers
    @GetMapping("/sign-in")
    View form(@RequestParam(defaultValue = "/") String to, @RequestParam(defaultValue = "") String as, Viewer viewer) {
        if (viewer.visitor().who().isPresent()) return SeeOther.at(OwnAddress.of(to).toString());
        var chosen = settings.shown().filter(shown -> shown.emails().contains(as));
        return page(viewer, HttpStatus.OK, new SignInView(chosen.map(_ -> as).orElse(""), chosen.map(AccountSettings.Shown::password).orElse(""),
                OwnAddress.of(to).toString(), Optional.empty(), offered(viewer.language(), to)));
    }

    @PostMapping("/sign-in")
    View signIn(@RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String to, HttpServletRequest request, HttpServletResponse response, Viewer viewer) {
        return switch (signIns.attempt(email, password, request.getRemoteAddr())) {
            case SignIns.Answer.Entered(var person) -> enter(person, to, request, response);
            case SignIns.Answer.Refused _ -> again(viewer, HttpStatus.UNPROCESSABLE_CONTENT, email, to,
                    words(viewer).say("sign-in.refused", Attempts.EMAIL.free(), Attempts.EMAIL.first().toMinutes()));
            case SignIns.Answer.Closed(var left) -> again(viewer, HttpStatus.TOO_MANY_REQUESTS, email, to,
                    words(viewer).count("sign-in.closed", SignIns.minutes(left)));
        };
    }

    /// A browser that was signed in already begins anew: what it held before opens nothing any more.
    View enter(PersonId person, String to, HttpServletRequest request, HttpServletResponse response) {
        SessionGate.secret(request).ifPresent(sessions::end);
        SessionGate.keep(sessions.begin(person, Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("")), request, response);
        return SeeOther.at(OwnAddress.of(to).toString());
    }

    /// What the browser keeps of the pages goes too: the next at this desk is another.
    @PostMapping("/sign-out")
    ResponseEntity<Void> signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionGate.secret(request).ifPresent(sessions::end);
        SessionGate.forget(request, response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/sign-in"))
                .header("Clear-Site-Data", "\"cache\"").header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private View again(Viewer viewer, HttpStatus status, String email, String to, String complaint) {
        return page(viewer, status, new SignInView(email, "", OwnAddress.of(to).toString(), Optional.of(complaint), offered(viewer.language(), to)));
    }

    private View page(Viewer viewer, HttpStatus status, SignInView view) {
        return pages.page(viewer, status, "account/sign-in.jte", words(viewer).say("sign-in.title"), Map.of("view", view, "words", words(viewer)));
    }

    /// In the order in which the settings name them, by region.
    private Optional<SignInView.Offered> offered(Language language, String to) {
        return settings.shown().map(shown -> {
            var offered = accounts.called(shown.emails()).stream().sorted(Comparator.comparingInt(account -> shown.emails().indexOf(account.email()))).toList();
            var names = people.of(offered.stream().map(Account::person).toList());
            var known = regions.of(offered.stream().map(Account::region).toList());
            var sides = new LinkedHashMap<RegionId, List<SignInView.Offer>>();
            for (var account : offered)
                sides.computeIfAbsent(account.region(), _ -> new ArrayList<>()).add(new SignInView.Offer(account.email(),
                        RoleWords.of(account.roles(), WORDS.get(language)), names.get(account.person()).name().shownTo(language), address(account.email(), to)));
            return new SignInView.Offered(shown.password(), sides.entrySet().stream()
                    .map(side -> new SignInView.Side(known.get(side.getKey()).name().shownTo(language), side.getValue())).toList());
        });
    }

    private static String address(String email, String to) {
        return "/sign-in?as=" + email + "&to=" + URLEncoder.encode(OwnAddress.of(to).toString(), StandardCharsets.UTF_8);
    }

    private static Words words(Viewer viewer) {
        return WORDS.get(viewer.language());
    }
}
