package hamkor.directory;

import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/// A region of a country.
///
/// @param zone in which its days end
/// @param name in full, nominative
/// @param shortName for marks and headings of columns
/// @param genitive Russian: «Омской области»
public record Region(RegionId id, ZoneId zone, LanguageText name, LanguageText shortName, String genitive, int version) {
    /// Of ISO 3166-1: `RU`.
    public String country() {
        return id.code().substring(0, 2);
    }

    public String countryName(Language language) {
        return Locale.of("", country()).getDisplayCountry(Locale.forLanguageTag(language.code()));
    }

    /// How far the clock there is from Greenwich's: `UTC+6`.
    public String utc(Instant at) {
        var offset = zone.getRules().getOffset(at).getId();
        return "UTC" + ("Z".equals(offset) ? "" : offset.replaceFirst("^([+-])0", "$1").replace(":00", ""));
    }
}
