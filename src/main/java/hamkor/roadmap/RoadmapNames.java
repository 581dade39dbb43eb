package hamkor.roadmap;

import hamkor.audit.Naming;
import hamkor.language.Language;
import hamkor.language.Shown;
import hamkor.language.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What the record calls roadmaps and their editions by: a roadmap by the title of its latest edition.
@Component
class RoadmapNames implements Naming {
    private static final Map<Language, Words> WORDS = Words.beside(RoadmapNames.class);

    private final RoadmapSql sql;

    RoadmapNames(RoadmapSql sql) {
        this.sql = sql;
    }

    @Override public Map<UUID, Named> named(Set<UUID> ids, Language reader) {
        var names = new HashMap<UUID, Named>();
        if (ids.isEmpty()) return names;
        for (var edition : sql.among(ids)) {
            var address = "/roadmaps/" + edition.roadmap();
            names.put(edition.roadmap().value(), new Named(edition.title().map(title -> title.shownTo(reader))
                    .orElseGet(() -> new Shown(edition.source().name(), reader)), Optional.of(address)));
            names.put(edition.id().value(), new Named(new Shown(WORDS.get(reader).say("edition.named", edition.number()), reader), Optional.of(address + "/editions")));
        }
        return names;
    }
}
