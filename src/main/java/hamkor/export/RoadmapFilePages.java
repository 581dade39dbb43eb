package hamkor.export;

import hamkor.access.Acting;
import hamkor.export.RoadmapFiles.Form;
import hamkor.id.RoadmapId;
import hamkor.language.Language;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A roadmap, or an edition of it, as a file to download. `lang` names the language of the headings, `contacts` asks for contact persons.
@Controller
class RoadmapFilePages {
    private final RoadmapFiles files;

    RoadmapFilePages(RoadmapFiles files) {
        this.files = files;
    }

    @GetMapping({"/roadmaps/{id}/roadmap.docx", "/roadmaps/{id}/editions/{number}/roadmap.docx"})
    ResponseEntity<byte[]> word(@PathVariable RoadmapId id, @PathVariable Optional<Integer> number, @RequestParam Optional<String> lang, @RequestParam(defaultValue = "false") boolean contacts, Acting by) {
        return file(by, id, number, Form.DOCX, lang, contacts);
    }

    @GetMapping({"/roadmaps/{id}/roadmap.xlsx", "/roadmaps/{id}/editions/{number}/roadmap.xlsx"})
    ResponseEntity<byte[]> excel(@PathVariable RoadmapId id, @PathVariable Optional<Integer> number, @RequestParam Optional<String> lang, @RequestParam(defaultValue = "false") boolean contacts, Acting by) {
        return file(by, id, number, Form.XLSX, lang, contacts);
    }

    private ResponseEntity<byte[]> file(Acting by, RoadmapId id, Optional<Integer> number, Form form, Optional<String> lang, boolean contacts) {
        var written = files.write(by, id, number, form, lang.flatMap(Language::ofCode), contacts);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form.contentType()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")   // it may name persons: no browser keeps a second copy
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(written.name(), StandardCharsets.UTF_8).build().toString())
                .body(written.content());
    }
}
