package hamkor.review;

import hamkor.control.ControlBasis;
import hamkor.language.DayWords;
import hamkor.language.Words;
import hamkor.term.Term;
import java.time.LocalDate;
import java.util.stream.Collectors;

/// How a term that is typed was understood, said back.
///
/// @param days on which it will be asked about; may be empty
record TermSaid(TermLines.Line line, String days) {
    private static final int MOST = 8;

    /// @param today counts as the day of the entry into force where no edition is in force yet
    static TermSaid of(Term term, Review review, LocalDate today, Words words) {
        var front = review.draft().front();
        var line = new TermLines(words, front.period()).of(term);
        if (!line.understood()) return new TermSaid(line, "");
        var days = new ControlBasis(today, review.agreement().signedOn(), front.period(), front.reportingDays()).daysOf(term);
        var first = days.stream().limit(MOST).map(day -> DayWords.inTable(day, words.language())).collect(Collectors.joining(", "));
        return new TermSaid(line, days.isEmpty() ? words.say("row.no-days") : days.size() > MOST ? words.count("row.days.more", days.size() - MOST, first) : words.say("row.days", first));
    }
}
