package hamkor.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;

/// The styles, signs and scripts of the pages. Each lies under an address that holds the hash of its content, so that browsers may keep
/// it for ever and never keep an old one.
@Component
public class Assets {
    private static final String TABLER = "/META-INF/resources/webjars/tabler__core/1.4.0/dist/css/tabler.min.css";
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private final Map<String, Asset> byName = new LinkedHashMap<>();

    Assets() {
        add("tabler.css", "text/css;charset=UTF-8", TABLER);
        add("hamkor.css", "text/css;charset=UTF-8", "/hamkor/web/hamkor.css");
        add("htmx.js", "text/javascript;charset=UTF-8", HTMX);
        add("hamkor.js", "text/javascript;charset=UTF-8", "/hamkor/web/hamkor.js");
        add("favicon.svg", "image/svg+xml", "/hamkor/web/favicon.svg");
    }

    /// The address of a file by its name: `/assets/9f3b01aa7c21/hamkor.css`.
    public String address(String name) {
        return "/assets/" + byName.get(name).version() + "/" + name;
    }

    Optional<Asset> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// @param packed the content, gzipped once for all readers
    record Asset(String type, String version, byte[] content, byte[] packed) {}

    private void add(String name, String type, String resource) {
        try (var in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("no " + resource + " on the class path");
            var content = in.readAllBytes();
            byName.put(name, new Asset(type, version(content), content, packed(content)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String version(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)).substring(0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);   // every Java has it
        }
    }

    private static byte[] packed(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }
}
