package hamkor.document;

import java.util.ArrayList;
import java.util.List;

/// Collects what a document holds beside its paragraphs and tables.
final class Asides {
    private final List<Aside> asides = new ArrayList<>();
    private final Budget budget;

    Asides(Budget budget) {
        this.budget = budget;
    }

    /// A text put aside; nothing where it is blank.
    void text(Place place, Aside.Kind kind, CharSequence text) {
        var folded = TextLines.folded(text);
        if (!folded.isEmpty()) add(new Aside(place, kind, folded));
    }

    /// A thing that is there whether it is described or not.
    void thing(Place place, Aside.Kind kind, String description) {
        add(new Aside(place, kind, TextLines.folded(description)));
    }

    private void add(Aside aside) {
        budget.pieces(1);
        budget.characters(aside.text().length());
        asides.add(aside);
    }

    boolean has(Aside.Kind kind) {
        return asides.stream().anyMatch(aside -> aside.kind() == kind);
    }

    List<Aside> all() {
        return asides;
    }
}
