package hamkor.api;

import hamkor.control.Proof;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/// What shows that it was done: a file with its hash, or a link.
///
/// @param mediaType by its content
/// @param size bytes
record ProofJson(UUID id, String name, Optional<String> sha256, Optional<String> mediaType, Optional<Long> size, Optional<String> link) {
    static ProofJson of(Proof proof) {
        return switch (proof) {
            case Proof.Paper paper -> new ProofJson(paper.id(), paper.name(), Optional.of(paper.sha256()), Optional.of(paper.mediaType()), Optional.of(paper.size()), Optional.empty());
            case Proof.Link link -> new ProofJson(link.id(), link.name(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(link.address()).map(URI::toString));
        };
    }
}
