package hamkor.api;

import hamkor.control.CheckpointStanding;
import hamkor.control.DueDate;
import hamkor.id.ReportId;
import hamkor.language.LanguageText;
import hamkor.measure.MeasureName;
import hamkor.work.WorkList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What somebody has to do now, in the order in which it stands on their page: the lists of their role, those that are empty too.
record WorkJson(List<ListJson> lists) {
    /// @param total of all its dates, which may be more than are shown
    /// @param items by day, the earliest first
    record ListJson(WorkList list, int total, List<ItemJson> items) {}

    /// A date of a measure for one side.
    ///
    /// @param region of the side that answers for it
    /// @param dueOn null where nothing sets a day
    /// @param statement a statement is asked for, and nothing has to be done by the day
    /// @param report the last one that the lead sent
    /// @param askedOn the day to which an open request would move it
    record ItemJson(UUID measure, UUID roadmap, Optional<String> number, LanguageText title, UUID checkpoint, UUID side, String region, Optional<LocalDate> dueOn,
            boolean statement, StandingJson standing, Optional<UUID> report, Optional<LocalDate> askedOn) {
        static ItemJson of(DueDate date, MeasureName name) {
            CheckpointStanding checkpoint = date.checkpoint();
            return new ItemJson(date.thing().id(), date.under(), name.number(), name.title(), checkpoint.id().value(), date.side().value(), date.region().code(),
                    checkpoint.on(), checkpoint.statement(), StandingJson.of(date.standing()), date.report().map(ReportId::value), date.asked());
        }
    }
}
