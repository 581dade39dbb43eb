package hamkor.measure;

import hamkor.id.SideId;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Shown;
import hamkor.roadmap.Edition;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Roadmaps as lines of a list, each with how far it is: `measure/list.jte` shows them.
@Component
public class RoadmapLines {
    private final PlansInForce plans;
    private final EditionFrames frames;

    RoadmapLines(PlansInForce plans, EditionFrames frames) {
        this.plans = plans;
        this.frames = frames;
    }

    /// Of one agreement: each with what its document calls itself.
    public RoadmapList underOneAgreement(List<Edition> editions, Language language) {
        return of(editions, true, language, frame -> frame.edition().title().map(title -> title.shownTo(language)));
    }

    /// Each with its agreement.
    RoadmapList of(List<Edition> editions, Language language) {
        return of(editions, false, language, frame -> Optional.of(frame.agreement().title().shownTo(language)));
    }

    private RoadmapList of(List<Edition> editions, boolean underOne, Language language, Function<EditionFrame, Optional<Shown>> under) {
        var words = RoadmapPages.WORDS.get(language);
        if (editions.isEmpty()) return new RoadmapList(List.of(), underOne, words);
        var all = frames.of(editions, words);
        var today = new HashMap<SideId, LocalDate>();
        all.forEach(frame -> today.putAll(frame.today()));
        var tallies = plans.tallies(editions, today);
        return new RoadmapList(all.stream().map(frame -> new RoadmapLine(frame.address(), frame.title(), under.apply(frame), frame.sides(), frame.period(),
                DayWords.inTable(frame.edition().inForceOn(), language), words.say("list.edition", frame.edition().number()),
                new MeterMaker(frame).together(tallies.get(frame.edition().id())))).toList(), underOne, words);
    }
}
