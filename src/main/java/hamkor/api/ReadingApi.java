package hamkor.api;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.roadmap.reading.ReadingJson;
import hamkor.roadmap.reading.RoadmapReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// A document in, what was understood out; nothing is stored.
@RestController
@RequestMapping("/api/v1")
class ReadingApi {
    private final RoadmapReader reader;
    private final Rights rights;

    ReadingApi(RoadmapReader reader, Rights rights) {
        this.reader = reader;
        this.rights = rights;
    }

    /// The form of docs/reading.md, as the command `read` writes it; for whoever may bring documents in.
    @PostMapping(path = "/roadmaps/read", consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> read(@RequestPart("file") MultipartFile file, Acting by) throws IOException {
        rights.require(by, Deed.CORRECT_DRAFT);
        var copy = Files.createTempFile("hamkor-read-", null);   // for its owner only; the reader wants a file
        try {
            file.transferTo(copy);
            var json = new ByteArrayOutputStream();
            ReadingJson.write(reader.read(copy), json);
            json.write('\n');
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.toByteArray());
        } finally {
            Files.delete(copy);
        }
    }
}
