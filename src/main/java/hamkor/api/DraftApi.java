package hamkor.api;

import hamkor.access.Acting;
import hamkor.id.AgreementId;
import hamkor.id.DraftId;
import hamkor.id.RoadmapId;
import hamkor.review.Brought;
import hamkor.review.Drafts;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Documents on their way to being editions. People review them on the pages; a program brings them in and sees how far they are.
@RestController
@RequestMapping("/api/v1")
class DraftApi {
    private final Drafts drafts;

    DraftApi(Drafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping(path = "/agreements/{id}/roadmaps", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DraftJson> bring(@PathVariable UUID id, @RequestPart("file") MultipartFile file, Acting by) throws IOException {
        try (var in = file.getInputStream()) {
            return brought(by, drafts.bring(by, new AgreementId(id), name(file), in));
        }
    }

    @PostMapping(path = "/roadmaps/{id}/editions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DraftJson> bringNext(@PathVariable UUID id, @RequestPart("file") MultipartFile file, Acting by) throws IOException {
        try (var in = file.getInputStream()) {
            return brought(by, drafts.bringNext(by, new RoadmapId(id), name(file), in));
        }
    }

    @GetMapping("/drafts/{id}")
    DraftJson draft(@PathVariable UUID id, Acting by) {
        return DraftJson.of(drafts.review(by, new DraftId(id)));
    }

    /// The same file twice changes nothing: it is told where it is already.
    private ResponseEntity<DraftJson> brought(Acting by, Brought brought) {
        return switch (brought) {
            case Brought.InReview(var id, boolean anew) -> ResponseEntity.status(anew ? HttpStatus.CREATED : HttpStatus.OK)
                    .location(URI.create("/api/v1/drafts/" + id)).body(draft(id.value(), by));
            case Brought.InForce(var roadmap) -> throw new AlreadyThere("/api/v1/roadmaps/" + roadmap);
        };
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }
}
