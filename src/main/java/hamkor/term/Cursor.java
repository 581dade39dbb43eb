package hamkor.term;

import java.util.List;

/// A place in the items of a term. Rules of the grammar take what they understand and put the cursor back where they do not.
final class Cursor {
    private static final Item END = Item.of(Sense.COMMA, -1, false);
    final List<Item> items;
    int at;

    Cursor(List<Item> items) {
        this.items = items;
    }

    boolean atEnd() {
        return at >= items.size();
    }

    Item peek() {
        return peek(0);
    }

    Item peek(int ahead) {
        return at + ahead < items.size() ? items.get(at + ahead) : END;
    }

    boolean sees(Sense sense) {
        return !atEnd() && peek().is(sense);
    }

    boolean sees(int ahead, Sense sense) {
        return at + ahead < items.size() && peek(ahead).is(sense);
    }

    boolean take(Sense sense) {
        if (!sees(sense)) return false;
        at++;
        return true;
    }

    /// Takes all that follow of these senses; whether there was one.
    boolean takeAll(Sense... senses) {
        int from = at;
        for (boolean more = true; more; ) {
            more = false;
            for (var sense : senses) more |= take(sense);
        }
        return at > from;
    }
}
