package hamkor.notification;

import java.net.URI;
import java.util.Optional;

/// How letters look from outside, and whether they leave the house.
///
/// @param site where links lead, without a path
/// @param from the address they come from
/// @param smtp the server that takes them; empty: they lie in the outbox, where the administrator reads them
public record MailSettings(URI site, String from, Optional<Smtp> smtp) {
    /// @param tls `starttls`: asked for, and no letter goes without it; `tls` from the first byte; `none` for a server on the same machine
    /// @param user empty where the server asks for none
    public record Smtp(String host, int port, Tls tls, Optional<String> user, String password) {
        public enum Tls { STARTTLS, TLS, NONE }

        /// Never the password: a record may be printed into a log.
        @Override public String toString() {
            return "Smtp at " + host + ":" + port;
        }
    }

    /// What stands behind the @ of every Message-ID.
    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }

    String link(String path) {
        return site + path;
    }
}
