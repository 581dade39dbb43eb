package hamkor.directory;

import hamkor.id.OrganisationId;
import hamkor.id.RegionId;
import hamkor.language.LanguageText;
import java.util.Locale;
import java.util.Optional;

/// An organisation of a region: a ministry, a university, a plant.
///
/// @param name official and in full
/// @param mergedInto that of which it has become part; what documents said of it stays
public record Organisation(OrganisationId id, RegionId region, Kind kind, LanguageText name, Optional<OrganisationId> mergedInto, int version) {
    public enum Kind {
        GOVERNMENT, HOKIMIYAT, MINISTRY, DEPARTMENT, AGENCY, UNIVERSITY, RESEARCH_CENTRE, COLLEGE, MUSEUM, CHAMBER, COMPANY,
        ECONOMIC_ZONE, OTHER;

        /// As in the database, in forms and in the keys of words: `research-centre`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /// Whether these words of a document are only this name, perhaps cut short as in «Министерство экономики»: then the name
    /// says it all, else the words are worth showing beside it.
    public boolean says(LanguageText words) {
        return words.in().entrySet().stream().allMatch(entry -> name.in(entry.getKey())
                .map(own -> FoldedName.of(own).startsWith(FoldedName.of(entry.getValue())))
                .orElse(false));
    }
}
