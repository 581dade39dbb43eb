package hamkor.review;

import hamkor.access.Acting;
import hamkor.agreement.Agreements;
import hamkor.language.Words;
import hamkor.measure.PlansInForce;
import hamkor.review.ReviewView.Link;
import hamkor.review.ReviewView.Note;
import hamkor.roadmap.Roadmaps;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Warns of a document that is to be a new roadmap while its plan is in force already: once approved it would be carried out twice.
@Component
class Twins {
    private final PlansInForce plans;
    private final Roadmaps roadmaps;
    private final Agreements agreements;

    Twins(PlansInForce plans, Roadmaps roadmaps, Agreements agreements) {
        this.plans = plans;
        this.roadmaps = roadmaps;
        this.agreements = agreements;
    }

    /// With the way to the roadmap in force, as far as the reader may see it.
    Optional<Note> of(Review review, Words words, Acting reader) {
        var draft = review.draft();
        if (!draft.isOpen() || draft.roadmap().isPresent()) return Optional.empty();
        var titles = review.rows().stream().filter(row -> !row.row().leftOut()).map(row -> row.content().title()).toList();
        return plans.sayingTheSame(reader, titles, draft.source().sha256()).map(found -> {
            var agreement = agreements.agreement(roadmaps.agreementOf(found.roadmap())).title().shownTo(words.language()).text();
            var text = found.sameFile() ? words.say("twin.file", agreement) : words.say("twin.measures", found.measures(), titles.size(), agreement);
            return new Note("warn", text + " " + words.say("twin.what-then"), Optional.of(new Link(words.say("review.to-roadmap"), "/roadmaps/" + found.roadmap())));
        });
    }
}
