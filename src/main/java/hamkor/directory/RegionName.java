package hamkor.directory;

import hamkor.language.Language;
import hamkor.language.LanguageText;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// What a region is called, in every language of [Language], and the stems by which documents call it.
///
/// A stem is in lower case and begins a word of a text (a stem of several words begins the first of them); an ending of that
/// language may follow. Two regions may share a stem: the city of Tashkent and the Tashkent region do.
///
/// @param code of ISO 3166-2: `RU-OMS`
/// @param country of ISO 3166-1: `RU`
/// @param zone in which a day of this region ends
/// @param name in full, nominative: «Омская область»
/// @param shortName for a mark or the heading of a column: «Омск»
/// @param genitive Russian: «Омской области»
/// @param adjectiveStems Russian: «омск» of «омский»; may be empty
/// @param nounStems Russian: «навои», by which organisations call it; may be empty
/// @param stems of the other languages; no language without one
/// @param source what the names were taken from, or that they are to be checked
public record RegionName(
        String code,
        String country,
        ZoneId zone,
        LanguageText name,
        LanguageText shortName,
        String genitive,
        List<String> adjectiveStems,
        List<String> nounStems,
        Map<Language, List<String>> stems,
        String source) {
    public RegionName {
        adjectiveStems = List.copyOf(adjectiveStems);
        nounStems = List.copyOf(nounStems);
        stems = Map.copyOf(stems);
    }
}
