package hamkor.measure;

import hamkor.agreement.Agreement;
import hamkor.agreement.Agreements;
import hamkor.directory.Organisations;
import hamkor.directory.Region;
import hamkor.directory.Regions;
import hamkor.id.RegionId;
import hamkor.id.RoadmapId;
import hamkor.id.SectionId;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Words;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Heading;
import hamkor.roadmap.Roadmaps;
import hamkor.term.BusinessClock;
import hamkor.term.Span;
import hamkor.web.Pages;
import hamkor.web.Part;
import hamkor.web.Viewer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// The list of roadmaps and the page of one.
@Controller
class RoadmapPages implements Part {
    private static final Map<Language, Words> WORDS = Words.beside(RoadmapPages.class);

    private final Measures measures;
    private final Roadmaps roadmaps;
    private final Agreements agreements;
    private final Regions regions;
    private final Organisations organisations;
    private final BusinessClock clock;
    private final Pages pages;

    RoadmapPages(Measures measures, Roadmaps roadmaps, Agreements agreements, Regions regions, Organisations organisations,
            BusinessClock clock, Pages pages) {
        this.measures = measures;
        this.roadmaps = roadmaps;
        this.agreements = agreements;
        this.regions = regions;
        this.organisations = organisations;
        this.clock = clock;
        this.pages = pages;
    }

    @Override public int place() {
        return 30;
    }

    @Override public String address() {
        return "/";
    }

    @Override public boolean holds(String path) {
        return path.equals("/") || path.startsWith("/roadmaps/");
    }

    @Override public String name(Language language) {
        return WORDS.get(language).say("list.title");
    }

    @GetMapping("/")
    View list(Viewer viewer) {
        var words = WORDS.get(viewer.language());
        var editions = roadmaps.allInForce();
        var under = agreements.of(editions.stream().map(Edition::agreement).toList());
        var known = regions.of(regionsOf(under.values()));
        var counts = measures.countOf(editions.stream().map(Edition::id).toList());
        var lines = editions.stream().map(edition -> {
            var agreement = under.get(edition.agreement());
            return new RoadmapLine("/roadmaps/" + edition.roadmap(), title(agreement, edition, known, words),
                    agreement.title().shownTo(viewer.language()), marks(agreement, known, viewer.language()),
                    period(edition, viewer.language()), counts.getOrDefault(edition.id(), 0),
                    DayWords.inTable(edition.inForceOn(), viewer.language()));
        }).toList();
        return pages.page(viewer, "measure/roadmaps.jte", words.say("list.title"), Map.of("lines", lines, "words", words));
    }

    @GetMapping("/roadmaps/{id}")
    View roadmap(@PathVariable RoadmapId id, Viewer viewer) {
        var words = WORDS.get(viewer.language());
        var view = view(roadmaps.inForce(id), words);
        return pages.landscape(viewer, "measure/roadmap.jte", view.title(), Map.of("view", view, "words", words));
    }

    private RoadmapView view(Edition edition, Words words) {
        var language = words.language();
        var agreement = agreements.agreement(edition.agreement());
        var known = regions.of(regionsOf(List.of(agreement)));
        var sides = marks(agreement, known, language);
        var all = measures.of(edition.id());
        var headings = roadmaps.headings(edition.id());
        var maker = new RowMaker(edition, sides, organisations.of(all.stream().flatMap(measure -> measure.executors().stream())
                .flatMap(executor -> executor.organisation().stream()).collect(Collectors.toSet())),
                clock.today(known.get(agreement.sides().getFirst().region()).zone()), words);
        return new RoadmapView(title(agreement, edition, known, words), edition.title().map(title -> title.shownTo(language)),
                agreement.title().shownTo(language), sides, period(edition, language),
                words.say("edition.in-force", edition.number()), DayWords.inTable(edition.inForceOn(), language),
                words.count("edition.approved", edition.approvals().size()),
                edition.approvals().getFirst().basis().shownTo(language),
                edition.source().name(), edition.source().sha256(),
                words.count("count.measures", all.size()) + " " + words.count("count.sections", outermost(headings)),
                problems(all, words), parts(all, headings, maker));
    }

    private static List<RoadmapView.Part> parts(List<Measure> measures, List<Heading> headings, RowMaker maker) {
        var byId = headings.stream().collect(Collectors.toMap(Heading::id, heading -> heading));
        var parts = new ArrayList<RoadmapView.Part>();
        List<SectionId> open = List.of();
        for (var measure : measures) {
            var path = path(measure.section(), byId);
            if (parts.isEmpty() || !path.equals(open)) {
                var begun = open;
                parts.add(new RoadmapView.Part(path.stream().filter(section -> !begun.contains(section))
                        .map(section -> maker.documentWords(byId.get(section).words())).toList(), new ArrayList<>()));
                open = path;
            }
            parts.getLast().measures().add(maker.row(measure));
        }
        return parts;
    }

    /// The headings over a measure, outermost first.
    private static List<SectionId> path(Optional<SectionId> innermost, Map<SectionId, Heading> byId) {
        var path = new ArrayList<SectionId>();
        for (var section = innermost; section.isPresent(); section = byId.get(section.get()).above()) path.addFirst(section.get());
        return path;
    }

    private static int outermost(List<Heading> headings) {
        return (int) headings.stream().filter(heading -> heading.above().isEmpty()).count();
    }

    private static List<RoadmapView.Problem> problems(List<Measure> measures, Words words) {
        return measures.stream().filter(Measure::hasProblem)
                .map(measure -> new RoadmapView.Problem("m-" + measure.id(), measure.number().orElse(words.say("problem.row"))))
                .toList();
    }

    private static String title(Agreement agreement, Edition edition, Map<RegionId, Region> known, Words words) {
        var of = agreement.sides().stream().map(side -> known.get(side.region()))
                .map(region -> words.language() == Language.RU ? region.genitive() : region.name().shownTo(words.language()).text())
                .collect(Collectors.joining(words.say("title.and")));
        return edition.period().map(period -> title(of, period, words)).orElseGet(() -> words.say("title", of));
    }

    private static String title(String of, Span period, Words words) {
        int first = period.first().getYear(), last = period.last().getYear();
        return first == last ? words.say("title.year", of, first) : words.say("title.period", of, first + "–" + last);
    }

    private static Optional<RoadmapView.Days> period(Edition edition, Language language) {
        return edition.period().map(period -> new RoadmapView.Days(
                DayWords.inTable(period.first(), language), DayWords.inTable(period.last(), language)));
    }

    private List<SideMark> marks(Agreement agreement, Map<RegionId, Region> known, Language language) {
        return agreement.sides().stream().map(side -> {
            var region = known.get(side.region());
            return SideMark.of(side.id(), side.position(), region, utc(region.zone(), clock.now()), language);
        }).toList();
    }

    /// `UTC+6`: how far the clock there is from Greenwich's.
    private static String utc(ZoneId zone, Instant at) {
        var offset = zone.getRules().getOffset(at).getId();
        return "UTC" + ("Z".equals(offset) ? "" : offset.replaceFirst("^([+-])0", "$1").replace(":00", ""));
    }

    private static List<RegionId> regionsOf(Collection<Agreement> agreements) {
        return agreements.stream().flatMap(agreement -> agreement.sides().stream()).map(side -> side.region()).distinct().toList();
    }
}
