package hamkor.measure;

import hamkor.agreement.Agreement;
import hamkor.agreement.Agreements;
import hamkor.agreement.Side;
import hamkor.agreement.SideMark;
import hamkor.directory.Region;
import hamkor.directory.Regions;
import hamkor.id.RegionId;
import hamkor.id.SideId;
import hamkor.language.Words;
import hamkor.roadmap.Edition;
import hamkor.term.BusinessClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Puts editions into their frames: with their agreements, the sides and the day it is for each of them.
@Component
class EditionFrames {
    private final Agreements agreements;
    private final Regions regions;
    private final BusinessClock clock;

    EditionFrames(Agreements agreements, Regions regions, BusinessClock clock) {
        this.agreements = agreements;
        this.regions = regions;
        this.clock = clock;
    }

    EditionFrame of(Edition edition, Words words) {
        return of(List.of(edition), words).getFirst();
    }

    /// In the same order; two questions to the database for all.
    List<EditionFrame> of(List<Edition> editions, Words words) {
        var under = agreements.of(editions.stream().map(Edition::agreement).toList());
        var known = regions.of(under.values().stream().flatMap(agreement -> agreement.sides().stream()).map(Side::region).distinct().toList());
        return editions.stream().map(edition -> of(edition, under.get(edition.agreement()), known, words)).toList();
    }

    /// @param known the regions of the sides
    EditionFrame of(Edition edition, Agreement agreement, Map<RegionId, Region> known, Words words) {
        var today = new HashMap<SideId, LocalDate>();
        for (var side : agreement.sides()) today.put(side.id(), clock.today(known.get(side.region()).zone()));
        return new EditionFrame(edition, agreement, SideMark.of(agreement, known, clock.now(), words.language()), today, known, words);
    }
}
