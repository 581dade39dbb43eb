package hamkor.measure;

import hamkor.agreement.SideMark;
import hamkor.control.StatusWords;
import hamkor.control.Tally;
import hamkor.directory.Organisation;
import hamkor.id.OrganisationId;
import hamkor.id.SectionId;
import hamkor.language.DayWords;
import hamkor.language.Shown;
import hamkor.language.Words;
import hamkor.measure.RoadmapView.Approved;
import hamkor.measure.RoadmapView.Head;
import hamkor.measure.RoadmapView.Meter;
import hamkor.measure.RoadmapView.Nobodys;
import hamkor.measure.RoadmapView.Part;
import hamkor.measure.RoadmapView.PlanTable;
import hamkor.measure.RoadmapView.ViewLink;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Heading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes the page of a roadmap out of its measures and what a reader asked for.
final class RoadmapMaker {
    static final String QUARTERS = "quarters";

    private final EditionFrame frame;
    private final List<Tracked> all;
    private final Map<SectionId, Heading> headings;
    private final List<SectionId> chapters;
    private final Map<OrganisationId, Organisation> organisations;
    private final Contacts contacts;
    private final Words words;
    private final StatusWords statuses;
    private final TermWords terms;
    private final PlanSearch search;

    /// @param headings in the order of the document
    RoadmapMaker(EditionFrame frame, List<Tracked> all, List<Heading> headings, Map<OrganisationId, Organisation> organisations, Contacts contacts) {
        this.frame = frame;
        this.all = all;
        this.headings = headings.stream().collect(Collectors.toMap(Heading::id, heading -> heading));
        this.chapters = headings.stream().filter(heading -> heading.above().isEmpty()).map(Heading::id).toList();
        this.organisations = organisations;
        this.contacts = contacts;
        this.words = frame.words();
        this.statuses = new StatusWords(frame.language());
        this.terms = new TermWords(frame.edition(), words);
        this.search = new PlanSearch(all, frame.sides(), organisations);
    }

    /// @param view `quarters`, or anything else for the table
    /// @param from the first year of the quarters, where a reader asked for one
    RoadmapView view(PlanFilter filter, String view, Optional<Integer> from) {
        boolean byQuarter = QUARTERS.equals(view);
        var kept = byQuarter ? QUARTERS : "";
        var found = search.found(filter);
        return new RoadmapView(head(), meters(kept), new FilterMaker(frame, all, chapterWords(), organisations, filter, kept).form(),
                words.say("filter.shown", found.size(), all.size()),
                List.of(new ViewLink(words.say("view.table"), filter.address(frame.address(), ""), !byQuarter),
                        new ViewLink(words.say("view.quarters"), filter.address(frame.address(), QUARTERS), byQuarter)),
                byQuarter || found.isEmpty() ? Optional.empty() : Optional.of(new PlanTable(frame.sides(), parts(found))),
                byQuarter && !found.isEmpty() ? Optional.of(new QuarterMaker(frame, from, filter).view(runs(found))) : Optional.empty(),
                found.isEmpty() ? drops(filter, kept) : List.of());
    }

    private List<String> chapterWords() {
        return chapters.stream().map(chapter -> terms.documentWords(headings.get(chapter).words()).text()).toList();
    }

    private Head head() {
        var edition = frame.edition();
        var language = frame.language();
        return new Head("/agreements/" + edition.agreement(), frame.title(), frame.shortTitle(), edition.title().map(title -> title.shownTo(language)), frame.agreement().title().shownTo(language),
                frame.sides(), frame.period(), words.say("edition.in-force", edition.number()), DayWords.inTable(edition.inForceOn(), language),
                words.count("edition.approved", edition.approvals().size()), approvals(edition),
                edition.source().name(), edition.source().sha256(), EditionPages.sourceAddress(edition, contacts), FileLinks.ofRoadmap(frame.address(), contacts, words), frame.address() + "/editions",
                words.count("count.measures", all.size()) + (chapters.isEmpty() ? "" : " " + words.count("count.sections", chapters.size())), nobodys());
    }

    private List<Approved> approvals(Edition edition) {
        var marks = frame.sides().stream().collect(Collectors.toMap(SideMark::id, mark -> mark));
        var together = edition.approvals().stream().collect(Collectors.groupingBy(given -> Map.entry(given.on(), given.basis()), LinkedHashMap::new, Collectors.toList()));
        return together.entrySet().stream().map(given -> new Approved(given.getValue().stream().map(approval -> marks.get(approval.side())).toList(),
                DayWords.inTable(given.getKey().getKey(), frame.language()), given.getKey().getValue().shownTo(frame.language()))).toList();
    }

    private List<Nobodys> nobodys() {
        return all.stream().map(Tracked::measure).filter(Measure::isNobodys)
                .map(measure -> new Nobodys("/measures/" + measure.id(), measure.number().orElse(words.say("problem.row")))).toList();
    }

    private List<Meter> meters(String view) {
        var maker = new MeterMaker(frame);
        return frame.sides().stream().map(side -> maker.ofSide(side, Tally.of(all.stream()
                .flatMap(tracked -> Optional.ofNullable(tracked.standing().sides().get(side.id())).stream())
                .map(part -> part.standing().status()).toList()), view)).toList();
    }

    /// Each condition that something would be found without, with how much that is; where there is none, all conditions.
    private List<RoadmapView.Drop> drops(PlanFilter filter, String view) {
        var drops = new ArrayList<RoadmapView.Drop>();
        for (var choice : filter.chosen().keySet()) {
            var rest = filter.without(choice);
            int number = search.found(rest).size();
            if (number > 0) drops.add(new RoadmapView.Drop(words.count("filter.drop", number, words.say("filter." + choice.word())), rest.address(frame.address(), view)));
        }
        if (drops.isEmpty()) drops.add(new RoadmapView.Drop(words.count("filter.drop-all", all.size()), PlanFilter.NONE.address(frame.address(), view)));
        return drops;
    }

    private List<Part> parts(List<Tracked> found) {
        var maker = new RowMaker(frame, organisations);
        return runs(found).stream().map(run -> new Part(
                IntStream.range(0, run.begins().size())
                        .mapToObj(i -> new RoadmapView.Heading(run.headings().get(i), tally(run.begins().get(i), found))).toList(),
                run.measures().stream().map(tracked -> maker.row(tracked.measure(), tracked.standing())).toList())).toList();
    }

    /// Of all measures under a heading that are shown.
    private String tally(SectionId section, Collection<Tracked> found) {
        var tally = Tally.of(found.stream().filter(tracked -> tracked.path().contains(section)).map(tracked -> tracked.standing().status()).toList());
        return tally.of().entrySet().stream().map(entry -> words.say("section.tally", statuses.say(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(" · "));
    }

    /// A run of measures under the same heading.
    ///
    /// @param begins the headings that begin with it, outermost first
    /// @param headings their words
    record Run(List<SectionId> begins, List<Shown> headings, List<Tracked> measures) {}

    private List<Run> runs(List<Tracked> measures) {
        var runs = new ArrayList<Run>();
        List<SectionId> open = List.of();
        for (var tracked : measures) {
            if (runs.isEmpty() || !tracked.path().equals(open)) {
                var begun = open;
                var begins = tracked.path().stream().filter(section -> !begun.contains(section)).toList();
                runs.add(new Run(begins, begins.stream().map(section -> terms.documentWords(headings.get(section).words())).toList(), new ArrayList<>()));
                open = tracked.path();
            }
            runs.getLast().measures().add(tracked);
        }
        return runs;
    }
}
