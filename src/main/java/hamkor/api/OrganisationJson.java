package hamkor.api;

import hamkor.directory.Alias;
import hamkor.directory.Organisation;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// @param aliases every name by which documents call it, its own among them
/// @param mergedInto that of which it has become part
record OrganisationJson(UUID id, String region, Organisation.Kind kind, LanguageText name, List<AliasJson> aliases, Optional<UUID> mergedInto) {
    record AliasJson(String words, Optional<Language> language) {}

    static OrganisationJson of(Organisation organisation, List<Alias> aliases) {
        return new OrganisationJson(organisation.id().value(), organisation.region().code(), organisation.kind(), organisation.name(),
                aliases.stream().map(alias -> new AliasJson(alias.words(), alias.language())).toList(),
                organisation.mergedInto().map(into -> into.value()));
    }
}
