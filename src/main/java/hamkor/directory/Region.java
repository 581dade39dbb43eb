package hamkor.directory;

import hamkor.id.RegionId;
import hamkor.language.LanguageText;
import java.time.ZoneId;

/// A region of a country.
///
/// @param zone in which its days end
/// @param name in full, nominative
/// @param shortName for marks and headings of columns
/// @param genitive Russian: «Омской области»
public record Region(RegionId id, ZoneId zone, LanguageText name, LanguageText shortName, String genitive) {}
