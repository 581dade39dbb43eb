package hamkor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// How people reach the site.
///
/// @param url its public address as they type it, without a path; empty: whatever they typed
/// @param proxies addresses of those before it whose word on who asks, and by which protocol, is believed
/// @param plainHttp whether a password may travel unencrypted from another machine
public record Reach(Optional<URI> url, List<String> proxies, boolean plainHttp) {
    /// From this machine alone, until its administrator has decided.
    public static final Reach LOCAL = new Reach(Optional.empty(), List.of(), false);

    public Reach {
        proxies = List.copyOf(proxies);
    }

    boolean isHttps() {
        return url.isPresent() && "https".equals(url.get().getScheme());
    }

    /// A link that can be passed on: in full.
    ///
    /// @param path with its query
    public String link(HttpServletRequest request, String path) {
        return url.map(URI::toString).orElseGet(() -> {
            var asked = URI.create(request.getRequestURL().toString());
            return asked.getScheme() + "://" + asked.getAuthority();
        }) + path;
    }
}
