package hamkor.control;

import hamkor.directory.NamesOrganisations;
import hamkor.id.OrganisationId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Offices that answer for a thing, where one becomes part of another: the other answers from now on. What was reported stays the
/// report of whoever sent it.
@Component
class MergedOffices implements NamesOrganisations {
    private final ControlSql sql;

    MergedOffices(ControlSql sql) {
        this.sql = sql;
    }

    @Override public List<UUID> follow(OrganisationId from, OrganisationId into) {
        return sql.follow(from, into);
    }
}
