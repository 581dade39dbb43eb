package hamkor.measure;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.agreement.SideMark;
import hamkor.audit.Actor;
import hamkor.evidence.Evidence;
import hamkor.id.EditionId;
import hamkor.id.MeasureId;
import hamkor.id.Reference;
import hamkor.id.RoadmapId;
import hamkor.language.DayWords;
import hamkor.language.Shown;
import hamkor.measure.EditionsView.ApprovalLine;
import hamkor.measure.EditionsView.Block;
import hamkor.measure.EditionsView.ExcludedLine;
import hamkor.roadmap.Approval;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Roadmaps;
import hamkor.web.Attachment;
import hamkor.web.Pages;
import hamkor.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// The editions of a roadmap: who approved each, from which file it was read, which measures it excluded.
@Controller
class EditionPages {
    private final Measures measures;
    private final PlansInForce plans;
    private final Roadmaps roadmaps;
    private final Evidence evidence;
    private final Rights rights;
    private final EditionFrames frames;
    private final Pages pages;

    EditionPages(Measures measures, PlansInForce plans, Roadmaps roadmaps, Evidence evidence, Rights rights, EditionFrames frames, Pages pages) {
        this.measures = measures;
        this.plans = plans;
        this.roadmaps = roadmaps;
        this.evidence = evidence;
        this.rights = rights;
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping("/roadmaps/{id}/editions")
    View editions(@PathVariable RoadmapId id, Acting who, Viewer viewer) {
        rights.require(who, Deed.SEE, Reference.to(id));
        var words = RoadmapPages.WORDS.get(viewer.language());
        var frame = frames.of(roadmaps.inForce(id), words);
        var editions = roadmaps.editions(id);
        var ids = measures.idsOf(editions.stream().map(Edition::id).toList());
        var exclusions = measures.exclusions(id).stream().collect(Collectors.groupingBy(Exclusion::edition));
        var names = measures.lastSaid(exclusions.values().stream().flatMap(List::stream).map(Exclusion::measure).distinct().toList());
        var contacts = plans.contacts(editions, who);
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < editions.size(); i++) {
            var edition = editions.get(i);
            var next = i == 0 ? Optional.<Edition>empty() : Optional.of(editions.get(i - 1));
            var excluded = exclusions.getOrDefault(edition.id(), List.of()).stream()
                    .map(exclusion -> excluded(exclusion, names.get(exclusion.measure()), again(exclusion, editions, ids), frame)).toList();
            blocks.add(new Block(words.say("editions.edition", edition.number()), days(edition, next, frame), approvals(edition, frame),
                    edition.source().name(), edition.source().sha256(), sourceAddress(edition, contacts.get(edition.id())), FileLinks.of(address(edition), contacts.get(edition.id()), words),
                    i + 1 < editions.size() ? Optional.of(address(edition)) : Optional.empty(), words.count("count.measures", ids.getOrDefault(edition.id(), List.of()).size()), excluded));
        }
        var view = new EditionsView(frame.address(), frame.title(), frame.shortTitle(), blocks);
        return pages.page(viewer, "measure/editions.jte", words.say("editions.title"), Map.of("view", view, "words", words));
    }

    /// The signed document itself, as far as the persons whom it names are for the reader's eyes.
    @GetMapping("/roadmaps/{id}/editions/{number}/source")
    View source(@PathVariable RoadmapId id, @PathVariable int number, Acting who) {
        rights.require(who, Deed.SEE, Reference.to(id));
        var edition = roadmaps.edition(id, number);
        if (plans.contacts(edition, who) == Contacts.HIDDEN) rights.require(who, Deed.SEE_CONTACTS);
        var source = edition.source();
        return new Attachment(source.name(), source.sha256(), () -> evidence.open(source.sha256()));
    }

    /// Empty for whom the persons that it names are not.
    static Optional<String> sourceAddress(Edition edition, Contacts contacts) {
        return contacts == Contacts.HIDDEN ? Optional.empty() : Optional.of(address(edition) + "/source");
    }

    static String address(Edition edition) {
        return "/roadmaps/" + edition.roadmap() + "/editions/" + edition.number();
    }

    private static String days(Edition edition, Optional<Edition> next, EditionFrame frame) {
        var since = DayWords.inText(edition.inForceOn(), frame.language());
        return next.map(after -> frame.words().say("editions.was-in-force", since, DayWords.inText(after.inForceOn(), frame.language())))
                .orElseGet(() -> frame.words().say("editions.in-force", since));
    }

    private static List<ApprovalLine> approvals(Edition edition, EditionFrame frame) {
        var marks = frame.sides().stream().collect(Collectors.toMap(SideMark::id, mark -> mark));
        return edition.approvals().stream().map((Approval approval) -> new ApprovalLine(marks.get(approval.side()), DayWords.inTable(approval.on(), frame.language()),
                approval.basis().shownTo(frame.language()), by(approval.by(), frame), approval.by().post().map(post -> post.shownTo(frame.language())))).toList();
    }

    /// The program's own name is the same in every script.
    private static Shown by(Actor actor, EditionFrame frame) {
        return actor.person().isPresent() ? Shown.name(actor.name(), frame.language()) : new Shown(actor.name(), frame.language());
    }

    /// The first edition after it that names the measure again.
    private static Optional<Edition> again(Exclusion exclusion, List<Edition> latestFirst, Map<EditionId, List<MeasureId>> ids) {
        return latestFirst.reversed().stream().filter(edition -> edition.number() > exclusion.number())
                .filter(edition -> ids.getOrDefault(edition.id(), List.of()).contains(exclusion.measure())).findFirst();
    }

    private static ExcludedLine excluded(Exclusion exclusion, MeasureName name, Optional<Edition> again, EditionFrame frame) {
        return new ExcludedLine("/measures/" + exclusion.measure(), name.number().orElse(""), name.title().shownTo(frame.language()),
                again.map(edition -> frame.words().say("editions.again", edition.number())));
    }
}
