package hamkor.review;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.agreement.Agreements;
import hamkor.agreement.Side;
import hamkor.directory.Region;
import hamkor.directory.Regions;
import hamkor.id.RegionId;
import hamkor.id.SideId;
import hamkor.language.Language;
import hamkor.language.Words;
import hamkor.web.Pages;
import hamkor.web.Part;
import hamkor.web.Viewer;
import hamkor.web.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The documents that wait to be checked and approved, the reader's turn first.
@Controller
class DraftListPages implements Part {
    private final Drafts drafts;
    private final DraftActSql acts;
    private final Agreements agreements;
    private final Regions regions;
    private final Rights rights;
    private final Pages pages;

    DraftListPages(Drafts drafts, DraftActSql acts, Agreements agreements, Regions regions, Rights rights, Pages pages) {
        this.drafts = drafts;
        this.acts = acts;
        this.agreements = agreements;
        this.regions = regions;
        this.rights = rights;
        this.pages = pages;
    }

    @Override public int place() {
        return 40;
    }

    @Override public String address() {
        return "/drafts";
    }

    @Override public boolean isFor(Visitor.Who who) {
        return who instanceof Acting acting && rights.may(acting, Deed.SEE_DRAFT);
    }

    @Override public String name(Language language) {
        return ReviewPages.WORDS.get(language).say("list.part");
    }

    @GetMapping("/drafts")
    View list(Acting acting, Viewer viewer) {
        rights.require(acting, Deed.SEE_DRAFT);
        var words = ReviewPages.WORDS.get(viewer.language());
        var open = drafts.open(acting);
        var under = agreements.of(open.stream().map(Draft::agreement).toList());
        var known = regions.of(Stream.concat(Stream.of(acting.region()), under.values().stream().flatMap(agreement -> agreement.sides().stream()).map(Side::region)).toList());
        var approved = acts.approvedBy(open.stream().map(Draft::id).toList());
        var moments = new Moments(known.get(acting.region()).zone(), viewer.language());
        var lines = open.stream().map(draft -> {
            var agreement = under.get(draft.agreement());
            var by = approved.getOrDefault(draft.id(), Set.of());
            boolean own = agreement.sideOf(acting.region()).map(Side::id).filter(by::contains).isEmpty();
            return new DraftListView("/drafts/" + draft.id(), draft.source().name(), words.say(draft.roadmap().isPresent() ? "list.next" : "list.first"),
                    names(agreement.sides(), known, words), agreement.title().shownTo(viewer.language()),
                    words.say("list.uploaded", moments.who(draft.uploadedBy().name()), moments.at(draft.uploadedAt())),
                    own ? words.say("list.your-turn") : words.say("list.waits-for", names(waiting(agreement.sides(), by), known, words)), own);
        }).toList();
        return pages.page(viewer, "review/drafts.jte", words.say("list.title"), Map.of("drafts", DraftListView.ordered(lines), "words", words));
    }

    private static List<Side> waiting(List<Side> sides, Set<SideId> approved) {
        return sides.stream().filter(side -> !approved.contains(side.id())).toList();
    }

    private static String names(List<Side> sides, Map<RegionId, Region> known, Words words) {
        return sides.stream().map(side -> known.get(side.region()).name().shownTo(words.language()).text()).collect(Collectors.joining(words.say("and")));
    }
}
