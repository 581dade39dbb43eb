package hamkor.control;

import java.net.URI;
import java.util.UUID;

/// What shows that it was done: «подтверждающий документ».
public sealed interface Proof {
    UUID id();

    String name();

    /// The same for another report.
    Proof again();

    /// A file of the store.
    ///
    /// @param mediaType by its content: `application/pdf`
    /// @param size bytes
    record Paper(UUID id, String name, String sha256, String mediaType, long size) implements Proof {
        /// Whether a small picture of it can be drawn.
        public boolean isDrawable() {
            return mediaType.equals("image/jpeg") || mediaType.equals("image/png");
        }

        @Override public Proof again() {
            return new Paper(UUID.randomUUID(), name, sha256, mediaType, size);
        }
    }

    /// A page elsewhere.
    ///
    /// @param address http or https
    record Link(UUID id, String name, URI address) implements Proof {
        @Override public Proof again() {
            return new Link(UUID.randomUUID(), name, address);
        }
    }
}
