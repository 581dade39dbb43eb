package hamkor.report;

import hamkor.agreement.SideMark;
import hamkor.control.CheckpointStanding;
import hamkor.control.StatusWords;
import hamkor.control.StatusWords.Sign;
import hamkor.id.CheckpointId;
import hamkor.id.SideId;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Shown;
import hamkor.measure.MeasureInForce;
import java.util.List;
import java.util.Optional;

/// What a report is about, as its pages show it: the measure, its words in the document, the date that is asked for.
///
/// @param words of the term in the document; empty where the cell was empty
/// @param day the last day, with the day of the week; empty where nothing has to be done by a day
/// @param first the day that was set first, where it was moved
record Subject(String address, String number, Shown title, Optional<Shown> words, Optional<String> day, Optional<String> first, SideMark side, Sign status,
        List<Sign> marks) {

    static Subject of(MeasureInForce measure, List<SideMark> sides, CheckpointId checkpoint, Language language) {
        var said = measure.tracked().measure();
        var statuses = new StatusWords(language);
        for (var side : sides) {
            var standing = standing(measure, side.id(), checkpoint);
            if (standing.isEmpty()) continue;
            var on = standing.get().on();
            return new Subject("/measures/" + said.id(), said.number().orElse(""), said.title().shownTo(language),
                    Optional.of(said.term().words()).filter(words -> !words.isEmpty()).map(words -> new Shown(words, measure.edition().languages().getFirst())),
                    on.filter(_ -> !standing.get().statement()).map(day -> DayWords.inText(day, language) + ", " + DayWords.weekday(day.getDayOfWeek(), language)),
                    standing.get().firstOn().filter(first -> !on.equals(Optional.of(first))).map(first -> DayWords.inText(first, language)),
                    side, statuses.of(standing.get().standing()), statuses.marks(standing.get().standing()));
        }
        throw new IllegalArgumentException(checkpoint + " is no date of " + said.id());
    }

    private static Optional<CheckpointStanding> standing(MeasureInForce measure, SideId side, CheckpointId checkpoint) {
        return Optional.ofNullable(measure.tracked().standing().sides().get(side)).stream().flatMap(part -> part.checkpoints().stream())
                .filter(each -> each.id().equals(checkpoint)).findFirst();
    }
}
