package hamkor.account;

import hamkor.id.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// A link by which a person sets a password, once.
record Link(PersonId person, Purpose purpose, Instant expiresAt) {
    enum Purpose {
        INVITATION(Duration.ofDays(7)),
        /// The old one is forgotten.
        PASSWORD(Duration.ofHours(24));

        private final Duration valid;

        Purpose(Duration valid) {
            this.valid = valid;
        }

        Duration valid() {
            return valid;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Purpose of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
