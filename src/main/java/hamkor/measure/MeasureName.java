package hamkor.measure;

import hamkor.language.LanguageText;
import java.util.Optional;

/// What a measure is called by the last edition that names it.
public record MeasureName(Optional<String> number, LanguageText title) {}
