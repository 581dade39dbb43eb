package hamkor.directory;

import hamkor.audit.Act;
import hamkor.audit.Actor;
import hamkor.audit.Audit;
import hamkor.id.OrganisationId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.language.LanguageText;
import hamkor.language.Refusal;
import hamkor.language.SearchKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The organisations of the regions and every name by which documents call them. Rights are the caller's to ask.
@Component
public class Organisations {
    private final OrganisationSql sql;
    private final Audit audit;
    private final ObjectProvider<NamesOrganisations> names;
    private final TransactionOperations transaction;

    /// @param names found when first asked for: upper modules know this door
    Organisations(OrganisationSql sql, Audit audit, ObjectProvider<NamesOrganisations> names, TransactionOperations transaction) {
        this.sql = sql;
        this.audit = audit;
        this.names = names;
        this.transaction = transaction;
    }

    /// Enters those of the list that the directory does not know yet by their Russian name. Safe to repeat.
    public void bringIn(Collection<OrganisationName> names) {
        transaction.executeWithoutResult(_ -> {
            var known = sql.calledIn(names.stream().map(OrganisationName::region).distinct().toList());
            var unknown = new LinkedHashMap<OrganisationId, OrganisationName>();
            for (var name : names)
                if (!known.containsKey(new OrganisationSql.Call(name.region(), name.foldedName()))) unknown.put(OrganisationId.make(), name);
            sql.add(unknown);
            unknown.forEach((id, name) -> audit.record(Actor.program(), name.region(), added(id, name)));
        });
    }

    /// @param aliases other names by which documents call it; may be empty
    /// @throws Refusal.Invalid where one of the names is another's in this region already
    public OrganisationId add(Actor by, RegionId region, Organisation.Kind kind, LanguageText name, List<Alias> aliases) {
        var id = OrganisationId.make();
        var organisation = OrganisationName.entered(region, kind, name, aliases);
        transaction.executeWithoutResult(_ -> {
            sql.add(Map.of(id, organisation));
            requireHeldBy(id, region, OrganisationSql.names(name, aliases));
            audit.record(by, region, added(id, organisation));
        });
        return id;
    }

    /// Enters several at once, each an act of its own: all or none.
    ///
    /// @throws Refusal.Invalid where a name is another's in its region already, or two of them have one name
    public void add(Actor by, List<OrganisationName> names) {
        var fresh = new LinkedHashMap<OrganisationId, OrganisationName>();
        for (var name : names) fresh.put(OrganisationId.make(), name);
        transaction.executeWithoutResult(_ -> {
            sql.add(fresh);
            for (var region : names.stream().map(OrganisationName::region).distinct().toList()) requireHeldBy(region, fresh);
            fresh.forEach((id, name) -> audit.record(by, name.region(), added(id, name)));
        });
    }

    /// Gives an organisation another name: a person has said that these words of a document mean it. Words that are its names
    /// already change nothing.
    ///
    /// @param words an alias in each of its languages
    /// @param version from which the person began
    /// @throws Refusal.Invalid where the words are another's name in this region
    /// @throws Refusal.ChangedMeanwhile where another version stands
    public void addAlias(Actor by, OrganisationId id, LanguageText words, int version) {
        addAliases(by, id, Alias.each(words), version);
    }

    /// The same, of words whose language may be unknown.
    public void addAliases(Actor by, OrganisationId id, List<Alias> aliases, int version) {
        transaction.executeWithoutResult(_ -> {
            var organisation = standing(id);
            var held = sql.holders(organisation.region(), aliases.stream().map(Alias::folded).toList());
            var fresh = aliases.stream().filter(alias -> !id.equals(held.get(alias.folded()))).toList();
            if (fresh.isEmpty()) return;
            if (!sql.touch(id, version)) throw changedMeanwhile();
            sql.call(id, organisation.region(), fresh);
            requireHeldBy(id, organisation.region(), fresh);
            audit.record(by, organisation.region(), Act.of("organisation-alias-added", Reference.to(id), Map.of("aliases", words(fresh))));
        });
    }

    /// Renames it or says better what it is. Its old names stay its aliases: documents call it by them.
    ///
    /// @throws Refusal.Invalid where the name is another's in this region, or it has become part of another
    /// @throws Refusal.ChangedMeanwhile where another version stands
    public void amend(Actor by, OrganisationId id, Organisation.Kind kind, LanguageText name, int version) {
        transaction.executeWithoutResult(_ -> {
            var before = standing(id);
            if (!sql.amend(id, kind, name, version)) throw changedMeanwhile();
            sql.call(id, before.region(), Alias.each(name));
            requireHeldBy(id, before.region(), Alias.each(name));
            audit.record(by, before.region(), new Act("organisation-amended", Reference.to(id),
                    Map.of("kind", before.kind().word(), "name", before.name()), Map.of("kind", kind.word(), "name", name)));
        });
    }

    /// Makes one organisation part of another of its region: its names, its people and what it is to do become the other's; the words of
    /// documents stay.
    ///
    /// @throws Refusal.Invalid where both are one, of two regions, or one has become part of another already
    /// @throws Refusal.ChangedMeanwhile where another version stands
    public void merge(Actor by, OrganisationId from, OrganisationId into, int version) {
        transaction.executeWithoutResult(_ -> {
            sql.lock(List.of(from, into));
            var before = standing(from);
            if (from.equals(into) || !standing(into).region().equals(before.region()))
                throw new Refusal.Invalid(Organisations.class, "organisation.merge-into-what");
            if (!sql.touch(from, version)) throw changedMeanwhile();
            var moved = words(sql.aliasesOf(from));
            var people = sql.merge(from, into, by.person());
            var executors = names.stream().flatMap(module -> module.follow(from, into).stream()).toList();
            audit.record(by, before.region(), Act.of("organisation-merged", Reference.to(from), Map.of("into", into.toString(), "aliases", moved,
                    "people", ids(people), "executors", ids(executors))));
        });
    }

    /// @throws Refusal.NotFound where there is none
    public Organisation organisation(OrganisationId id) {
        return Optional.ofNullable(of(List.of(id)).get(id)).orElseThrow(() -> new Refusal.NotFound(Organisations.class, "organisation.none"));
    }

    /// Those of the given organisations that the directory knows, by their id.
    public Map<OrganisationId, Organisation> of(Collection<OrganisationId> ids) {
        var organisations = new HashMap<OrganisationId, Organisation>();
        for (var organisation : sql.of(ids)) organisations.put(organisation.id(), organisation);
        return organisations;
    }

    /// Those of a region that stand by themselves, in no order that means anything.
    public List<Organisation> ofRegion(RegionId region) {
        return sql.ofRegion(region);
    }

    /// How many stand by themselves in each region; a region without any is not there.
    public Map<RegionId, Integer> numbers() {
        return sql.numbers();
    }

    /// Those of all regions one of whose names has every word looked for, in any form and script; in no order that means anything.
    ///
    /// @param key not empty
    public List<Organisation> found(SearchKey key, int limit) {
        return sql.found(key.patterns(), limit);
    }

    /// Every name by which documents call it, its own among them; the earliest given first.
    public List<Alias> aliasesOf(OrganisationId id) {
        return sql.aliasesOf(id);
    }

    /// The same of several organisations at once; one that has become part of another has none.
    public Map<OrganisationId, List<Alias>> aliasesOf(Collection<OrganisationId> ids) {
        return sql.aliasesOf(ids);
    }

    /// In an order that stays the same and means nothing.
    ///
    /// @param region empty for those of all regions
    /// @param after begins behind this one; empty for the first ones
    public List<Organisation> after(Optional<RegionId> region, Optional<OrganisationId> after, int limit) {
        return sql.after(region, after, limit);
    }

    /// Who is called how in these regions, read at once for a whole document.
    public Called calledIn(Collection<RegionId> regions) {
        return new Called(sql.calledIn(List.copyOf(regions)), sql.mergedIn(regions));
    }

    /// Organisations of the region whose names are like these words, the likest first: to be offered, never taken. For the words
    /// of a whole document see [#calledIn].
    public List<Organisation> near(RegionId region, LanguageText words) {
        var near = calledIn(List.of(region)).near(region, words);
        var organisations = of(near);
        return near.stream().map(organisations::get).toList();
    }

    private Organisation standing(OrganisationId id) {
        var organisation = organisation(id);
        if (organisation.mergedInto().isPresent()) throw new Refusal.Invalid(Organisations.class, "organisation.merged", organisation.name());
        return organisation;
    }

    /// After the names were given: where two give one name at once, the second waits for the first and is refused here.
    private void requireHeldBy(OrganisationId id, RegionId region, List<Alias> names) {
        requireHeldBy(id, names, sql.holders(region, names.stream().map(Alias::folded).toList()));
    }

    private void requireHeldBy(RegionId region, Map<OrganisationId, OrganisationName> fresh) {
        var given = new LinkedHashMap<OrganisationId, List<Alias>>();
        fresh.forEach((id, name) -> {
            if (name.region().equals(region)) given.put(id, OrganisationSql.names(name.name(), name.aliases()));
        });
        var holders = sql.holders(region, given.values().stream().flatMap(List::stream).map(Alias::folded).toList());
        given.forEach((id, names) -> requireHeldBy(id, names, holders));
    }

    private void requireHeldBy(OrganisationId id, List<Alias> names, Map<String, OrganisationId> holders) {
        for (var name : names) {
            var holder = holders.get(name.folded());
            if (!id.equals(holder))
                throw new Refusal.Invalid(Organisations.class, "organisation.exists", name.words(), organisation(holder).name());
        }
    }

    private static Act added(OrganisationId id, OrganisationName organisation) {
        return Act.of("organisation-added", Reference.to(id), Map.of("kind", organisation.kind().word(), "name", organisation.name(),
                "aliases", words(organisation.aliases())));
    }

    private static List<String> ids(List<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().toList();
    }

    private static List<String> words(List<Alias> aliases) {
        return aliases.stream().map(Alias::words).toList();
    }

    private static Refusal changedMeanwhile() {
        return new Refusal.ChangedMeanwhile(Organisations.class, "directory.changed-meanwhile");
    }

    /// Names of organisations, folded. Only an exact name or alias counts: a near one is for a person to judge.
    public static final class Called {
        private final Map<OrganisationSql.Call, OrganisationId> byName;
        private final Map<RegionId, NearNames> near = new HashMap<>();
        /// A document names the same few hundreds of times.
        private final Map<RegionId, Map<LanguageText, Optional<OrganisationId>>> asked = new HashMap<>();

        private final Map<OrganisationId, OrganisationId> merged;

        private Called(Map<OrganisationSql.Call, OrganisationId> byName, Map<OrganisationId, OrganisationId> merged) {
            this.byName = byName;
            this.merged = merged;
        }

        /// What an organisation is now: itself, or that of which it has become part since somebody chose it.
        public OrganisationId now(OrganisationId organisation) {
            var now = organisation;
            while (merged.containsKey(now)) now = merged.get(now);
            return now;
        }

        /// The one organisation of the region that the words mean in every language in which it goes by them; empty where
        /// none is called so, or where two languages mean two.
        public Optional<OrganisationId> by(RegionId region, LanguageText words) {
            return asked.computeIfAbsent(region, _ -> new HashMap<>()).computeIfAbsent(words, _ -> meant(region, words));
        }

        private Optional<OrganisationId> meant(RegionId region, LanguageText words) {
            var meant = words.in().values().stream()
                    .map(name -> byName.get(new OrganisationSql.Call(region, FoldedName.of(name))))
                    .filter(id -> id != null)
                    .distinct().toList();
            return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
        }

        /// What the words are compared by: two that share one of these cannot be two organisations of a region.
        public static Set<String> keys(LanguageText words) {
            return words.in().values().stream().map(FoldedName::of).collect(Collectors.toSet());
        }

        /// At most five whose names are like these words, the likest first: offered to a person, never taken.
        public List<OrganisationId> near(RegionId region, LanguageText words) {
            return near.computeIfAbsent(region, this::namesOf).to(words);
        }

        private NearNames namesOf(RegionId region) {
            var names = new HashMap<String, OrganisationId>();
            byName.forEach((call, id) -> {
                if (call.region().equals(region)) names.put(call.folded(), id);
            });
            return new NearNames(names);
        }
    }
}
