package hamkor.control;

import hamkor.language.LanguageText;
import java.time.LocalDate;

/// A day that offices of a country do not work though it is neither Saturday nor Sunday, or do work though it is.
///
/// @param country of ISO 3166-1: `RU`
/// @param source the law or decree
/// @param confirmed whether the source was seen; else it is to be checked
/// @param version zero of one that is not there yet
public record DayOff(String country, LocalDate day, boolean working, LanguageText name, String source, boolean confirmed, int version) {}
