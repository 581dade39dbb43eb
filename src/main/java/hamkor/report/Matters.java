package hamkor.report;

import hamkor.access.Acting;
import hamkor.agreement.Side;
import hamkor.agreement.SideMark;
import hamkor.directory.Regions;
import hamkor.id.MeasureId;
import hamkor.id.Reference;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.measure.PlansInForce;
import hamkor.term.BusinessClock;
import org.springframework.stereotype.Component;

/// Finds what a page is about.
@Component
class Matters {
    private final PlansInForce plans;
    private final Regions regions;
    private final BusinessClock clock;

    Matters(PlansInForce plans, Regions regions, BusinessClock clock) {
        this.plans = plans;
        this.regions = regions;
        this.clock = clock;
    }

    /// @throws Refusal.NotFound where it is no matter of the reader's side
    Matter of(Acting who, Reference thing, Language language) {
        var measure = plans.measure(who, new MeasureId(thing.id()));
        var known = regions.of(measure.agreement().sides().stream().map(Side::region).toList());
        return new Matter(thing, measure, SideMark.of(measure.agreement(), known, clock.now(), language), language);
    }
}
