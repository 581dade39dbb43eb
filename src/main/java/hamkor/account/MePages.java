package hamkor.account;

import hamkor.access.Acting;
import hamkor.directory.Regions;
import hamkor.id.ActId;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.language.Words;
import hamkor.web.Form;
import hamkor.web.Pages;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Everybody's own account: the password, where they are signed in, their tokens.
@Controller
class MePages {
    private static final Map<Language, Words> WORDS = Words.beside(MePages.class);
    private static final String PATH = "/me";
    /// What the page says is done, by what stands in its address.
    private static final Set<String> DONE = Set.of("password", "sessions", "withdrawn");

    private final Accounts accounts;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Regions regions;
    private final Pages pages;

    MePages(Accounts accounts, Sessions sessions, Tokens tokens, Regions regions, Pages pages) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.regions = regions;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View me(@RequestParam(defaultValue = "") String done, Acting me, HttpServletRequest request, HttpServletResponse response, Viewer viewer) {
        return page(viewer, HttpStatus.OK, me, request, Form.empty(), DONE.contains(done) ? Optional.of(done) : Optional.empty(), OncePages.take(request, response));
    }

    @PostMapping(PATH + "/password")
    View changePassword(@RequestParam MultiValueMap<String, String> sent, Acting me, HttpServletRequest request, Viewer viewer) {
        var form = Form.of(sent);
        var words = WORDS.get(viewer.language());
        TypedPerson.requirePassword(form, accounts.emailOf(me), words);
        if (form.isFine()) {
            try {
                accounts.changePassword(me, form.exactly("old"), form.exactly("password"), SessionGate.secret(request).orElseThrow());
                return SeeOther.at(PATH + "?done=password");
            } catch (Refusal.Invalid no) {
                form.complain("old", words.say(no.key(), no.values().toArray()));
            }
        }
        return page(viewer, HttpStatus.UNPROCESSABLE_CONTENT, me, request, form, Optional.empty(), Optional.empty());
    }

    @PostMapping(PATH + "/sessions/ending")
    View endOthers(Acting me, HttpServletRequest request) {
        sessions.endOthers(me, SessionGate.secret(request).orElseThrow());
        return SeeOther.at(PATH + "?done=sessions");
    }

    @PostMapping(PATH + "/tokens")
    View makeToken(@RequestParam MultiValueMap<String, String> sent, Acting me, HttpServletRequest request, HttpServletResponse response, Viewer viewer) {
        var form = Form.of(sent);
        try {
            OncePages.leave(tokens.make(me, form.typed("name"), form.exactly("current")), PATH, request, response);
            return SeeOther.at(PATH);
        } catch (Refusal.Invalid no) {
            form.complain(no.key().equals("token.name") ? "name" : "current", WORDS.get(viewer.language()).say(no.key(), no.values().toArray()));
            return page(viewer, HttpStatus.UNPROCESSABLE_CONTENT, me, request, form, Optional.empty(), Optional.empty());
        }
    }

    @PostMapping(PATH + "/tokens/{id}/withdrawal")
    View withdrawToken(@PathVariable ActId id, Acting me) {
        tokens.withdraw(me, id);
        return SeeOther.at(PATH + "?done=withdrawn");
    }

    private View page(Viewer viewer, HttpStatus status, Acting me, HttpServletRequest request, Form form, Optional<String> done, Optional<String> made) {
        var words = WORDS.get(viewer.language());
        var region = regions.of(List.of(me.region())).get(me.region());
        var here = sessions.of(me, SessionGate.secret(request).orElseThrow()).stream().map(session -> new MeView.Place(
                Agent.of(session.agent()).orElse(words.say("session.unknown")), moment(session.beganAt(), region.zone(), words),
                moment(session.seenAt(), region.zone(), words), session.current())).toList();
        var known = tokens.of(me).stream().map(token -> new MeView.Key(PATH + "/tokens/" + token.id() + "/withdrawal", token.name(),
                moment(token.madeAt(), region.zone(), words), token.usedAt().map(at -> moment(at, region.zone(), words)))).toList();
        var view = new MeView(accounts.emailOf(me), me.post().map(post -> post.shownTo(viewer.language())), RoleWords.of(me.roles(), words),
                region.name().shownTo(viewer.language()), here, known, done.map(what -> words.say("me.done." + what)), made);
        return pages.page(viewer, status, "account/me.jte", words.say("me.title"), Map.of("words", words, "view", view, "form", form));
    }

    private static String moment(Instant at, ZoneId zone, Words words) {
        return DayWords.moment(at, zone, words.language());
    }
}
