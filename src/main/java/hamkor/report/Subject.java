package hamkor.report;

import hamkor.agreement.SideMark;
import hamkor.control.CheckpointStanding;
import hamkor.control.Standing;
import hamkor.control.StatusWords;
import hamkor.control.StatusWords.Sign;
import hamkor.id.CheckpointId;
import hamkor.id.SideId;
import hamkor.language.DayWords;
import hamkor.language.Shown;
import java.util.List;
import java.util.Optional;

/// What a page is about: the measure, its words in the document, the date that is asked for.
///
/// @param words of the term in the document; empty where the cell was empty
/// @param day the last day, with the day of the week; empty where nothing has to be done by a day
/// @param first the day that was set first, where it was moved
/// @param side whose part it is
record Subject(String address, String number, Shown title, Optional<Shown> words, Optional<String> day, Optional<String> first, SideMark side, Sign status,
        List<Sign> marks) {

    /// Of one date of a side; where no edition sets it any more, of the measure as a whole.
    static Subject of(Matter matter, SideId side, CheckpointId checkpoint) {
        return matter.date(checkpoint).map(date -> of(matter, matter.side(side), Optional.of(date), date.standing())).orElseGet(() -> of(matter, matter.side(side)));
    }

    /// Of the measure as a whole, as a side sees it.
    static Subject of(Matter matter, SideMark side) {
        return of(matter, side, Optional.empty(), matter.measure().tracked().standing().joint());
    }

    private static Subject of(Matter matter, SideMark side, Optional<CheckpointStanding> date, Standing standing) {
        var said = matter.measure().tracked().measure();
        var language = matter.language();
        var statuses = new StatusWords(language);
        var on = date.filter(each -> !each.statement()).flatMap(CheckpointStanding::on);
        return new Subject(matter.address(), said.number().orElse(""), said.title().shownTo(language),
                Optional.of(said.term().words()).filter(words -> !words.isEmpty()).map(words -> new Shown(words, matter.measure().edition().languages().getFirst())),
                on.map(day -> DayWords.inText(day, language) + ", " + DayWords.weekday(day.getDayOfWeek(), language)),
                date.flatMap(CheckpointStanding::firstOn).filter(first -> on.isPresent() && !on.get().equals(first)).map(first -> DayWords.inText(first, language)),
                side, statuses.of(standing), statuses.marks(standing));
    }
}
