package hamkor.review;

import hamkor.agreement.Side;
import hamkor.id.SideId;
import hamkor.language.Language;
import java.util.List;
import java.util.Optional;

/// The sides of a draft as a page marks them in the reader's language: a letter for colour and rule, always with the short name.
record Sides(List<Marked> all, Language language) {
    /// @param letter `a` for the first party of the document, at most `d`
    record Marked(Side side, String letter, String shortName, String name) {}

    static Sides of(Review review, Language language) {
        return new Sides(review.agreement().sides().stream().map(side -> {
            var region = review.region(side);
            return new Marked(side, String.valueOf((char) ('a' + Math.min(side.position() - 1, 3))),
                    region.shortName().shownTo(language).text(), region.name().shownTo(language).text());
        }).toList(), language);
    }

    Optional<Marked> of(SideId id) {
        return all.stream().filter(side -> side.side().id().equals(id)).findFirst();
    }
}
