package hamkor.api;

import hamkor.access.Acting;
import hamkor.control.Answers;
import hamkor.control.Papers;
import hamkor.control.Proof;
import hamkor.control.Report;
import hamkor.control.Reports;
import hamkor.id.CheckpointId;
import hamkor.id.ReportId;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// What offices say of their dates, what shows it, and what the other side answers.
@RestController
@RequestMapping("/api/v1")
class ReportApi {
    private final Reports reports;
    private final Papers papers;
    private final Answers answers;

    ReportApi(Reports reports, Papers papers, Answers answers) {
        this.reports = reports;
        this.papers = papers;
        this.answers = answers;
    }

    /// What is said becomes the draft of the caller's office, of which there is one on a date, and is sent where the caller says so.
    @PostMapping("/checkpoints/{id}/reports")
    ResponseEntity<ReportJson> report(@PathVariable UUID id, @RequestBody SayingJson saying, Acting by) {
        var said = saying.said();
        var draft = reports.draft(by, new CheckpointId(id));
        for (var link : said.links())
            if (draft.proofs().stream().noneMatch(proof -> proof instanceof Proof.Link known && known.address().equals(link.address())))
                draft = reports.attach(by, draft.id(), link);
        var kept = reports.save(by, draft.id(), said.text(), draft.version());
        return created(saying.send().orElse(false) ? reports.send(by, kept.id(), said.text(), kept.version()) : kept);
    }

    @GetMapping("/reports/{id}")
    ReportJson report(@PathVariable UUID id, Acting by) {
        return json(reports.report(by, new ReportId(id)));
    }

    /// Adds a file to a draft.
    @PostMapping(path = "/reports/{id}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ReportJson> attach(@PathVariable UUID id, @RequestPart("file") MultipartFile file, Acting by) throws IOException {
        var draft = new ReportId(id);
        try (var in = file.getInputStream()) {
            return created(reports.attach(by, draft, papers.take(by, draft, Optional.ofNullable(file.getOriginalFilename()).orElse(""), in)));
        }
    }

    @PostMapping("/reports/{id}/confirmation")
    ReportJson answer(@PathVariable UUID id, @RequestBody ConfirmationJson confirmation, Acting by) {
        var said = confirmation.said();
        var report = new ReportId(id);
        answers.answer(by, report, said.word(), said.remark());
        return json(reports.report(by, report));
    }

    private ResponseEntity<ReportJson> created(Report report) {
        return ResponseEntity.status(HttpStatus.CREATED).location(URI.create("/api/v1/reports/" + report.id())).body(json(report));
    }

    private ReportJson json(Report report) {
        return ReportJson.of(report, reports.thing(report).id());
    }
}
