package hamkor.control;

import java.net.URI;
import java.util.UUID;

/// What shows that it was done: «подтверждающий документ».
public sealed interface Proof {
    UUID id();

    String name();

    /// A file of the store.
    ///
    /// @param mediaType by its content: `application/pdf`
    /// @param size bytes
    record Paper(UUID id, String name, String sha256, String mediaType, long size) implements Proof {
        public boolean isPicture() {
            return mediaType.startsWith("image/");
        }
    }

    /// A page elsewhere.
    ///
    /// @param address http or https
    record Link(UUID id, String name, URI address) implements Proof {}
}
