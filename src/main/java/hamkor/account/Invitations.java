package hamkor.account;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.access.Role;
import hamkor.audit.Act;
import hamkor.audit.Actor;
import hamkor.audit.Audit;
import hamkor.audit.Personal;
import hamkor.directory.Email;
import hamkor.directory.People;
import hamkor.directory.Person;
import hamkor.id.PersonId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.language.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// How people come to an account: by a link that an administrator makes and passes on. It works once and for a time.
@Component
public class Invitations {
    /// What the first people of another region may be. Administrators they must be: they invite the rest of theirs.
    static final Set<Role> FIRST = Set.of(Role.CURATOR, Role.ADMINISTRATOR);

    private final Accounts accounts;
    private final AccountSql sql;
    private final LinkSql links;
    private final SessionSql sessions;
    private final TokenSql tokens;
    private final SignInSql attempts;
    private final SignIns signIns;
    private final Passwords passwords;
    private final People people;
    private final Rights rights;
    private final Audit audit;
    private final TransactionOperations transaction;

    Invitations(Accounts accounts, AccountSql sql, LinkSql links, SessionSql sessions, TokenSql tokens, SignInSql attempts,
            SignIns signIns, Passwords passwords, People people, Rights rights, Audit audit, TransactionOperations transaction) {
        this.accounts = accounts;
        this.sql = sql;
        this.links = links;
        this.sessions = sessions;
        this.tokens = tokens;
        this.attempts = attempts;
        this.signIns = signIns;
        this.passwords = passwords;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// Somebody whom the directory does not know yet.
    ///
    /// @return the secret of the link, which is nowhere to be seen again
    /// @throws Refusal.NotAllowed where the person does not manage accounts, or not those of this region
    /// @throws Refusal.Invalid where the e-mail cannot be one or is another's, no role is given, the first of a region would be no
    ///     administrator: nobody could invite the others, or an executor has no organisation
    String invite(Acting by, RegionId region, Person.Details details, String email, Set<Role> roles) {
        requireMayInvite(by, region, roles);
        Accounts.requireOffice(roles, details.organisation());
        return transaction.execute(_ -> invite(by, people.add(by.actor(), region, details), email, roles));
    }

    /// Somebody whom the directory knows, and who has no account.
    ///
    /// @throws Refusal.NotFound where it is nobody of the administrator's side
    /// @throws Refusal.Invalid where they have an account, or would be executors without an organisation
    String inviteKnown(Acting by, PersonId person, String email, Set<Role> roles) {
        var known = people.person(person);
        if (!known.region().equals(by.region())) throw new Refusal.NotFound(Accounts.class, "account.none");
        requireMayInvite(by, known.region(), roles);
        Accounts.requireOffice(roles, known.organisation());
        return transaction.execute(_ -> invite(by, person, email, roles));
    }

    private String invite(Acting by, PersonId person, String email, Set<Role> roles) {
        accounts.enter(by.actor(), person, email, roles, "account-invited");
        return link(by.actor(), person, Link.Purpose.INVITATION);
    }

    private void requireMayInvite(Acting by, RegionId region, Set<Role> roles) {
        rights.require(by, Deed.MANAGE_PEOPLE);
        if (roles.isEmpty()) throw new Refusal.Invalid(Accounts.class, "roles.none");
        if (region.equals(by.region())) return;
        if (!accounts.mayInviteFirstOf(by, region) || !FIRST.containsAll(roles)) throw new Refusal.NotAllowed(Invitations.class, "invitation.of-another-side");
        if (!roles.contains(Role.ADMINISTRATOR)) throw new Refusal.Invalid(Invitations.class, "invitation.first-administers");
    }

    /// Another link in place of the last: to be invited again, or to set a forgotten password anew.
    String renew(Acting by, PersonId person) {
        return transaction.execute(_ -> {
            var account = accounts.managed(by, person);
            if (account.state() == Account.State.CLOSED) throw new Refusal.Invalid(Invitations.class, "account.is-closed");
            links.withdraw(person);
            return link(by.actor(), person, account.state() == Account.State.INVITED ? Link.Purpose.INVITATION : Link.Purpose.PASSWORD);
        });
    }

    /// The same for the program, at the command of whoever runs the machine: where nobody is left who could make a link.
    ///
    /// @return the path by which the link is opened, nowhere to be seen again; empty where there is no account with that e-mail, or it is closed
    public Optional<String> renew(Actor by, String email) {
        return transaction.execute(_ -> sql.known(email).map(known -> {
            links.withdraw(known.person());
            return InvitationPages.PATH + link(by, known.person(), known.hash().isEmpty() ? Link.Purpose.INVITATION : Link.Purpose.PASSWORD);
        }));
    }

    /// Whoever never came is invited no longer, and their e-mail is free again.
    void withdraw(Acting by, PersonId person) {
        transaction.executeWithoutResult(_ -> {
            var account = accounts.managed(by, person);
            links.withdraw(person);
            boolean invited = account.state() == Account.State.INVITED;
            if (invited) sql.forget(person, by.actor());
            audit.record(by.actor(), account.region(), invited
                    ? new Act("invitation-withdrawn", Reference.to(person), Map.of("email", new Personal(account.email()), "roles", Accounts.words(account.roles())), Map.of())
                    : Act.of("link-withdrawn", Reference.to(person), Map.of()));
        });
    }

    /// Those of the people who have a link that still opens something, until when it does.
    Map<PersonId, Instant> open(Collection<PersonId> people) {
        return links.open(people);
    }

    /// What somebody who comes by the link is told of themself.
    ///
    /// @throws Refusal.NotFound where it opens nothing: never made, too old, used or withdrawn
    Invited invited(String secret) {
        var link = find(secret);
        return new Invited(link, sql.of(link.person()).orElseThrow(), people.person(link.person()));
    }

    record Invited(Link link, Account account, Person person) {}

    /// Sets the password by which they sign in from now on, and lets them in; whoever was signed in with the old one is no longer,
    /// and the tokens made meanwhile are withdrawn: the password may have been another's too.
    ///
    /// @throws Refusal.NotFound as [#invited]
    /// @throws Refusal.Invalid where the password is too easy
    PersonId accept(String secret, String password) {
        var link = find(secret);
        var email = sql.of(link.person()).orElseThrow().email();
        Passwords.complaint(password, email).ifPresent(complaint -> { throw complaint; });
        var hash = passwords.hash(password);
        transaction.executeWithoutResult(_ -> {
            if (!links.use(Secret.digest(secret))) throw none();
            sql.setPassword(link.person(), hash);
            sessions.endAll(link.person());
            var withdrawn = tokens.withdrawAll(link.person());
            attempts.forget(Attempts.EMAIL, Secret.digest(Email.folded(email)));
            var person = sql.entrant(link.person()).orElseThrow().acting();
            audit.record(person.actor(), person.region(), new Act(link.purpose() == Link.Purpose.INVITATION ? "invitation-accepted" : "password-set",
                    Reference.to(person.person()), withdrawn.isEmpty() ? Map.of() : Map.of("tokens", withdrawn), Map.of()));
            signIns.enter(person);
        });
        return link.person();
    }

    private Link find(String secret) {
        return links.find(Secret.digest(secret)).orElseThrow(Invitations::none);
    }

    private static Refusal none() {
        return new Refusal.NotFound(Invitations.class, "link.none");
    }

    private String link(Actor by, PersonId person, Link.Purpose purpose) {
        var secret = Secret.make();
        links.add(person, purpose, Secret.digest(secret), purpose.valid(), by);
        audit.record(by, people.person(person).region(), Act.of("link-made", Reference.to(person), Map.of("purpose", purpose.word())));
        return secret;
    }
}
