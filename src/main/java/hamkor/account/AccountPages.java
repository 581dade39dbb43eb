package hamkor.account;

import hamkor.access.Acting;
import hamkor.access.Condition;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.access.Role;
import hamkor.directory.Organisation;
import hamkor.directory.Organisations;
import hamkor.directory.People;
import hamkor.directory.Person;
import hamkor.directory.Regions;
import hamkor.id.PersonId;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.language.Words;
import hamkor.web.Form;
import hamkor.web.Pages;
import hamkor.web.Part;
import hamkor.web.Reach;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import hamkor.web.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where an administrator sees who of their side has an account, gives roles, closes accounts and makes links.
@Controller
class AccountPages implements Part {
    static final Map<Language, Words> WORDS = Words.beside(AccountPages.class);
    static final String PATH = "/accounts";
    /// What the page of an account says is done, by what stands in its address.
    private static final Set<String> DONE = Set.of("roles", "email", "closed", "opened", "withdrawn");

    private final Accounts accounts;
    private final Invitations invitations;
    private final People people;
    private final Organisations organisations;
    private final Regions regions;
    private final Rights rights;
    private final Reach reach;
    private final List<Condition> conditions;
    private final Pages pages;

    AccountPages(Accounts accounts, Invitations invitations, People people, Organisations organisations, Regions regions, Rights rights,
            Reach reach, List<Condition> conditions, Pages pages) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.people = people;
        this.organisations = organisations;
        this.regions = regions;
        this.rights = rights;
        this.reach = reach;
        this.conditions = conditions;
        this.pages = pages;
    }

    @Override public int place() {
        return 90;
    }

    @Override public String address() {
        return PATH;
    }

    @Override public String name(Language language) {
        return WORDS.get(language).say("accounts.title");
    }

    @Override public boolean isFor(Visitor.Who who) {
        return who instanceof Acting acting && rights.may(acting, Deed.MANAGE_PEOPLE);
    }

    @GetMapping(PATH)
    View list(Acting by, Viewer viewer) {
        rights.require(by, Deed.MANAGE_PEOPLE);
        var words = WORDS.get(viewer.language());
        var own = accounts.ofRegion(by.region());
        var elsewhere = accounts.firstElsewhere(by);
        var all = people.ofRegion(by.region());
        var known = all.stream().collect(Collectors.toMap(Person::id, person -> person));
        known.putAll(people.of(elsewhere.stream().map(Account::person).toList()));
        var offices = organisations.of(known.values().stream().flatMap(person -> person.organisation().stream()).toList());
        var theirs = regions.of(known.values().stream().map(Person::region).toList());
        var lines = new AccountLines(known, offices, theirs, invitations.open(known.keySet()), accounts.closedWays(own), theirs.get(by.region()).zone(), words);
        var having = own.stream().map(Account::person).collect(Collectors.toSet());
        return pages.page(viewer, "account/accounts.jte", words.say("accounts.title"), Map.of("words", words,
                "accounts", lines.of(own), "elsewhere", lines.of(elsewhere), "host", accounts.isHost(by),
                "begins", accounts.isHost(by) && own.size() == 1 && elsewhere.isEmpty(), "enters", rights.may(by, Deed.REGISTER_AGREEMENT),
                "conditions", conditions.stream().map(condition -> condition.said(viewer.language())).toList(),
                "without", lines.without(all.stream().filter(person -> !having.contains(person.id())).toList())));
    }

    @GetMapping(PATH + "/{person}")
    View account(@PathVariable PersonId person, @RequestParam(defaultValue = "") String done, Acting by, HttpServletRequest request,
            HttpServletResponse response, Viewer viewer) {
        return page(viewer, HttpStatus.OK, by, person, Form.empty(), DONE.contains(done) ? Optional.of(done) : Optional.empty(),
                OncePages.take(request, response).map(secret -> reach.link(request, InvitationPages.PATH + secret)));
    }

    @PostMapping(PATH + "/{person}/roles")
    View giveRoles(@PathVariable PersonId person, @RequestParam MultiValueMap<String, String> sent, Acting by, Viewer viewer) {
        var form = Form.of(sent);
        return done(viewer, by, person, form, "role", "roles", () -> accounts.giveRoles(by, person, roles(form), form.version()));
    }

    @PostMapping(PATH + "/{person}/email")
    View changeEmail(@PathVariable PersonId person, @RequestParam MultiValueMap<String, String> sent, Acting by, Viewer viewer) {
        var form = Form.of(sent);
        return done(viewer, by, person, form, "email", "email", () -> accounts.changeEmail(by, person, form.typed("email"), form.version()));
    }

    @PostMapping(PATH + "/{person}/closing")
    View close(@PathVariable PersonId person, @RequestParam MultiValueMap<String, String> sent, Acting by, Viewer viewer) {
        var form = Form.of(sent);
        return done(viewer, by, person, form, "closing", "closed", () -> accounts.close(by, person, form.version()));
    }

    @PostMapping(PATH + "/{person}/opening")
    View reopen(@PathVariable PersonId person, @RequestParam MultiValueMap<String, String> sent, Acting by, Viewer viewer) {
        var form = Form.of(sent);
        return done(viewer, by, person, form, "closing", "opened", () -> accounts.reopen(by, person, form.version()));
    }

    @PostMapping(PATH + "/{person}/link")
    View makeLink(@PathVariable PersonId person, Acting by, HttpServletRequest request, HttpServletResponse response) {
        var path = PATH + "/" + person;
        OncePages.leave(invitations.renew(by, person), path, request, response);
        return SeeOther.at(path);
    }

    @PostMapping(PATH + "/{person}/link/withdrawal")
    View withdrawLink(@PathVariable PersonId person, Acting by) {
        boolean invited = accounts.managed(by, person).state() == Account.State.INVITED;
        invitations.withdraw(by, person);
        return SeeOther.at(invited ? PATH : PATH + "/" + person + "?done=withdrawn");
    }

    /// The page with the complaint where it cannot be, also where somebody else was faster.
    private View done(Viewer viewer, Acting by, PersonId person, Form form, String field, String done, Runnable act) {
        try {
            act.run();
            return SeeOther.at(PATH + "/" + person + "?done=" + done);
        } catch (Refusal.Invalid | Refusal.ChangedMeanwhile no) {
            form.complain(field, WORDS.get(viewer.language()).say(no.key(), no.values().toArray()));
            var status = no instanceof Refusal.Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
            return page(viewer, status, by, person, form, Optional.empty(), Optional.empty());
        }
    }

    private View page(Viewer viewer, HttpStatus status, Acting by, PersonId id, Form form, Optional<String> done, Optional<String> link) {
        var words = WORDS.get(viewer.language());
        var account = accounts.managed(by, id);
        var person = people.person(id);
        var region = regions.of(List.of(account.region())).get(account.region());
        var office = organisations.of(person.organisation().stream().toList()).values().stream().findFirst().map(Organisation::name);
        var zone = regions.of(List.of(by.region())).get(by.region()).zone();
        var line = new AccountLines(Map.of(id, person), Map.of(), Map.of(), invitations.open(Set.of(id)), accounts.closedWays(List.of(account)), zone, words);
        var given = form.complaint("role").isEmpty() ? account.roles() : roles(form);   // the page has other forms too
        if (form.complaint("email").isEmpty()) form.with("email", account.email());
        var view = new AccountView(PATH + "/" + id, "/people/" + id, person.name().shownTo(viewer.language()), person.post().map(post -> post.shownTo(viewer.language())),
                office.map(name -> name.shownTo(viewer.language())), region.name().shownTo(viewer.language()), account.email(), account.state(),
                line.state(account), line.closedUntil(account).isPresent(), account.signedInAt().map(at -> line.moment(at)),
                Accounts.GIVEN.stream().map(role -> new AccountView.Box(role.word(), RoleWords.of(role, words), words.say("role." + role.word() + ".does"), given.contains(role), false)).toList(),
                account.region().equals(by.region()), line.hasLink(account), account.version(), done.map(what -> words.say("account.done." + what)), link);
        return pages.page(viewer, status, "account/account.jte", view.name().text(), Map.of("words", words, "view", view, "form", form));
    }

    static Set<Role> roles(Form form) {
        return form.ticked("role").stream().filter(word -> Accounts.GIVEN.stream().anyMatch(role -> role.word().equals(word))).map(Role::of).collect(Collectors.toSet());
    }
}
