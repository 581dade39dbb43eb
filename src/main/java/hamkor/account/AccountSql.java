package hamkor.account;

import hamkor.access.Acting;
import hamkor.access.Role;
import hamkor.audit.Actor;
import hamkor.directory.Email;
import hamkor.id.ActId;
import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.sql.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountSql {
    private static final String ROLES =
            "array(select role from account_role where account_role.person = account.person and taken_at is null)";

    /// What an [Entrant] is made of, and the join by which a statement on `account` finds it; only of an account that is open.
    static final String ENTRANT = "person.id, person.region, person.organisation, person.name, person.post, region.name as region_name, " + ROLES + " as roles";
    static final String OPEN = """
            join person on person.id = account.person and account.closed_at is null and account.password_hash is not null
            join region on region.code = person.region""";

    private static final String ADDRESSEE = "select " + ENTRANT + ", account_email.email from account " + OPEN + " join account_email on account_email.person = account.person";

    /// Regions whose own administrator has come to an account that is open.
    private static final String ADMINISTERED = """
            select staff.region from account open join person staff on staff.id = open.person
            join account_role on account_role.person = open.person and account_role.role = 'administrator' and account_role.taken_at is null
            where open.password_hash is not null and open.closed_at is null""";

    private final JdbcClient jdbc;

    AccountSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False where another account has that address, or the person has one. Whoever was invited before and never came is
    /// invited anew.
    boolean add(PersonId person, String email) {
        boolean added = jdbc.sql("""
                insert into account as known (person) values (:person)
                on conflict on constraint account_pk do update set closed_at = null, version = known.version + 1
                where known.closed_at is not null and not exists (select from account_email where person = known.person)
                """).param("person", person.value()).update() == 1;
        return added && call(person, email);
    }

    /// False where another account has that address.
    boolean callAnew(PersonId person, String email) {
        jdbc.sql("delete from account_email where person = :person").param("person", person.value()).update();
        return call(person, email);
    }

    private boolean call(PersonId person, String email) {
        return jdbc.sql("""
                insert into account_email (person, email, folded) values (:person, :email, :folded)
                on conflict on constraint account_email_once do nothing
                """)
                .param("person", person.value()).param("email", email).param("folded", Email.folded(email)).update() == 1;
    }

    void setPassword(PersonId person, String hash) {
        jdbc.sql("update account set password_hash = :hash, password_set_at = now() where person = :person")
                .param("hash", hash).param("person", person.value()).update();
    }

    void give(PersonId person, Collection<Role> roles, Actor by) {
        for (var role : roles)
            jdbc.sql("insert into account_role (id, person, role, given_by, given_by_name) values (:id, :person, :role, :by, :name)")
                    .param("id", ActId.make().value()).param("person", person.value()).param("role", role.word())
                    .param("by", by.person().map(PersonId::value).orElse(null), Types.OTHER).param("name", by.name())
                    .update();
    }

    void take(PersonId person, Collection<Role> roles, Actor by) {
        jdbc.sql("""
                update account_role set taken_at = now(), taken_by = :by, taken_by_name = :name
                where person = :person and role = any(:roles) and taken_at is null
                """)
                .param("person", person.value()).param("roles", roles.stream().map(Role::word).toArray(String[]::new))
                .param("by", by.person().map(PersonId::value).orElse(null), Types.OTHER).param("name", by.name())
                .update();
    }

    /// Of whoever never came: the address goes, the rest stays as it was, closed.
    void forget(PersonId person, Actor by) {
        take(person, Set.of(Role.values()), by);
        jdbc.sql("delete from account_email where person = :person").param("person", person.value()).update();
        jdbc.sql("update account set closed_at = now(), version = version + 1 where person = :person").param("person", person.value()).update();
    }

    /// Of whoever asked for it: the account stays without address and password, because what was done with it stays.
    void erase(PersonId person, Actor by) {
        take(person, Set.of(Role.values()), by);
        jdbc.sql("delete from account_email where person = :person").param("person", person.value()).update();
        jdbc.sql("update account set password_hash = null, password_set_at = null, closed_at = coalesce(closed_at, now()), version = version + 1 where person = :person")
                .param("person", person.value()).update();
    }

    /// False where another version stands.
    boolean close(PersonId person, boolean closed, int version) {
        return jdbc.sql("""
                update account set closed_at = case when :closed then now() end, version = version + 1 where person = :person and version = :version
                """)
                .param("closed", closed).param("person", person.value()).param("version", version).update() == 1;
    }

    /// False where another version stands.
    boolean touch(PersonId person, int version) {
        return jdbc.sql("update account set version = version + 1 where person = :person and version = :version")
                .param("person", person.value()).param("version", version).update() == 1;
    }

    void signedIn(PersonId person) {
        jdbc.sql("update account set signed_in_at = now() where person = :person").param("person", person.value()).update();
    }

    /// Whoever may sign in with this address; closed accounts are not among them.
    Optional<Known> known(String email) {
        return jdbc.sql("""
                select account.person, account.password_hash from account_email join account on account.person = account_email.person
                where account_email.folded = :folded and account.closed_at is null
                """)
                .param("folded", Email.folded(email))
                .query((row, _) -> new Known(new PersonId(row.getObject("person", UUID.class)), Optional.ofNullable(row.getString("password_hash"))))
                .optional();
    }

    /// @param hash of the password; empty while none is set
    record Known(PersonId person, Optional<String> hash) {}

    Optional<String> hash(PersonId person) {
        return jdbc.sql("select password_hash from account where person = :person and password_hash is not null")
                .param("person", person.value()).query(String.class).optional();
    }

    Optional<Entrant> entrant(PersonId person) {
        return jdbc.sql("select %s from account %s where account.person = :person".formatted(ENTRANT, OPEN))
                .param("person", person.value()).query(AccountSql::entrant).optional();
    }

    List<Addressee> addressees() {
        return jdbc.sql(ADDRESSEE + " order by account.person").query(AccountSql::addressee).list();
    }

    Optional<Addressee> addressee(PersonId person) {
        return jdbc.sql(ADDRESSEE + " where account.person = :person").param("person", person.value()).query(AccountSql::addressee).optional();
    }

    private static Addressee addressee(ResultSet row, int number) throws SQLException {
        var entrant = entrant(row, number);
        return new Addressee(entrant.acting(), entrant.name(), row.getString("email"));
    }

    List<Account> ofRegion(RegionId region) {
        return accounts("person.region = :region", "region", region.code());
    }

    Optional<Account> of(PersonId person) {
        return accounts("account.person = :person", "person", person.value()).stream().findFirst();
    }

    List<Account> called(Collection<String> emails) {
        return accounts("account_email.folded = any(:emails)", "emails", emails.stream().map(Email::folded).toArray(String[]::new));
    }

    private List<Account> accounts(String which, String name, Object value) {
        return jdbc.sql("""
                select account.*, person.region, account_email.email, %s as roles
                from account join person on person.id = account.person join account_email on account_email.person = account.person
                where %s order by account.person
                """.formatted(ROLES, which)).param(name, value).query(AccountSql::account).list();
    }

    /// Those who were invited to regions that no administrator has come to yet, and have not come themselves.
    List<Account> firstElsewhere(RegionId here) {
        return accounts("""
                person.region <> :region and account.closed_at is null and account.password_hash is null
                and person.region not in (%s)""".formatted(ADMINISTERED), "region", here.code());
    }

    List<RegionId> administered() {
        return jdbc.sql(ADMINISTERED).query(String.class).list().stream().map(RegionId::new).toList();
    }

    boolean any() {
        return jdbc.sql("select exists (select from account)").query(Boolean.class).single();
    }

    /// Of two who take the role from each other at once the second waits here, and then finds what the first has done.
    void hold(Role role, RegionId region) {
        jdbc.sql("""
                select account.person from account join person on person.id = account.person
                where person.region = :region and exists (select from account_role where account_role.person = account.person and taken_at is null and role = :role)
                order by account.person for update of account
                """)
                .param("role", role.word()).param("region", region.code()).query(UUID.class).list();
    }

    /// Open accounts of the region's other people with that role.
    boolean another(Role role, RegionId region, PersonId person) {
        return jdbc.sql("""
                select exists (select from account join person on person.id = account.person
                    join account_role on account_role.person = account.person and taken_at is null and role = :role
                    where person.region = :region and account.person <> :person and closed_at is null and password_hash is not null)
                """)
                .param("role", role.word()).param("region", region.code()).param("person", person.value()).query(Boolean.class).single();
    }

    static Entrant entrant(ResultSet row, int number) throws SQLException {
        LanguageText name = Texts.text(row.getString("name"));
        var acting = new Acting(new PersonId(row.getObject("id", UUID.class)), name.in(Language.RU).orElseGet(() -> name.in().values().iterator().next()),
                Texts.maybe(row.getString("post")), new RegionId(row.getString("region")),
                Optional.ofNullable(row.getObject("organisation", UUID.class)).map(OrganisationId::new), roles(row));
        return new Entrant(acting, name, Texts.text(row.getString("region_name")));
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        var state = row.getObject("closed_at") != null ? Account.State.CLOSED
                : row.getString("password_hash") == null ? Account.State.INVITED : Account.State.OPEN;
        return new Account(new PersonId(row.getObject("person", UUID.class)), new RegionId(row.getString("region")), row.getString("email"),
                roles(row), state, instant(row, "signed_in_at"), row.getInt("version"));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::of).collect(Collectors.toSet());
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
