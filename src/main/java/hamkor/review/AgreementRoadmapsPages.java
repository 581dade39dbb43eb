package hamkor.review;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.agreement.Agreement;
import hamkor.agreement.Agreements;
import hamkor.agreement.Side;
import hamkor.agreement.SideMark;
import hamkor.audit.Audit;
import hamkor.audit.Entry;
import hamkor.audit.History;
import hamkor.directory.Region;
import hamkor.directory.Regions;
import hamkor.document.Limits;
import hamkor.id.AgreementId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Shown;
import hamkor.language.Words;
import hamkor.measure.RoadmapLines;
import hamkor.review.AgreementOneView.DraftLine;
import hamkor.roadmap.Roadmaps;
import hamkor.term.BusinessClock;
import hamkor.web.Pages;
import hamkor.web.Viewer;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The page of one agreement, with the roadmaps in force under it and the documents that wait to be.
@Controller
class AgreementRoadmapsPages {
    private static final Map<Language, Words> WORDS = Words.beside(AgreementRoadmapsPages.class);
    private static final Map<Language, Words> OF_AGREEMENTS = Words.beside(Agreements.class, Audit.class);
    private static final int ACTS_SHOWN = 50;
    private static final long MEGABYTE = 1_000_000;

    private final Agreements agreements;
    private final Roadmaps roadmaps;
    private final RoadmapLines lines;
    private final Drafts drafts;
    private final Regions regions;
    private final Rights rights;
    private final Audit audit;
    private final Limits limits;
    private final BusinessClock clock;
    private final Pages pages;

    AgreementRoadmapsPages(Agreements agreements, Roadmaps roadmaps, RoadmapLines lines, Drafts drafts, Regions regions, Rights rights, Audit audit,
            Limits limits, BusinessClock clock, Pages pages) {
        this.agreements = agreements;
        this.roadmaps = roadmaps;
        this.lines = lines;
        this.drafts = drafts;
        this.regions = regions;
        this.rights = rights;
        this.audit = audit;
        this.limits = limits;
        this.clock = clock;
        this.pages = pages;
    }

    /// @param done what the reader has just done with it: `entered`, `amended`
    @GetMapping("/agreements/{id}")
    View agreement(@PathVariable AgreementId id, @RequestParam(defaultValue = "") String done, Acting who, Viewer viewer) {
        var agreement = agreements.agreement(who, id);
        var view = view(agreement, done, who, WORDS.get(viewer.language()));
        return pages.page(viewer, "review/agreement_one.jte", view.title(), Map.of("view", view, "words", WORDS.get(viewer.language())));
    }

    private AgreementOneView view(Agreement agreement, String done, Acting who, Words words) {
        var language = words.language();
        var ofAgreements = OF_AGREEMENTS.get(language);
        var known = regions.of(Stream.concat(agreement.sides().stream().map(Side::region), Stream.of(who.region())).toList());
        var sides = SideMark.of(agreement, known, clock.now(), language);
        var shortTitle = sides.stream().map(SideMark::shortName).collect(Collectors.joining(" – "));
        var kind = ofAgreements.say("value.kind." + agreement.kind().word());
        boolean curates = rights.may(who, Deed.CORRECT_DRAFT);   // of their own side: they see the agreement
        var address = "/agreements/" + agreement.id();
        var inForce = roadmaps.inForceUnder(agreement.id());
        var drafts = drafts(agreement, who, known, words);
        boolean says = done.equals("amended") || done.equals("entered") && inForce.isEmpty() && drafts.isEmpty();   // what is next may be done already
        return new AgreementOneView(capital(kind) + ": " + sides.stream().map(SideMark::name).collect(Collectors.joining(" – ")), shortTitle, kind,
                agreement.title().in().entrySet().stream().map(entry -> new Shown(entry.getValue(), entry.getKey())).toList(), sides,
                agreement.signedOn().map(day -> DayWords.inText(day, language)), agreement.signedAt().map(place -> place.shownTo(language)),
                rights.may(who, Deed.AMEND_AGREEMENT) ? Optional.of(address + "/amend") : Optional.empty(), curates ? Optional.of(address + "/drafts") : Optional.empty(),
                words.say("one.upload.hint", limits.file() / MEGABYTE), says ? Optional.of(words.say("one.done." + done)) : Optional.empty(),
                lines.underOneAgreement(inForce, language), drafts, history(agreement, sides, known.get(who.region()).zone(), ofAgreements));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private List<DraftLine> drafts(Agreement agreement, Acting who, Map<RegionId, Region> known, Words words) {
        var zone = known.get(who.region()).zone();
        return drafts.openUnder(who, agreement.id()).stream().map(draft -> new DraftLine("/drafts/" + draft.id(), draft.source().name(),
                words.say(draft.roadmap().isPresent() ? "one.draft.next" : "one.draft.first"),
                String.join(", ", known.get(draft.owner()).shortName().shownTo(words.language()).text(), Shown.name(draft.uploadedBy().name(), words.language()).text(),
                        DayWords.moment(draft.uploadedAt(), zone, words.language())))).toList();
    }

    private List<History.Line> history(Agreement agreement, List<SideMark> sides, ZoneId zone, Words words) {
        var marks = sides.stream().collect(Collectors.toMap(mark -> mark.side().region(), mark -> new History.Mark(Optional.of(mark.letter()), mark.shortName())));
        var entries = audit.of(Stream.concat(Stream.of(Reference.to(agreement.id())), roadmaps.editionsUnder(agreement.id()).stream().map(Reference::to)).toList(), ACTS_SHOWN);
        var named = regions.of(entries.stream().flatMap(entry -> Stream.of(entry.before(), entry.after())).flatMap(values -> parties(values).stream()).toList());
        return new History(words, zone, marks).told(entries.stream().map(entry -> new Entry(entry.id(), entry.owner(), entry.number(), entry.at(), entry.by(),
                entry.act(), entry.about(), withNames(entry.before(), named, words.language()), withNames(entry.after(), named, words.language()))).toList());
    }

    /// An entry keeps regions by their codes.
    private static List<RegionId> parties(Map<String, Object> values) {
        return values.get("parties") instanceof List<?> codes ? codes.stream().map(code -> new RegionId((String) code)).toList() : List.of();
    }

    private static Map<String, Object> withNames(Map<String, Object> values, Map<RegionId, Region> named, Language language) {
        if (!values.containsKey("parties")) return values;
        var all = new HashMap<>(values);
        all.put("parties", parties(values).stream().map(region -> named.get(region).name().shownTo(language).text()).toList());
        return all;
    }
}
