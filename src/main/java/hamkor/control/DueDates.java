package hamkor.control;

import hamkor.directory.RegionName;
import hamkor.directory.RegionNames;
import hamkor.id.RegionId;
import hamkor.term.BusinessClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What is due, overdue, returned, awaiting: lists over any number of things, read from indexes. A date is overdue when its day has
/// ended where its side is. What a reader may see is for the caller to ask for ([Whose]).
@Component
public class DueDates {
    private static final List<ZoneId> ZONES = RegionNames.all().stream().map(RegionName::zone).distinct().toList();

    private final DueSql sql;
    private final BusinessClock clock;

    DueDates(DueSql sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public DuePage page(DueList asked) {
        var dates = new ArrayList<>(sql.dates(asked, today()));
        if (dates.size() <= asked.limit()) return new DuePage(dates, Optional.empty());
        dates.removeLast();
        var last = dates.getLast().checkpoint();
        return new DuePage(dates, Optional.of(new DueList.After(last.on().orElse(DueSql.NO_DAY), last.id())));
    }

    /// How many there are on all pages together.
    public int count(DueList asked) {
        return sql.count(asked, today(), Integer.MAX_VALUE);
    }

    /// The same where nobody needs the exact number of a long list; no more than `most` are looked for.
    public int countUpTo(DueList asked, int most) {
        return sql.count(asked, today(), most);
    }

    /// The offices of a region that said nothing on dates that are past, the longest silent first.
    public List<SilentOffice> silent(RegionId region) {
        return sql.silent(region, today());
    }

    private Map<ZoneId, LocalDate> today() {
        return ZONES.stream().collect(Collectors.toMap(zone -> zone, clock::today));
    }
}
