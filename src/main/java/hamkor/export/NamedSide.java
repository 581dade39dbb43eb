package hamkor.export;

import hamkor.id.SideId;
import hamkor.language.LanguageText;

/// A side of the agreement as a file calls it.
///
/// @param name of its region in full, in the nominative: by it the column is known again
public record NamedSide(SideId id, LanguageText name) {}
