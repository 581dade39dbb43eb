package hamkor.web;

import java.net.URI;

/// An address that a request asks to be led back to: only one of this site, «//evil» and «/\evil» are another's for a browser.
public final class OwnAddress {
    private OwnAddress() {}

    /// The first page where it is none of this site.
    public static URI of(String typed) {
        if (!typed.matches("/(?![/\\\\])[\\x21-\\x7e]*") || typed.contains("\\")) return URI.create("/");
        try {
            return URI.create(typed);
        } catch (IllegalArgumentException _) {
            return URI.create("/");
        }
    }
}
