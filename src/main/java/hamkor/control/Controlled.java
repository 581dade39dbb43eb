package hamkor.control;

import hamkor.id.Reference;
import hamkor.id.SideId;
import hamkor.term.Term;
import java.util.Set;

/// A thing to put under control.
///
/// @param sides those that have a lead on it: each answers by checkpoints of its own; empty where nobody leads
public record Controlled(Reference thing, Term term, Set<SideId> sides) {
    public Controlled {
        sides = Set.copyOf(sides);
    }
}
