package hamkor.measure;

import hamkor.id.OrganisationId;
import hamkor.id.SideId;
import hamkor.language.LanguageText;
import java.util.Optional;

/// Who is to do a measure.
///
/// @param words as the document names it
/// @param organisation whom of the directory the words mean; a lead always has one
/// @param byConsent marked «по согласованию»
public record Executor(SideId side, LanguageText words, Optional<OrganisationId> organisation, Role role, boolean byConsent) {
    /// One lead for each side; only its report will move the status.
    public enum Role { LEAD, CO }
}
