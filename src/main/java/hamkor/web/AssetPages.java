package hamkor.web;

import hamkor.language.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/// Serves [Assets].
@Controller
class AssetPages {
    private final Assets assets;

    AssetPages(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{version}/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String version, @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
        var asset = assets.named(name).filter(found -> found.version().equals(version))
                .orElseThrow(() -> new Refusal.NotFound(Page.class, "page.none"));
        boolean gzip = encodings.contains("gzip");
        var response = ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (gzip) response = response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        return response.body(gzip ? asset.packed() : asset.content());
    }

    /// Browsers ask here of themselves, whatever a page says.
    @GetMapping("/favicon.ico")
    ResponseEntity<byte[]> favicon() {
        var sign = assets.named("favicon.svg").orElseThrow();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, sign.type())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400").body(sign.content());
    }
}
