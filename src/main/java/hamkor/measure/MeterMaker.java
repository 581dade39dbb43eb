package hamkor.measure;

import hamkor.agreement.SideMark;
import hamkor.control.StatusWords.Sign;
import hamkor.control.StatusWords;
import hamkor.control.Tally;
import hamkor.language.Words;
import hamkor.measure.PlanFilter.Choice;
import hamkor.measure.PlanFilter.StatusOf;
import hamkor.measure.RoadmapView.Bar;
import hamkor.measure.RoadmapView.Meter;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Draws a tally as a bar, each number a link to the measures that it counts.
final class MeterMaker {
    private final EditionFrame frame;
    private final Words words;
    private final StatusWords statuses;

    MeterMaker(EditionFrame frame) {
        this.frame = frame;
        this.words = frame.words();
        this.statuses = new StatusWords(frame.language());
    }

    /// @param view that the links keep; may be empty
    Meter ofSide(SideMark side, Tally tally, String view) {
        return meter(Optional.of(side), words.say("meter.of-side", side.name()), tally, view);
    }

    Meter together(Tally tally) {
        return meter(Optional.empty(), words.say("meter.together"), tally, "");
    }

    private Meter meter(Optional<SideMark> side, String title, Tally tally, String view) {
        var bars = new ArrayList<Bar>();
        int from = 0;
        for (var entry : tally.of().entrySet()) {
            var status = entry.getKey();
            var asked = new StatusOf(side.map(mark -> String.valueOf(mark.position())), status).value();
            bars.add(new Bar(new Sign(status.word(), statuses.say(status), ""), entry.getValue(), from, entry.getValue(),
                    new PlanFilter(Map.of(Choice.STATUS, asked)).address(frame.address(), view)));
            from += entry.getValue();
        }
        var spoken = bars.stream().map(bar -> bar.status().word() + ": " + bar.number()).collect(Collectors.joining(", "));
        return new Meter(side, title, words.count("meter.number", tally.total()), spoken, Math.max(1, tally.total()), bars);
    }
}
