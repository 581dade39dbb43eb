package hamkor.account;

import hamkor.id.RegionId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InstallationSql {
    private final JdbcClient jdbc;

    InstallationSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void setKey(byte[] digest) {
        jdbc.sql("""
                insert into installation (key_digest, key_made_at) values (:digest, now())
                on conflict on constraint installation_pk do update set key_digest = excluded.key_digest, key_made_at = excluded.key_made_at
                """).param("digest", digest).update();
    }

    /// Keeps the row for whoever founds the installation, to the end of their transaction.
    boolean opens(byte[] digest) {
        return jdbc.sql("select only_row from installation where key_digest = :digest for update").param("digest", digest)
                .query(Boolean.class).optional().isPresent();
    }

    void found(RegionId region) {
        jdbc.sql("""
                insert into installation (region) values (:region)
                on conflict on constraint installation_pk do update set region = excluded.region, key_digest = null, key_made_at = null
                """).param("region", region.code()).update();
    }

    Optional<RegionId> region() {
        return jdbc.sql("select region from installation where region is not null").query(String.class).optional().map(RegionId::new);
    }
}
