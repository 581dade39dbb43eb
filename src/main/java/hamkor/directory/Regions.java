package hamkor.directory;

import hamkor.id.RegionId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The regions that may sign something.
@Component
public class Regions {
    private final RegionSql sql;

    Regions(RegionSql sql) {
        this.sql = sql;
    }

    /// Brings the list that comes with the program into the directory. Safe to repeat; what an office has amended stays.
    public void bringIn(Collection<RegionName> names) {
        sql.bringIn(names);
    }

    /// All that the directory knows, by their codes.
    public List<Region> all() {
        return sql.all();
    }

    /// Those of the given regions that the directory knows, by their id.
    public Map<RegionId, Region> of(Collection<RegionId> ids) {
        var regions = new HashMap<RegionId, Region>();
        for (var region : sql.of(ids)) regions.put(region.id(), region);
        return regions;
    }

    /// The region whose full name this is, in any language, in the nominative: «Омская область», «Xorazm viloyati». As a party
    /// of a document is called.
    public Optional<RegionId> called(String name) {
        var folded = FoldedName.of(name);
        return RegionNames.all().stream()
                .filter(region -> region.name().in().values().stream().anyMatch(words -> FoldedName.of(words).equals(folded)))
                .map(region -> new RegionId(region.code()))
                .findFirst();
    }
}
