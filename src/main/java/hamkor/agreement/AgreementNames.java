package hamkor.agreement;

import hamkor.audit.Naming;
import hamkor.directory.Regions;
import hamkor.id.AgreementId;
import hamkor.language.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What the record calls agreements and their sides by.
@Component
class AgreementNames implements Naming {
    private final AgreementSql sql;
    private final Regions regions;

    AgreementNames(AgreementSql sql, Regions regions) {
        this.sql = sql;
        this.regions = regions;
    }

    @Override public Map<UUID, Named> named(Set<UUID> ids, Language reader) {
        var names = new HashMap<UUID, Named>();
        if (ids.isEmpty()) return names;
        for (var agreement : sql.of(ids.stream().map(AgreementId::new).toList()))
            names.put(agreement.id().value(), new Named(agreement.title().shownTo(reader), Optional.of("/agreements/" + agreement.id())));
        var sides = sql.regionsOf(ids);
        var known = regions.of(sides.values());
        sides.forEach((side, region) -> names.put(side.value(), new Named(known.get(region).shortName().shownTo(reader), Optional.empty())));
        return names;
    }
}
