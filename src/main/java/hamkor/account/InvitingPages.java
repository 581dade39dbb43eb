package hamkor.account;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.access.Role;
import hamkor.directory.Organisations;
import hamkor.directory.People;
import hamkor.directory.Person;
import hamkor.directory.Region;
import hamkor.directory.Regions;
import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.language.Sorting;
import hamkor.language.Words;
import hamkor.web.Form;
import hamkor.web.Pages;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where an administrator invites: somebody of their own side, or the first of a region that has no administrator yet.
@Controller
class InvitingPages {
    private final Accounts accounts;
    private final Invitations invitations;
    private final People people;
    private final Organisations organisations;
    private final Regions regions;
    private final Rights rights;
    private final Pages pages;

    InvitingPages(Accounts accounts, Invitations invitations, People people, Organisations organisations, Regions regions, Rights rights, Pages pages) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.people = people;
        this.organisations = organisations;
        this.regions = regions;
        this.rights = rights;
        this.pages = pages;
    }

    /// @param person somebody whom the directory knows; without, somebody new
    @GetMapping(AccountPages.PATH + "/new")
    View form(@RequestParam Optional<PersonId> person, Acting by, Viewer viewer) {
        rights.require(by, Deed.MANAGE_PEOPLE);
        var form = Form.empty();
        person.map(people::person).filter(known -> known.region().equals(by.region()))
                .ifPresent(known -> form.with("person", known.id().toString()).with("email", contact(known.id())));
        return page(viewer, HttpStatus.OK, by, form);
    }

    @PostMapping(AccountPages.PATH + "/new")
    View invite(@RequestParam MultiValueMap<String, String> sent, Acting by, HttpServletRequest request, HttpServletResponse response, Viewer viewer) {
        rights.require(by, Deed.MANAGE_PEOPLE);
        var form = Form.of(sent);
        var words = AccountPages.WORDS.get(viewer.language());
        var known = known(form, by);
        var details = known.isPresent() ? Optional.<Person.Details>empty() : TypedPerson.details(form, organisation(form, by, words), viewer.language(), words);
        var email = TypedPerson.email(form, words);
        var roles = AccountPages.roles(form);
        if (roles.isEmpty()) form.complain("role", words.say("roles.none"));
        var office = known.isPresent() ? known.flatMap(Person::organisation) : details.flatMap(Person.Details::organisation);
        if (roles.contains(Role.EXECUTOR) && office.isEmpty() && form.complaint("name").isEmpty() && form.complaint("organisation").isEmpty())
            form.complain(known.isPresent() ? "role" : "organisation", words.say("executor.without-organisation"));
        return known.isPresent()
                ? invited(viewer, by, form, request, response, () -> invitations.inviteKnown(by, known.get().id(), email.orElseThrow(), roles))
                : invited(viewer, by, form, request, response, () -> invitations.invite(by, by.region(), details.orElseThrow(), email.orElseThrow(), roles));
    }

    /// The first of a region, an administrator whatever else: they invite the others of theirs.
    @GetMapping(AccountPages.PATH + "/first")
    View firstForm(Acting by, Viewer viewer) {
        return firstPage(viewer, HttpStatus.OK, by, Form.empty());
    }

    @PostMapping(AccountPages.PATH + "/first")
    View inviteFirst(@RequestParam MultiValueMap<String, String> sent, Acting by, HttpServletRequest request, HttpServletResponse response, Viewer viewer) {
        var form = Form.of(sent);
        var words = AccountPages.WORDS.get(viewer.language());
        var region = withoutAdministrator(by).stream().map(Region::id).filter(id -> id.code().equals(form.typed("region"))).findFirst();
        if (region.isEmpty()) form.complain("region", words.say("region.none"));
        var details = TypedPerson.details(form, Optional.empty(), viewer.language(), words);
        var email = TypedPerson.email(form, words);
        var roles = AccountPages.roles(form);
        roles.add(Role.ADMINISTRATOR);
        if (!Invitations.FIRST.containsAll(roles)) form.complain("role", words.say("roles.none"));
        if (!form.isFine()) return firstPage(viewer, HttpStatus.UNPROCESSABLE_CONTENT, by, form);
        try {
            return toLink(email.orElseThrow(), invitations.invite(by, region.orElseThrow(), details.orElseThrow(), email.orElseThrow(), roles), request, response);
        } catch (Refusal.Invalid no) {
            form.complain("email", words.say(no.key(), no.values().toArray()));
            return firstPage(viewer, HttpStatus.UNPROCESSABLE_CONTENT, by, form);
        }
    }

    private View invited(Viewer viewer, Acting by, Form form, HttpServletRequest request, HttpServletResponse response, Supplier<String> invite) {
        if (!form.isFine()) return page(viewer, HttpStatus.UNPROCESSABLE_CONTENT, by, form);
        try {
            return toLink(form.typed("email"), invite.get(), request, response);
        } catch (Refusal.Invalid no) {
            form.complain("email", AccountPages.WORDS.get(viewer.language()).say(no.key(), no.values().toArray()));
            return page(viewer, HttpStatus.UNPROCESSABLE_CONTENT, by, form);
        }
    }

    /// To the page of the account, which shows the link once.
    private View toLink(String email, String secret, HttpServletRequest request, HttpServletResponse response) {
        var path = AccountPages.PATH + "/" + accounts.called(List.of(email)).getFirst().person();
        OncePages.leave(secret, path, request, response);
        return SeeOther.at(path);
    }

    private View page(Viewer viewer, HttpStatus status, Acting by, Form form) {
        var words = AccountPages.WORDS.get(viewer.language());
        var known = known(form, by).map(person -> person.name().shownTo(viewer.language()));
        return pages.page(viewer, status, "account/inviting.jte", words.say("inviting.title"), Map.of("words", words, "form", form, "known", known,
                "address", AccountPages.PATH + "/new", "regions", List.of(), "organisations", known.isPresent() ? List.of() : organisations(by, viewer.language()),
                "roles", boxes(Accounts.GIVEN, form, words)));
    }

    private View firstPage(Viewer viewer, HttpStatus status, Acting by, Form form) {
        var words = AccountPages.WORDS.get(viewer.language());
        return pages.page(viewer, status, "account/inviting.jte", words.say("inviting.first"), Map.of("words", words, "form", form, "known", Optional.empty(),
                "address", AccountPages.PATH + "/first", "regions", FirstPages.choices(withoutAdministrator(by), viewer.language()), "organisations", List.of(),
                "roles", boxesOfTheFirst(form, words)));
    }

    private static List<AccountView.Box> boxes(List<Role> roles, Form form, Words words) {
        return roles.stream().map(role -> new AccountView.Box(role.word(), RoleWords.of(role, words), words.say("role." + role.word() + ".does"),
                form.isTicked("role", role.word()), false)).toList();
    }

    private static List<AccountView.Box> boxesOfTheFirst(Form form, Words words) {
        var administrator = Role.ADMINISTRATOR;
        return Stream.concat(Stream.of(new AccountView.Box(administrator.word(), RoleWords.of(administrator, words), words.say("invitation.first-administers"), true, true)),
                boxes(Accounts.GIVEN.stream().filter(role -> role != administrator && Invitations.FIRST.contains(role)).toList(), form, words).stream()).toList();
    }

    /// @throws Refusal.NotAllowed where it is not for the person to invite others' first
    private List<Region> withoutAdministrator(Acting by) {
        if (!accounts.isHost(by)) throw new Refusal.NotAllowed(Invitations.class, "invitation.of-another-side");
        var administered = accounts.administered();
        return regions.all().stream().filter(region -> !administered.contains(region.id()) && !region.id().equals(by.region())).toList();
    }

    private Optional<Person> known(Form form, Acting by) {
        if (form.typed("person").isEmpty()) return Optional.empty();
        try {
            return Optional.of(people.person(PersonId.of(form.typed("person")))).filter(person -> person.region().equals(by.region()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private String contact(PersonId person) {
        return Optional.ofNullable(people.contactsOf(List.of(person)).get(person)).flatMap(contact -> contact.email()).orElse("");
    }

    /// Empty where none was chosen; of another side none can be.
    private Optional<OrganisationId> organisation(Form form, Acting by, Words words) {
        var typed = form.typed("organisation");
        var chosen = organisations(by, words.language()).stream().map(Choice::value).filter(typed::equals).findFirst().map(OrganisationId::of);
        if (chosen.isEmpty() && !typed.isEmpty()) form.complain("organisation", words.say("organisation.none"));
        return chosen;
    }

    private List<Choice> organisations(Acting by, Language language) {
        return organisations.ofRegion(by.region()).stream()
                .map(organisation -> new Choice(organisation.id().toString(), organisation.name().shownTo(language).text()))
                .sorted(Comparator.comparing(Choice::name, Sorting.in(language))).toList();
    }
}
