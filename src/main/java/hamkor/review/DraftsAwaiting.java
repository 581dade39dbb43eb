package hamkor.review;

import hamkor.access.Acting;
import hamkor.directory.Regions;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Shown;
import hamkor.language.Words;
import hamkor.measure.Awaiting;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The documents that wait to be checked and approved, on the first page of whoever may do it.
@Component
class DraftsAwaiting implements Awaiting {
    private static final Map<Language, Words> WORDS = Words.beside(DraftsAwaiting.class);

    private final Drafts drafts;
    private final Regions regions;

    DraftsAwaiting(Drafts drafts, Regions regions) {
        this.drafts = drafts;
        this.regions = regions;
    }

    @Override public List<Line> awaiting(Acting who, Language language) {
        var open = drafts.open(who);
        if (open.isEmpty()) return List.of();
        var words = WORDS.get(language);
        var zone = regions.zoneOf(who.region());
        return open.stream().map(draft -> new Line("/drafts/" + draft.id(),
                words.say(draft.roadmap().isPresent() ? "awaiting.next" : "awaiting.first", draft.source().name()),
                Shown.name(draft.uploadedBy().name(), language).text() + ", " + DayWords.moment(draft.uploadedAt(), zone, language))).toList();
    }
}
