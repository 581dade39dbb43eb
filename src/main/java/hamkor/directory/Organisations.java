package hamkor.directory;

import hamkor.id.OrganisationId;
import hamkor.id.RegionId;
import hamkor.language.LanguageText;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The organisations of the regions and every name by which documents call them.
@Component
public class Organisations {
    private final OrganisationSql sql;
    private final TransactionOperations transaction;

    Organisations(OrganisationSql sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /// Enters those of the list that the directory does not know yet by their Russian name. Safe to repeat.
    public void bringIn(Collection<OrganisationName> names) {
        transaction.executeWithoutResult(_ -> {
            var known = sql.calledIn(names.stream().map(OrganisationName::region).distinct().toList());
            sql.enter(names.stream().filter(name -> !known.containsKey(new OrganisationSql.Call(name.region(), name.foldedName()))).toList());
        });
    }

    /// Those of the given organisations that the directory knows, by their id.
    public Map<OrganisationId, Organisation> of(Collection<OrganisationId> ids) {
        var organisations = new HashMap<OrganisationId, Organisation>();
        for (var organisation : sql.of(ids)) organisations.put(organisation.id(), organisation);
        return organisations;
    }

    /// Who is called how in these regions, read at once for a whole document.
    public Called calledIn(Collection<RegionId> regions) {
        return new Called(sql.calledIn(List.copyOf(regions)));
    }

    /// Names of organisations, folded. Only an exact name or alias counts: a near one is for a person to judge.
    public static final class Called {
        private final Map<OrganisationSql.Call, OrganisationId> byName;

        private Called(Map<OrganisationSql.Call, OrganisationId> byName) {
            this.byName = byName;
        }

        /// The one organisation of the region that the words mean in every language in which it goes by them; empty where
        /// none is called so, or where two languages mean two.
        public Optional<OrganisationId> by(RegionId region, LanguageText words) {
            var meant = words.in().values().stream()
                    .map(name -> byName.get(new OrganisationSql.Call(region, FoldedName.of(name))))
                    .filter(id -> id != null)
                    .distinct().toList();
            return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
        }
    }
}
