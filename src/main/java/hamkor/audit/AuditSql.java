package hamkor.audit;

import hamkor.id.ActId;
import hamkor.id.PersonId;
import hamkor.id.RegionId;
import java.sql.Types;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditSql {
    private final JdbcClient jdbc;

    AuditSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Actor by, RegionId owner, Act act) {
        jdbc.sql("""
                insert into audit_entry (id, owner, by_person, by_name, act, about_kind, about)
                values (:id, :owner, :person, :name, :act, :kind, :about)
                """)
                .param("id", ActId.make().value()).param("owner", owner.code())
                .param("person", by.person().map(PersonId::value).orElse(null), Types.OTHER).param("name", by.name())
                .param("act", act.name()).param("kind", act.about().kind().name().toLowerCase(Locale.ROOT))
                .param("about", act.about().id())
                .update();
    }
}
