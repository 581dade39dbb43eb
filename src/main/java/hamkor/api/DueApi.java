package hamkor.api;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.control.DueDates;
import hamkor.control.DueList;
import hamkor.control.Whose;
import hamkor.id.CheckpointId;
import hamkor.id.MeasureId;
import hamkor.measure.Measures;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is late, across all roadmaps that a person may see.
@RestController
@RequestMapping("/api/v1")
class DueApi {
    private final DueDates dates;
    private final Measures measures;
    private final Rights rights;

    DueApi(DueDates dates, Measures measures, Rights rights) {
        this.dates = dates;
        this.measures = measures;
        this.rights = rights;
    }

    /// The longest overdue first.
    @GetMapping("/overdue")
    PageJson<OverdueJson> overdue(@RequestParam(defaultValue = Paging.USUAL) int limit, @RequestParam Optional<String> cursor, Acting by) {
        rights.require(by, Deed.SEE);
        var paging = new Paging(limit, cursor);
        var page = dates.page(DueList.of(DueList.Which.OVERDUE, new Whose.SeenBy(by.region()), limit).from(paging.behind(DueApi::after)));
        var names = measures.lastSaid(page.dates().stream().map(date -> new MeasureId(date.thing().id())).collect(Collectors.toSet()));
        return new PageJson<>(page.dates().stream().map(date -> OverdueJson.of(date, names.get(new MeasureId(date.thing().id())))).toList(),
                page.next().map(after -> Paging.cursor(after.day(), after.checkpoint())));
    }

    private static DueList.After after(List<String> parts) {
        try {
            return new DueList.After(LocalDate.parse(parts.getFirst()), new CheckpointId(UUID.fromString(parts.get(1))));
        } catch (DateTimeParseException nonsense) {
            throw new IllegalArgumentException(nonsense);
        }
    }
}
