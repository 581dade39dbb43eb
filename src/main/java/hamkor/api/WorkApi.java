package hamkor.api;

import hamkor.access.Acting;
import hamkor.control.DueDates;
import hamkor.control.DuePage;
import hamkor.directory.Regions;
import hamkor.id.MeasureId;
import hamkor.measure.Measures;
import hamkor.term.BusinessClock;
import hamkor.work.WorkList;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the caller has to do now.
@RestController
class WorkApi {
    /// Of each list; how many there are is told beside.
    private static final int MOST = 200;

    private final DueDates dates;
    private final Measures measures;
    private final Regions regions;
    private final BusinessClock clock;

    WorkApi(DueDates dates, Measures measures, Regions regions, BusinessClock clock) {
        this.dates = dates;
        this.measures = measures;
        this.regions = regions;
        this.clock = clock;
    }

    private record Found(WorkList list, DuePage page, int total) {}

    @GetMapping("/api/v1/me/work")
    WorkJson work(Acting by) {
        var today = clock.today(regions.zoneOf(by.region()));
        var found = WorkList.of(by).stream().map(list -> {
            var asked = list.asked(by, today, MOST);
            var page = dates.page(asked);
            return new Found(list, page, page.next().isPresent() ? dates.count(asked) : page.dates().size());
        }).toList();
        var names = measures.lastSaid(found.stream().flatMap(list -> list.page().dates().stream()).map(date -> new MeasureId(date.thing().id())).collect(Collectors.toSet()));
        return new WorkJson(found.stream().map(list -> new WorkJson.ListJson(list.list(), list.total(), list.page().dates().stream()
                .map(date -> WorkJson.ItemJson.of(date, names.get(new MeasureId(date.thing().id())))).toList())).toList());
    }
}
