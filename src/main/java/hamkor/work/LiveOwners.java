package hamkor.work;

import hamkor.directory.Regions;
import hamkor.id.RegionId;
import hamkor.term.BusinessClock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/// Where nobody alive answers: nobody is named, whoever is named never came in, or has not been here for the days of the setting. A
/// plan without live owners is not carried out whatever is sent, so they are told before what is overdue.
@Component
public class LiveOwners {
    private final LiveOwnersSql sql;
    private final Regions regions;
    private final BusinessClock clock;

    LiveOwners(LiveOwnersSql sql, Regions regions, BusinessClock clock) {
        this.sql = sql;
        this.regions = regions;
        this.clock = clock;
    }

    /// The offices of a region that lead things with open dates and have nobody, the longest overdue first.
    public List<NoLiveOwner> without(RegionId region) {
        var today = clock.today(regions.zoneOf(region));
        return sql.without(region, today, clock.now().minus(Duration.ofDays(sql.silentDays(today))));
    }
}
