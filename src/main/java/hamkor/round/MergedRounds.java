package hamkor.round;

import hamkor.directory.NamesOrganisations;
import hamkor.id.OrganisationId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Offices that are asked in an open round, where one becomes part of another.
@Component
class MergedRounds implements NamesOrganisations {
    private final RoundSql sql;

    MergedRounds(RoundSql sql) {
        this.sql = sql;
    }

    @Override public List<UUID> follow(OrganisationId from, OrganisationId into) {
        sql.follow(from, into);
        return List.of();
    }
}
