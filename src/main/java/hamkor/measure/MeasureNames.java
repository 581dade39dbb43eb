package hamkor.measure;

import hamkor.audit.Naming;
import hamkor.id.MeasureId;
import hamkor.language.Language;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the record calls measures by: as the last edition that names them.
@Component
class MeasureNames implements Naming {
    private final MeasureSql sql;

    MeasureNames(MeasureSql sql) {
        this.sql = sql;
    }

    @Override public Map<UUID, Named> named(Set<UUID> ids, Language reader) {
        return ids.isEmpty() ? Map.of() : sql.lastSaid(ids.stream().map(MeasureId::new).toList()).entrySet().stream()
                .collect(Collectors.toMap(said -> said.getKey().value(), said -> new Named(said.getValue().title().shownTo(reader), Optional.of("/measures/" + said.getKey()))));
    }
}
