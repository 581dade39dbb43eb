package hamkor.measure;

import hamkor.control.CheckpointStanding;
import hamkor.control.ThingStanding;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Shown;
import hamkor.language.TwoLanguages;
import hamkor.language.Words;
import hamkor.measure.MeasureRow.TermCell;
import hamkor.roadmap.Edition;
import hamkor.term.Term;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// What is said of a term: its own words, and the day that counts now.
final class TermWords {
    /// Stands for the last day in the words around it, until it is set apart from them.
    private static final String DAY = "{day}";

    private final Edition edition;
    private final Words words;
    private final Language language;

    TermWords(Edition edition, Words words) {
        this.edition = edition;
        this.words = words;
        this.language = words.language();
    }

    /// Words of the document in one place, perhaps in both of its languages.
    Shown documentWords(String text) {
        return TwoLanguages.apart(text, edition.languages()).map(both -> both.shownTo(language)).orElseGet(() -> inMainLanguage(text));
    }

    Shown inMainLanguage(String text) {
        return LanguageText.of(edition.mainLanguage(), text).shownTo(language);
    }

    Optional<Shown> said(Term term) {
        return term.words().isBlank() ? Optional.empty() : Optional.of(switch (term) {
            // Both languages: that they disagree may be what nobody could understand.
            case Term.Undated _ -> inMainLanguage(term.words());
            default -> documentWords(term.words());
        });
    }

    /// @param standing of the measure: the checkpoint that counts now, and the one after it
    TermCell cell(Term term, ThingStanding standing) {
        var said = said(term);
        var current = standing.current().flatMap(CheckpointStanding::on);
        return switch (term) {
            case Term.Interval(_, _, var last) -> set(said, last, current);
            case Term.Deadline(_, var last) -> set(said, last, current);
            case Term.Recurring(_, _, _, var to) -> current.map(day -> recurring(said, day, next(standing, day)))
                    .or(() -> to.map(last -> day(said, words.say("term.recurring.past", DAY), last)))
                    .orElseGet(() -> noDay(said, "term.recurring.open"));
            case Term.Continuous(_, _, var to) -> current.map(day -> day(said, words.say("term.report-by", DAY), day))
                    .or(() -> to.map(last -> day(said, words.say("term.continuous", DAY), last)))
                    .orElseGet(() -> noDay(said, "term.continuous.open"));
            case Term.Relative(_, _, var event) -> standing.current().filter(checkpoint -> !checkpoint.statement()).flatMap(CheckpointStanding::on)
                    .map(day -> day(said, words.say("term.relative." + word(event) + ".day", DAY), day))
                    .orElseGet(() -> noDay(said, "term.relative." + word(event)));
            case Term.Conditional _ -> statement(said, words.say("term.conditional"), current, "");
            case Term.Undated(_, var why) -> statement(said, words.say("term.decided"), current, words.say("term.undated." + word(why)));
        };
    }

    /// The day that counts, beside the one that the document set where it was moved.
    private TermCell set(Optional<Shown> said, LocalDate ofTerm, Optional<LocalDate> current) {
        var moved = current.filter(day -> !day.equals(ofTerm));
        var cell = day(said, DAY, moved.orElse(ofTerm));
        return moved.isEmpty() ? cell : new TermCell(said, cell.before(), cell.day(), cell.after(), words.say("term.moved-from", DayWords.inTable(ofTerm, language)));
    }

    private TermCell recurring(Optional<Shown> said, LocalDate current, Optional<LocalDate> next) {
        return next.map(after -> day(said, words.say("term.recurring.next", DAY, DayWords.inTable(after, language)), current))
                .orElseGet(() -> day(said, words.say("term.recurring.last", DAY), current));
    }

    private static Optional<LocalDate> next(ThingStanding standing, LocalDate current) {
        return standing.days().stream().flatMap(day -> day.on().stream()).filter(day -> day.isAfter(current)).findFirst();
    }

    /// That nothing has to be done by a day, and when it is asked about all the same.
    private TermCell statement(Optional<Shown> said, String why, Optional<LocalDate> asked, String note) {
        var cell = asked.map(day -> day(said, words.say("term.asked-on", why, DAY), day)).orElseGet(() -> new TermCell(said, why, Optional.empty(), "", ""));
        return new TermCell(said, cell.before(), cell.day(), cell.after(), note);
    }

    /// The day is set apart from the words around it, which stand before and after it as the language wants.
    private TermCell day(Optional<Shown> said, String around, LocalDate day) {
        int place = around.indexOf(DAY);
        return new TermCell(said, around.substring(0, place), Optional.of(DayWords.inTable(day, language)),
                around.substring(place + DAY.length()), "");
    }

    private TermCell noDay(Optional<Shown> said, String key) {
        return new TermCell(said, words.say(key), Optional.empty(), "", "");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
