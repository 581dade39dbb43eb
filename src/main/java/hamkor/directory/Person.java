package hamkor.directory;

import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.id.RegionId;
import hamkor.language.LanguageText;
import java.util.Optional;

/// Someone who works for a region.
///
/// @param organisation of that region; empty for whoever works for the region itself
/// @param name as they write it, once in each script in which they do
/// @param post empty where nobody has said
public record Person(PersonId id, RegionId region, Optional<OrganisationId> organisation, LanguageText name, Optional<LanguageText> post,
        int version) {
    /// What is typed of a person, to add one or to amend.
    ///
    /// @param contact of the own side alone
    public record Details(Optional<OrganisationId> organisation, LanguageText name, Optional<LanguageText> post, Contact contact) {}
}
