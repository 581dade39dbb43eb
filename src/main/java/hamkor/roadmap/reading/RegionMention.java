package hamkor.roadmap.reading;

import hamkor.directory.RegionName;
import hamkor.language.Language;
import java.util.List;
import java.util.Optional;

/// A region that a text names, with its kind («Энской области», «N viloyati»).
///
/// @param name in the nominative and the language of the text: «Энская область»
/// @param stems by which organisations of the region are called, folded
/// @param region what is known of it
/// @param start where its words begin in the text
/// @param end where they end, exclusive
record RegionMention(String name, Language language, List<String> stems, Optional<RegionName> region, int start, int end) {}
