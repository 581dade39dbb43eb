package hamkor.api;

import hamkor.directory.Region;
import hamkor.language.LanguageText;

/// @param code of ISO 3166-2
/// @param zone in which its days end
record RegionJson(String code, String zone, LanguageText name, LanguageText shortName) {
    static RegionJson of(Region region) {
        return new RegionJson(region.id().code(), region.zone().getId(), region.name(), region.shortName());
    }
}
