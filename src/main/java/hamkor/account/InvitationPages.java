package hamkor.account;

import hamkor.directory.Regions;
import hamkor.language.Language;
import hamkor.language.Words;
import hamkor.web.Form;
import hamkor.web.Pages;
import hamkor.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where a link leads whoever was invited, or has forgotten the password.
@Controller
class InvitationPages {
    private static final Map<Language, Words> WORDS = Words.beside(InvitationPages.class);
    static final String PATH = "/invitation?key=";

    private final Invitations invitations;
    private final Regions regions;
    private final SignInPages signIn;
    private final Pages pages;

    InvitationPages(Invitations invitations, Regions regions, SignInPages signIn, Pages pages) {
        this.invitations = invitations;
        this.regions = regions;
        this.signIn = signIn;
        this.pages = pages;
    }

    @GetMapping("/invitation")
    View invitation(@RequestParam(defaultValue = "") String key, Viewer viewer) {
        return page(viewer, HttpStatus.OK, invitations.invited(key), Form.empty().with("key", key));
    }

    @PostMapping("/invitation")
    View accept(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response, Viewer viewer) {
        var form = Form.of(sent);
        var key = form.typed("key");
        var invited = invitations.invited(key);
        TypedPerson.requirePassword(form, invited.account().email(), WORDS.get(viewer.language()));
        if (!form.isFine()) return page(viewer, HttpStatus.UNPROCESSABLE_CONTENT, invited, form);
        return signIn.enter(invitations.accept(key, form.exactly("password")), "/", request, response);
    }

    /// Forgotten passwords are no matter of letters yet, and who the administrator is nobody is told from outside.
    @GetMapping("/forgot")
    View forgot(Viewer viewer) {
        var words = WORDS.get(viewer.language());
        return pages.page(viewer, "account/forgot.jte", words.say("forgot.title"), Map.of("words", words));
    }

    private View page(Viewer viewer, HttpStatus status, Invitations.Invited invited, Form form) {
        var words = WORDS.get(viewer.language());
        var account = invited.account();
        var region = regions.of(List.of(account.region())).get(account.region());
        var forgotten = invited.link().purpose() == Link.Purpose.PASSWORD;
        return pages.page(viewer, status, "account/invitation.jte", words.say(forgotten ? "reset.title" : "invitation.title"),
                Map.of("words", words, "form", form, "name", invited.person().name().shownTo(viewer.language()), "email", account.email(),
                        "roles", RoleWords.of(account.roles(), words), "region", region.name().shownTo(viewer.language()), "forgotten", forgotten));
    }
}
