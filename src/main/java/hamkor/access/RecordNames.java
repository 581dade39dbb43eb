package hamkor.access;

import hamkor.audit.Entry;
import hamkor.audit.Naming;
import hamkor.directory.Organisations;
import hamkor.directory.Regions;
import hamkor.id.OrganisationId;
import hamkor.id.RegionId;
import hamkor.language.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The names of what entries of the record keep by id or code, for one page of it.
@Component
class RecordNames {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

    private final Organisations organisations;
    private final Regions regions;
    private final List<Naming> others;

    RecordNames(Organisations organisations, Regions regions, List<Naming> others) {
        this.organisations = organisations;
        this.regions = regions;
        this.others = others;
    }

    Map<String, Naming.Named> of(List<Entry> entries, Language reader) {
        var texts = new HashSet<String>();
        for (var entry : entries) Stream.of(entry.before(), entry.after()).forEach(values -> gather(values, texts));
        var ids = texts.stream().filter(text -> ID.matcher(text).matches()).map(UUID::fromString).collect(Collectors.toSet());
        var names = new HashMap<String, Naming.Named>();
        names.putAll(regions(texts, reader));
        names.putAll(organisations(ids, reader));
        for (var other : others) other.named(ids, reader).forEach((id, named) -> names.put(id.toString(), named));
        return names;
    }

    private static void gather(Object value, Set<String> texts) {
        switch (value) {
            case String text -> texts.add(text);
            case List<?> list -> list.forEach(item -> gather(item, texts));
            case Map<?, ?> map -> map.values().forEach(item -> gather(item, texts));
            default -> { }
        }
    }

    private Map<String, Naming.Named> regions(Set<String> texts, Language reader) {
        var codes = texts.stream().filter(text -> REGION.matcher(text).matches()).map(RegionId::new).toList();
        return codes.isEmpty() ? Map.of() : regions.of(codes).values().stream().collect(Collectors.toMap(region -> region.id().code(),
                region -> named(DirectoryTeller.link(region, reader))));
    }

    private Map<String, Naming.Named> organisations(Set<UUID> ids, Language reader) {
        return ids.isEmpty() ? Map.of() : organisations.of(ids.stream().map(OrganisationId::new).toList()).values().stream()
                .collect(Collectors.toMap(organisation -> organisation.id().toString(), organisation -> named(DirectoryTeller.link(organisation, reader))));
    }

    private static Naming.Named named(DirectoryView.Link link) {
        return new Naming.Named(link.name(), Optional.of(link.address()));
    }
}
