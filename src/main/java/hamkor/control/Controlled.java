package hamkor.control;

import hamkor.id.Reference;
import hamkor.id.SideId;
import hamkor.term.Term;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A thing to put under control.
///
/// @param answering the offices that answer for it; a side without a lead has no checkpoints
public record Controlled(Reference thing, Term term, List<Answering> answering) {
    public Controlled {
        answering = List.copyOf(answering);
    }

    /// Those that have a lead on it: each answers by checkpoints of its own; empty where nobody leads.
    public Set<SideId> sides() {
        return answering.stream().filter(Answering::leads).map(Answering::side).collect(Collectors.toSet());
    }
}
