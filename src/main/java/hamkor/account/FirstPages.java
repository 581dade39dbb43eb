package hamkor.account;

import hamkor.directory.Region;
import hamkor.directory.Regions;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.Sorting;
import hamkor.language.Words;
import hamkor.web.Form;
import hamkor.web.Pages;
import hamkor.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where an empty installation lets its first administrator in, by the link that it printed at its start.
@Controller
class FirstPages {
    private static final Map<Language, Words> WORDS = Words.beside(FirstPages.class);

    private final Installation installation;
    private final Regions regions;
    private final SignInPages signIn;
    private final Pages pages;

    FirstPages(Installation installation, Regions regions, SignInPages signIn, Pages pages) {
        this.installation = installation;
        this.regions = regions;
        this.signIn = signIn;
        this.pages = pages;
    }

    @GetMapping("/first")
    View form(@RequestParam(defaultValue = "") String key, Viewer viewer) {
        installation.requireOpens(key);
        return page(viewer, HttpStatus.OK, Form.empty().with("key", key));
    }

    @PostMapping("/first")
    View found(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response, Viewer viewer) {
        var form = Form.of(sent);
        var words = WORDS.get(viewer.language());
        installation.requireOpens(form.typed("key"));
        var region = region(form, words);
        var details = TypedPerson.details(form, Optional.empty(), viewer.language(), words);
        var email = TypedPerson.email(form, words);
        TypedPerson.requirePassword(form, form.typed("email"), words);
        if (!form.isFine()) return page(viewer, HttpStatus.UNPROCESSABLE_CONTENT, form);
        return signIn.enter(installation.found(form.typed("key"), region.orElseThrow(), details.orElseThrow(), email.orElseThrow(),
                form.exactly("password"), form.isTicked("curator", "yes")), "/accounts", request, response);
    }

    private Optional<RegionId> region(Form form, Words words) {
        var region = regions.all().stream().map(Region::id).filter(id -> id.code().equals(form.typed("region"))).findFirst();
        if (region.isEmpty()) form.complain("region", words.say("region.none"));
        return region;
    }

    private View page(Viewer viewer, HttpStatus status, Form form) {
        var words = WORDS.get(viewer.language());
        return pages.page(viewer, status, "account/first.jte", words.say("first.title"),
                Map.of("words", words, "form", form, "regions", choices(regions.all(), viewer.language())));
    }

    /// In the order of the reader's alphabet.
    static List<Choice> choices(List<Region> regions, Language language) {
        return regions.stream().map(region -> new Choice(region.id().code(), region.name().shownTo(language).text()))
                .sorted(Comparator.comparing(Choice::name, Sorting.in(language))).toList();
    }
}
