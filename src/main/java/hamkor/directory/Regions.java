package hamkor.directory;

import hamkor.audit.Act;
import hamkor.audit.Actor;
import hamkor.audit.Audit;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.language.LanguageText;
import hamkor.language.Refusal;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The regions that may sign something.
@Component
public class Regions {
    private final RegionSql sql;
    private final Audit audit;
    private final TransactionOperations transaction;

    Regions(RegionSql sql, Audit audit, TransactionOperations transaction) {
        this.sql = sql;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// Brings the list that comes with the program into the directory. Safe to repeat; what an office has amended stays. Each region
    /// that was unknown or is called otherwise now has an entry of it.
    public void bringIn(Collection<RegionName> names) {
        transaction.executeWithoutResult(_ -> {
            var listed = names.stream().collect(Collectors.toMap(name -> new RegionId(name.code()), name -> name));
            var before = of(listed.keySet());
            for (var id : sql.bringIn(names)) {
                var name = listed.get(id);
                audit.record(Actor.program(), id, new Act("region-brought-in", Reference.to(id),
                        Optional.ofNullable(before.get(id)).map(region -> told(region.name(), region.shortName(), region.genitive(), region.zone())).orElse(Map.of()),
                        told(name.name(), name.shortName(), name.genitive(), name.zone())));
            }
        });
    }

    private static Map<String, Object> told(LanguageText name, LanguageText shortName, String genitive, ZoneId zone) {
        return Map.of("name", name, "short-name", shortName, "genitive", genitive, "zone", zone.getId());
    }

    /// Calls a region as its office does. Its shorter names and the stems by which documents are read stay those of the list.
    ///
    /// @param genitive Russian
    /// @throws Refusal.NotFound where there is no such region
    /// @throws Refusal.ChangedMeanwhile where another version stands
    public void amend(Actor by, RegionId id, LanguageText name, String genitive, int version) {
        transaction.executeWithoutResult(_ -> {
            var before = region(id);
            if (!sql.amend(id, name, genitive, version)) throw new Refusal.ChangedMeanwhile(Regions.class, "directory.changed-meanwhile");
            audit.record(by, id, new Act("region-amended", Reference.to(id),
                    Map.of("name", before.name(), "genitive", before.genitive()), Map.of("name", name, "genitive", genitive)));
        });
    }

    /// @throws Refusal.NotFound where there is none
    public Region region(RegionId id) {
        return Optional.ofNullable(of(List.of(id)).get(id)).orElseThrow(() -> new Refusal.NotFound(Regions.class, "region.none"));
    }

    /// In which a day of it ends. It is that of the list that comes with the program, so the database is not asked.
    ///
    /// @throws Refusal.NotFound where there is no such region
    public ZoneId zoneOf(RegionId id) {
        return RegionNames.all().stream().filter(region -> region.code().equals(id.code())).map(RegionName::zone).findFirst().orElseGet(() -> region(id).zone());
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
        return RegionNames.all().stream().filter(region -> isCalled(region.name(), folded)).map(region -> new RegionId(region.code())).findFirst()
                .or(() -> sql.amended().stream().filter(region -> isCalled(region.name(), folded)).map(Region::id).findFirst());
    }

    private static boolean isCalled(LanguageText name, String folded) {
        return name.in().values().stream().anyMatch(words -> FoldedName.of(words).equals(folded));
    }
}
