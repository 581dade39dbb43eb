package hamkor.measure;

import hamkor.directory.NamesOrganisations;
import hamkor.id.OrganisationId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Executors whose organisation becomes part of another. Their words stay: those are the document's.
@Component
class MergedExecutors implements NamesOrganisations {
    private final PlanSql sql;

    MergedExecutors(PlanSql sql) {
        this.sql = sql;
    }

    @Override public List<UUID> follow(OrganisationId from, OrganisationId into) {
        return sql.follow(from, into);
    }
}
