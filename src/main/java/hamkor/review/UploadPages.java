package hamkor.review;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.agreement.Agreement;
import hamkor.agreement.Agreements;
import hamkor.agreement.Side;
import hamkor.directory.Regions;
import hamkor.document.Limits;
import hamkor.document.Unreadable;
import hamkor.id.AgreementId;
import hamkor.id.Reference;
import hamkor.id.RoadmapId;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.language.Words;
import hamkor.roadmap.Roadmaps;
import hamkor.roadmap.reading.UnreadableWords;
import hamkor.web.Pages;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.View;

/// Bringing a document in: under an agreement as a new roadmap, under a roadmap as its next edition.
@Controller
class UploadPages {
    private static final long MEGABYTE = 1_000_000;
    private static final Map<Language, Words> WORDS = ReviewPages.WORDS;

    private final Drafts drafts;
    private final Agreements agreements;
    private final Roadmaps roadmaps;
    private final Regions regions;
    private final Rights rights;
    private final Limits limits;
    private final Pages pages;

    UploadPages(Drafts drafts, Agreements agreements, Roadmaps roadmaps, Regions regions, Rights rights, Limits limits, Pages pages) {
        this.drafts = drafts;
        this.agreements = agreements;
        this.roadmaps = roadmaps;
        this.regions = regions;
        this.rights = rights;
        this.limits = limits;
        this.pages = pages;
    }

    /// @param inForce the roadmap of which a file that was brought in is an edition already
    @GetMapping("/agreements/{id}/drafts/new")
    View under(@PathVariable AgreementId id, @RequestParam(defaultValue = "") String inForce, Viewer viewer, Acting acting) {
        rights.require(acting, Deed.CORRECT_DRAFT, Reference.to(id));
        return form(HttpStatus.OK, ofAgreement(id, viewer), Optional.empty(), inForce, viewer);
    }

    @PostMapping(path = "/agreements/{id}/drafts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    View bring(@PathVariable AgreementId id, Viewer viewer, Acting acting, MultipartRequest request) {
        rights.require(acting, Deed.CORRECT_DRAFT, Reference.to(id));
        return brought(ofAgreement(id, viewer), viewer, request, file -> drafts.bring(acting, id, name(file), file.getInputStream()));
    }

    @GetMapping("/roadmaps/{id}/drafts/new")
    View next(@PathVariable RoadmapId id, @RequestParam(defaultValue = "") String inForce, Viewer viewer, Acting acting) {
        rights.require(acting, Deed.CORRECT_DRAFT, Reference.to(id));
        return form(HttpStatus.OK, ofRoadmap(id, viewer), Optional.empty(), inForce, viewer);
    }

    @PostMapping(path = "/roadmaps/{id}/drafts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    View bringNext(@PathVariable RoadmapId id, Viewer viewer, Acting acting, MultipartRequest request) {
        rights.require(acting, Deed.CORRECT_DRAFT, Reference.to(id));
        return brought(ofRoadmap(id, viewer), viewer, request, file -> drafts.bringNext(acting, id, name(file), file.getInputStream()));
    }

    private interface Bringing {
        Brought in(MultipartFile file) throws IOException;
    }

    /// A file that cannot be read is refused beside the form; one that was brought in before leads to where it is.
    private View brought(UploadView view, Viewer viewer, MultipartRequest request, Bringing bringing) {
        var words = WORDS.get(viewer.language());
        try {
            var file = request.getFile("file");
            if (file == null || file.isEmpty() && !isNamed(file)) return form(HttpStatus.UNPROCESSABLE_CONTENT, view, Optional.of(words.say("upload.no-file")), "", viewer);
            if (file.isEmpty()) return form(HttpStatus.UNPROCESSABLE_CONTENT, view, Optional.of(words.say("upload.empty", name(file))), "", viewer);
            return switch (bringing.in(file)) {
                case Brought.InReview(var draft, var anew) -> SeeOther.at("/drafts/" + draft + (anew ? "" : "?already=true"));
                case Brought.InForce(var roadmap) -> SeeOther.at(view.action() + "/new?inForce=" + roadmap);
            };
        } catch (Unreadable unreadable) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, view, Optional.of(UnreadableWords.sentence(unreadable, viewer.language())), "", viewer);
        } catch (Refusal.Invalid refused) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, view, Optional.of(Words.beside(refused.beside()).get(viewer.language())
                    .say(refused.key(), refused.values().toArray())), "", viewer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private View form(HttpStatus status, UploadView view, Optional<String> complaint, String inForce, Viewer viewer) {
        var words = WORDS.get(viewer.language());
        return pages.page(viewer, status, "review/upload.jte", view.title(), Map.of("view", view, "words", words, "complaint", complaint,
                "inForce", inForce.matches("[0-9a-f-]{36}") ? Optional.of("/roadmaps/" + inForce) : Optional.<String>empty(),
                "limit", limits.file() / MEGABYTE));
    }

    private UploadView ofAgreement(AgreementId id, Viewer viewer) {
        var words = WORDS.get(viewer.language());
        var agreement = agreements.agreement(id);
        return new UploadView(words.say("upload.title"), words.say("upload.for", names(agreement, words)),
                new ReviewView.Link(names(agreement, words), "/agreements/" + id), "/agreements/" + id + "/drafts");
    }

    private UploadView ofRoadmap(RoadmapId id, Viewer viewer) {
        var words = WORDS.get(viewer.language());
        var agreement = agreements.agreement(roadmaps.agreementOf(id));
        return new UploadView(words.say("upload.title.next"), words.say("upload.for.next", names(agreement, words)),
                new ReviewView.Link(words.say("crumb.roadmap"), "/roadmaps/" + id), "/roadmaps/" + id + "/drafts");
    }

    private String names(Agreement agreement, Words words) {
        var known = regions.of(agreement.sides().stream().map(Side::region).toList());
        return agreement.sides().stream().map(side -> known.get(side.region()).name().shownTo(words.language()).text())
                .collect(Collectors.joining(words.say("and")));
    }

    private static String name(MultipartFile file) {
        return isNamed(file) ? file.getOriginalFilename() : "document";
    }

    /// A form that is sent without a file has a part without a name.
    private static boolean isNamed(MultipartFile file) {
        return file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank();
    }
}
