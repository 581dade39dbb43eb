package hamkor.account;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.id.PersonId;
import hamkor.language.Refusal;
import hamkor.language.Shown;
import hamkor.web.Form;
import hamkor.web.Pages;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where an administrator erases what is kept of a person: of somebody of the directory, or of whom documents name.
@Controller
class ErasingPages {
    private static final String NAMED = AccountPages.PATH + "/erasing";

    private final Erasures erasures;
    private final Rights rights;
    private final Pages pages;

    ErasingPages(Erasures erasures, Rights rights, Pages pages) {
        this.erasures = erasures;
        this.rights = rights;
        this.pages = pages;
    }

    /// @param done how often a name was erased just now; 0 where somebody of the directory was
    @GetMapping(NAMED)
    View named(@RequestParam Optional<Integer> done, Acting by, Viewer viewer) {
        rights.require(by, Deed.MANAGE_PEOPLE);
        var words = AccountPages.WORDS.get(viewer.language());
        return named(viewer, HttpStatus.OK, Form.empty(), done.map(times -> times > 0 ? words.say("erasing.named.done", times) : words.say("erasing.done")));
    }

    @PostMapping(NAMED)
    View eraseNamed(@RequestParam MultiValueMap<String, String> sent, Acting by, Viewer viewer) {
        var form = Form.of(sent);
        try {
            return SeeOther.at(NAMED + "?done=" + erasures.erase(by, form.typed("name")));
        } catch (Refusal.Invalid no) {
            form.complain("name", AccountPages.WORDS.get(viewer.language()).say(no.key(), no.values().toArray()));
            return named(viewer, HttpStatus.UNPROCESSABLE_CONTENT, form, Optional.empty());
        }
    }

    private View named(Viewer viewer, HttpStatus status, Form form, Optional<String> done) {
        var words = AccountPages.WORDS.get(viewer.language());
        return pages.page(viewer, status, "account/erasing.jte", words.say("erasing.named"), Map.of("words", words, "form", form, "action", NAMED,
                "name", Optional.<Shown>empty(), "done", done));
    }

    @GetMapping(AccountPages.PATH + "/{person}/erasing")
    View person(@PathVariable PersonId person, Acting by, Viewer viewer) {
        var words = AccountPages.WORDS.get(viewer.language());
        var name = erasures.person(by, person).name().shownTo(viewer.language());
        return pages.page(viewer, "account/erasing.jte", words.say("erasing.title"), Map.of("words", words, "form", Form.empty(),
                "action", AccountPages.PATH + "/" + person + "/erasing", "name", Optional.of(name), "done", Optional.<String>empty()));
    }

    @PostMapping(AccountPages.PATH + "/{person}/erasing")
    View erase(@PathVariable PersonId person, Acting by) {
        erasures.erase(by, person);
        return SeeOther.at(NAMED + "?done=0");
    }
}
