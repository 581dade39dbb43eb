package hamkor.api;

import hamkor.control.DueDate;
import hamkor.id.OrganisationId;
import hamkor.language.LanguageText;
import hamkor.measure.MeasureName;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A date of a measure for one side, past its day.
///
/// @param side the code of its region
/// @param lead the organisation whose report moves it; null where an edition took the side off the measure
/// @param firstDueOn the day that was set first
record OverdueJson(UUID checkpoint, UUID measure, UUID roadmap, Optional<String> number, LanguageText title, String side, Optional<UUID> lead, LocalDate dueOn, LocalDate firstDueOn, int moves,
        StandingJson standing) {
    static OverdueJson of(DueDate date, MeasureName name) {
        var checkpoint = date.checkpoint();
        return new OverdueJson(checkpoint.id().value(), date.thing().id(), date.under(), name.number(), name.title(), date.region().code(), date.lead().map(OrganisationId::value),
                checkpoint.on().orElseThrow(), checkpoint.firstOn().orElseThrow(), checkpoint.moves(), StandingJson.of(date.standing()));
    }
}
