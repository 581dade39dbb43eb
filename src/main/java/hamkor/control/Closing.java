package hamkor.control;

import hamkor.audit.Actor;
import hamkor.id.SideId;
import hamkor.language.LanguageText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A side took a thing off control.
///
/// @param decision by what: «письмо № 14-2/311»
/// @param takenBack when it was put under control again
public record Closing(SideId side, LocalDate on, LanguageText decision, Instant at, Actor by, Optional<Instant> takenBack) {}
