package hamkor.directory;

import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.id.RegionId;
import hamkor.language.LanguageText;
import hamkor.sql.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonSql {
    private final JdbcClient jdbc;

    PersonSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PersonId id, RegionId region, Person.Details details) {
        jdbc.sql("""
                insert into person (id, region, organisation, name, post)
                values (:id, :region, :organisation, cast(:name as jsonb), cast(:post as jsonb))
                """)
                .param("id", id.value()).param("region", region.code())
                .param("organisation", details.organisation().map(OrganisationId::value).orElse(null), Types.OTHER)
                .param("name", Texts.json(details.name())).param("post", Texts.json(details.post()), Types.VARCHAR)
                .update();
        put(id, details.contact());
    }

    /// False where another version stands.
    boolean amend(PersonId id, Person.Details details, int version) {
        boolean amended = jdbc.sql("""
                update person set organisation = :organisation, name = cast(:name as jsonb), post = cast(:post as jsonb), version = version + 1
                where id = :id and version = :version and erased_at is null
                """)
                .param("id", id.value()).param("version", version)
                .param("organisation", details.organisation().map(OrganisationId::value).orElse(null), Types.OTHER)
                .param("name", Texts.json(details.name())).param("post", Texts.json(details.post()), Types.VARCHAR)
                .update() == 1;
        if (amended) put(id, details.contact());
        return amended;
    }

    private void put(PersonId id, Contact contact) {
        if (contact.isNone()) {
            jdbc.sql("delete from person_contact where person = :person").param("person", id.value()).update();
            return;
        }
        jdbc.sql("""
                insert into person_contact (person, email, phone) values (:person, :email, :phone)
                on conflict on constraint person_contact_pk do update set email = excluded.email, phone = excluded.phone
                """)
                .param("person", id.value()).param("email", contact.email().orElse(null), Types.VARCHAR)
                .param("phone", contact.phone().orElse(null), Types.VARCHAR)
                .update();
    }

    /// @param name what stands in its place
    void erase(PersonId id, LanguageText name) {
        jdbc.sql("update person set name = cast(:name as jsonb), erased_at = now(), version = version + 1 where id = :id")
                .param("id", id.value()).param("name", Texts.json(name)).update();
        put(id, Contact.NONE);
    }

    List<Person> of(Collection<PersonId> ids) {
        return jdbc.sql("select * from person where id = any(:ids)").param("ids", uuids(ids)).query(PersonSql::person).list();
    }

    List<Person> ofRegion(RegionId region) {
        return jdbc.sql("select * from person where region = :region and erased_at is null order by id").param("region", region.code()).query(PersonSql::person).list();
    }

    List<Person> ofOrganisation(OrganisationId organisation) {
        return jdbc.sql("select * from person where organisation = :organisation and erased_at is null order by id").param("organisation", organisation.value())
                .query(PersonSql::person).list();
    }

    Map<PersonId, Contact> contacts(Collection<PersonId> ids) {
        var contacts = new HashMap<PersonId, Contact>();
        jdbc.sql("select person, email, phone from person_contact where person = any(:ids)").param("ids", uuids(ids)).query(row -> {
            contacts.put(new PersonId(row.getObject("person", UUID.class)),
                    new Contact(Optional.ofNullable(row.getString("email")), Optional.ofNullable(row.getString("phone"))));
        });
        return contacts;
    }

    private static UUID[] uuids(Collection<PersonId> ids) {
        return ids.stream().map(PersonId::value).distinct().toArray(UUID[]::new);
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(new PersonId(row.getObject("id", UUID.class)), new RegionId(row.getString("region")),
                Optional.ofNullable(row.getObject("organisation", UUID.class)).map(OrganisationId::new), Texts.text(row.getString("name")),
                Texts.maybe(row.getString("post")), row.getInt("version"));
    }
}
