package hamkor.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// For whoever watches over the machine: up while the database answers.
@Controller
class HealthPages {
    private final HealthSql sql;

    HealthPages(HealthSql sql) {
        this.sql = sql;
    }

    @GetMapping("/health")
    ResponseEntity<byte[]> health() {
        boolean up = sql.databaseAnswers();
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body((up ? "{\"status\":\"up\"}" : "{\"status\":\"down\"}").getBytes(StandardCharsets.US_ASCII));
    }
}
