package hamkor.control;

import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A status as a reader sees it: a sign, its word and what stands beside it, then the marks under it.
public final class StatusWords {
    private static final Map<Language, Words> WORDS = Words.beside(Status.class);

    private final Words words;

    public StatusWords(Language language) {
        this.words = WORDS.get(language);
    }

    /// @param sign the shape and colour, as the style sheet and the symbols of the page call it: `overdue`
    /// @param extra days or a date; may be empty
    public record Sign(String sign, String word, String extra) {}

    public Sign of(Standing standing) {
        var extra = switch (standing.status()) {
            case OVERDUE, SOON -> days(standing.days());
            case AWAITING, RETURNED -> standing.since().map(day -> words.say("status.since", DayWords.inTable(day, words.language()))).orElse("");
            case CLOSED, CONFIRMED, PROGRESS, PLANNED, WAITING -> "";
        };
        return new Sign(standing.status().word(), say(standing.status()), extra);
    }

    /// In the order in which they stand under the status; often none.
    public List<Sign> marks(Standing standing) {
        var marks = new ArrayList<Sign>();
        if (standing.disagreement()) marks.add(new Sign("disagree", words.say("mark.disagree"), ""));
        if (standing.late().isPresent()) marks.add(new Sign("late", words.say("mark.late"), days(standing.late().getAsInt())));
        else if (standing.days() > 0 && (standing.status() == Status.AWAITING || standing.status() == Status.RETURNED))
            marks.add(new Sign("late", words.say("mark.past"), days(standing.days())));
        // What is overdue has no report that would stand; of what is due soon it is news.
        if (standing.unreported() && standing.status() == Status.SOON) marks.add(new Sign("none", words.say("mark.none"), ""));
        return marks;
    }

    public String say(Status status) {
        return words.say("status." + status.word());
    }

    private String days(int number) {
        return words.count("days", number);
    }
}
