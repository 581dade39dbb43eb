package hamkor.directory;

import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// An organisation as a list brings it in.
///
/// @param source what the names were taken from, or that they are to be checked
public record OrganisationName(RegionId region, Organisation.Kind kind, LanguageText name, List<Alias> aliases, String source) {
    private static final String ENTERED = "entered by a person";

    public OrganisationName {
        aliases = List.copyOf(aliases);
    }

    /// The organisations that the example roadmaps name, from `organisations.tsv` beside this class.
    public static List<OrganisationName> ofTheExamples() {
        return Tsv.rows(OrganisationName.class, "organisations.tsv").stream().map(OrganisationName::read).toList();
    }

    /// As a person enters it.
    public static OrganisationName entered(RegionId region, Organisation.Kind kind, LanguageText name) {
        return entered(region, kind, name, List.of());
    }

    static OrganisationName entered(RegionId region, Organisation.Kind kind, LanguageText name, List<Alias> aliases) {
        return new OrganisationName(region, kind, name, aliases, ENTERED);
    }

    String foldedName() {
        return FoldedName.of(name.shownTo(Language.RU).text());
    }

    private static OrganisationName read(Tsv.Row row) {
        var aliases = new ArrayList<Alias>();
        for (var language : List.of(Language.RU, Language.UZ))
            Arrays.stream(row.get("aliases-" + language.code()).split(";")).filter(alias -> !alias.isBlank())
                    .forEach(alias -> aliases.add(new Alias(alias, Optional.of(language))));
        return new OrganisationName(
                new RegionId(row.get("region")),
                Organisation.Kind.of(row.get("kind")),
                LanguageText.of(Language.RU, row.get("ru")).and(Language.UZ, row.get("uz")),
                aliases,
                row.get("source"));
    }
}
