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
import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.language.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The accounts of those who may sign in. An administrator manages those of their own side.
@Component
public class Accounts {
    /// The roles that an administrator gives and takes; the secretariat is put up by the parties of an agreement.
    static final List<Role> GIVEN = List.of(Role.CURATOR, Role.EXECUTOR, Role.LEADER, Role.AUDITOR, Role.ADMINISTRATOR);

    private final AccountSql sql;
    private final InstallationSql installation;
    private final SessionSql sessions;
    private final Passwords passwords;
    private final SignIns signIns;
    private final People people;
    private final Rights rights;
    private final Audit audit;
    private final TransactionOperations transaction;

    Accounts(AccountSql sql, InstallationSql installation, SessionSql sessions, Passwords passwords, SignIns signIns, People people, Rights rights,
            Audit audit, TransactionOperations transaction) {
        this.sql = sql;
        this.installation = installation;
        this.sessions = sessions;
        this.passwords = passwords;
        this.signIns = signIns;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// Opens an account with a password, for the program itself: the first of an installation, those of a demo.
    ///
    /// @throws Refusal.Invalid where the e-mail cannot be one or is another's, or the password is too easy
    public void open(Actor by, PersonId person, String email, Set<Role> roles, String password) {
        Passwords.complaint(password, email).ifPresent(complaint -> { throw complaint; });
        var hash = passwords.hash(password);
        transaction.executeWithoutResult(_ -> {
            enter(by, person, email, roles, "account-opened");
            sql.setPassword(person, hash);
        });
    }

    /// Notes that somebody has come in, for the program itself: those of a demo.
    public void cameIn(Acting who) {
        transaction.executeWithoutResult(_ -> signIns.enter(who));
    }

    /// In the transaction of whoever calls.
    void enter(Actor by, PersonId person, String email, Set<Role> roles, String act) {
        var address = Email.of(email).orElseThrow(() -> new Refusal.Invalid(Accounts.class, "email.wrong"));
        if (sql.of(person).isPresent()) throw new Refusal.Invalid(Accounts.class, "account.already");
        if (!sql.add(person, address)) throw new Refusal.Invalid(Accounts.class, "email.taken");
        sql.give(person, roles, by);
        audit.record(by, people.person(person).region(), Act.of(act, Reference.to(person),
                Map.of("email", new Personal(address), "roles", words(roles))));
    }

    /// Whoever signs in with that address; empty where nobody does, or the account is closed or not opened yet.
    public Optional<Acting> called(String email) {
        return sql.known(email).flatMap(known -> sql.entrant(known.person())).map(Entrant::acting);
    }

    /// Everybody with an open account, of all sides: for the program, which writes to each alone.
    public List<Addressee> addressees() {
        return sql.addressees();
    }

    /// Somebody with an open account.
    public Optional<Addressee> addressee(PersonId person) {
        return sql.addressee(person);
    }

    /// What they are from now on; empty where there is no open account.
    Optional<Acting> acting(PersonId person) {
        return sql.entrant(person).map(Entrant::acting);
    }

    /// In no order that means anything.
    List<Account> ofRegion(RegionId region) {
        return sql.ofRegion(region);
    }

    List<Account> called(Collection<String> emails) {
        return sql.called(emails);
    }

    /// Of the accounts those for which sign-in is closed now after failed attempts, until when; a password set by a link opens it.
    Map<PersonId, Instant> closedWays(Collection<Account> of) {
        return signIns.closed(of);
    }

    /// @throws Refusal.NotAllowed where the person does not manage accounts
    /// @throws Refusal.NotFound where it is no account of their side
    Account ofOwnSide(Acting by, PersonId person) {
        rights.require(by, Deed.MANAGE_PEOPLE);
        return sql.of(person).filter(account -> account.region().equals(by.region())).orElseThrow(Accounts::none);
    }

    /// Of the own side, or of somebody who was invited as the first of another and has not come yet.
    ///
    /// @throws Refusal.NotAllowed where the person does not manage accounts
    /// @throws Refusal.NotFound where it is neither
    Account managed(Acting by, PersonId person) {
        rights.require(by, Deed.MANAGE_PEOPLE);
        return sql.of(person).filter(account -> account.region().equals(by.region()) || isFirst(by, account)).orElseThrow(Accounts::none);
    }

    private boolean isFirst(Acting by, Account account) {
        return account.state() == Account.State.INVITED && mayInviteFirstOf(by, account.region());
    }

    /// Whether the person administers the region whose machine this is, and the other has no administrator who could invite.
    boolean mayInviteFirstOf(Acting by, RegionId region) {
        return isHost(by) && !region.equals(by.region()) && !sql.administered().contains(region);
    }

    boolean isHost(Acting by) {
        return rights.may(by, Deed.MANAGE_PEOPLE) && installation.region().filter(by.region()::equals).isPresent();
    }

    /// Those who were invited as the first of other regions and have not come yet.
    List<Account> firstElsewhere(Acting by) {
        return isHost(by) ? sql.firstElsewhere(by.region()) : List.of();
    }

    /// The regions that have an administrator of their own.
    List<RegionId> administered() {
        return sql.administered();
    }

    private static Refusal none() {
        return new Refusal.NotFound(Accounts.class, "account.none");
    }

    /// @param given of those that an administrator gives; the others stay as they are
    /// @throws Refusal.Invalid where no role would be left, nobody to manage the side's accounts, or somebody of no organisation would become executor
    /// @throws Refusal.ChangedMeanwhile where another version stands
    void giveRoles(Acting by, PersonId person, Set<Role> given, int version) {
        transaction.executeWithoutResult(_ -> {
            var account = ofOwnSide(by, person);
            var roles = without(account.roles(), GIVEN);
            given.stream().filter(GIVEN::contains).forEach(roles::add);
            if (roles.isEmpty()) throw new Refusal.Invalid(Accounts.class, "roles.none");
            if (!account.roles().contains(Role.EXECUTOR)) requireOffice(roles, people.person(person).organisation());
            if (account.roles().contains(Role.ADMINISTRATOR) && !roles.contains(Role.ADMINISTRATOR)) requireAnotherAdministrator(account);
            if (!sql.touch(person, version)) throw new Refusal.ChangedMeanwhile(Accounts.class, "account.changed-meanwhile");
            sql.give(person, without(roles, account.roles()), by.actor());
            sql.take(person, without(account.roles(), roles), by.actor());
            audit.record(by.actor(), account.region(), new Act("roles-changed", Reference.to(person),
                    Map.of("roles", words(account.roles())), Map.of("roles", words(roles))));
        });
    }

    /// The address that the person signs in with from now on. Their sessions end: whoever goes on knows it.
    ///
    /// @throws Refusal.Invalid where the account is not open, or the address cannot be one or is another's
    /// @throws Refusal.ChangedMeanwhile where another version stands
    void changeEmail(Acting by, PersonId person, String email, int version) {
        transaction.executeWithoutResult(_ -> {
            var account = ofOwnSide(by, person);
            if (account.state() != Account.State.OPEN) throw new Refusal.Invalid(Accounts.class, "email.of-an-open-account");
            var address = Email.of(email).orElseThrow(() -> new Refusal.Invalid(Accounts.class, "email.wrong"));
            changed(sql.touch(person, version));
            if (!sql.callAnew(person, address)) throw new Refusal.Invalid(Accounts.class, "email.taken");
            sessions.endAll(person);
            audit.record(by.actor(), account.region(), new Act("email-changed", Reference.to(person),
                    Map.of("email", new Personal(account.email())), Map.of("email", new Personal(address))));
        });
    }

    /// Ends the account's sessions at once, on every node.
    void close(Acting by, PersonId person, int version) {
        transaction.executeWithoutResult(_ -> {
            var account = ofOwnSide(by, person);
            if (account.roles().contains(Role.ADMINISTRATOR)) requireAnotherAdministrator(account);
            changed(sql.close(person, true, version));
            sessions.endAll(person);
            audit.record(by.actor(), account.region(), Act.of("account-closed", Reference.to(person), Map.of()));
        });
    }

    void reopen(Acting by, PersonId person, int version) {
        transaction.executeWithoutResult(_ -> {
            var account = ofOwnSide(by, person);
            changed(sql.close(person, false, version));
            audit.record(by.actor(), account.region(), Act.of("account-reopened", Reference.to(person), Map.of()));
        });
    }

    /// With which they sign in: for themselves.
    public String emailOf(Acting who) {
        return sql.of(who.person()).orElseThrow().email();
    }

    /// Ends the person's other sessions. A wrong old password counts as an attempt to sign in: who has found a browser open must not
    /// guess on.
    ///
    /// @param current the secret of the session in which it is changed
    /// @throws Refusal.Invalid where the old password does not fit or the new one is too easy
    void changePassword(Acting by, String old, String password, String current) {
        var email = emailOf(by);
        signIns.requirePassword(email, old);
        Passwords.complaint(password, email).ifPresent(complaint -> { throw complaint; });
        var hash = passwords.hash(password);
        transaction.executeWithoutResult(_ -> {
            sql.setPassword(by.person(), hash);
            sessions.endOthers(by.person(), Secret.digest(current));
            audit.record(by.actor(), by.region(), Act.of("password-changed", Reference.to(by.person()), Map.of()));
        });
    }

    private static void changed(boolean done) {
        if (!done) throw new Refusal.ChangedMeanwhile(Accounts.class, "account.changed-meanwhile");
    }

    private void requireAnotherAdministrator(Account account) {
        sql.hold(Role.ADMINISTRATOR, account.region());
        if (!sql.another(Role.ADMINISTRATOR, account.region(), account.person()))
            throw new Refusal.Invalid(Accounts.class, "account.last-administrator");
    }

    /// An executor reports for their organisation: without one there is nothing to report on.
    static void requireOffice(Set<Role> roles, Optional<OrganisationId> office) {
        if (roles.contains(Role.EXECUTOR) && office.isEmpty()) throw new Refusal.Invalid(Accounts.class, "executor.without-organisation");
    }

    private static Set<Role> without(Set<Role> roles, Collection<Role> others) {
        var rest = new HashSet<>(roles);
        others.forEach(rest::remove);
        return rest;
    }

    static List<String> words(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::word).toList();
    }
}
