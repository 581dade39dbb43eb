package hamkor.measure;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.agreement.Side;
import hamkor.agreement.SideMark;
import hamkor.control.CheckpointStanding;
import hamkor.control.Closing;
import hamkor.control.Closings;
import hamkor.control.Extension;
import hamkor.control.Extensions;
import hamkor.control.ThingStanding;
import hamkor.id.Reference;
import hamkor.id.SideId;
import hamkor.language.DayWords;
import hamkor.language.Shown;
import hamkor.language.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// How the dates of a measure were moved and who took it off control, and which of these acts the reader may do.
@Component
class ActLines {
    private final Extensions extensions;
    private final Closings closings;
    private final Rights rights;

    ActLines(Extensions extensions, Closings closings, Rights rights) {
        this.extensions = extensions;
        this.closings = closings;
        this.rights = rights;
    }

    /// @param dates that were moved, by their days
    /// @param moves that were ever asked for, the latest first
    /// @param closings the latest first
    /// @param doings what the reader may do, the most pressing first
    record Told(List<MovedDate> dates, List<Move> moves, List<Closed> closings, List<Doing> doings) {
        boolean isEmpty() {
            return dates.isEmpty() && moves.isEmpty() && closings.isEmpty();
        }
    }

    /// @param times how often it was moved, in words
    record MovedDate(String first, String now, String times) {}

    /// @param sign how it stands: `waiting`, `agreed`, `refused` or `gone`
    /// @param words what each side said to it
    record Move(String address, SideMark side, String days, String sign, String outcome, String on, Shown ground, List<Word> words) {}

    /// @param said who, when; and what they say
    record Word(SideMark side, String said, String by, Optional<Shown> remark) {}

    /// @param back when it was put under control again; may be empty
    record Closed(SideMark side, String on, Shown decision, String by, String back) {}

    record Doing(String address, String words, boolean primary) {}

    Told of(Reference thing, ThingStanding standing, EditionFrame frame, Acting who) {
        var words = frame.words();
        var asked = extensions.of(who, thing);
        var closed = closings.of(who, thing);
        var own = frame.agreement().sideOf(who.region()).map(Side::id);
        return new Told(moved(standing, words), asked.stream().map(each -> move(each, frame)).toList(), closed.stream().map(each -> closed(each, frame, who)).toList(),
                own.map(side -> doings(thing, standing, asked, closed, side, who, words)).orElse(List.of()));
    }

    /// A date that several sides answer for is one.
    private static List<MovedDate> moved(ThingStanding standing, Words words) {
        var language = words.language();
        return standing.sides().values().stream().flatMap(side -> side.checkpoints().stream())
                .filter(date -> date.moves() > 0 && date.on().isPresent() && date.firstOn().isPresent())
                .sorted(Comparator.comparing((CheckpointStanding date) -> date.on().get()).thenComparing(date -> date.firstOn().get()))
                .map(date -> new MovedDate(DayWords.inText(date.firstOn().get(), language), DayWords.inText(date.on().get(), language), words.count("moves.times", date.moves())))
                .distinct().toList();
    }

    private static Move move(Extension asked, EditionFrame frame) {
        var words = frame.words();
        var language = words.language();
        var sign = asked.outcome().map(outcome -> switch (outcome) {
            case AGREED -> "agreed";
            case REFUSED -> "refused";
            case WITHDRAWN, OVERTAKEN -> "gone";
        }).orElse("waiting");
        var said = asked.words().stream().map(word -> new Word(frame.side(word.side()), words.say(word.agrees() ? "moves.agrees" : "moves.refuses"),
                by(word.by().name(), DayWords.inText(word.at().atZone(frame.zoneOf(word.side())).toLocalDate(), language)),
                word.remark().map(text -> text.shownTo(language)))).toList();
        return new Move("/extensions/" + asked.id(), frame.side(asked.side()), words.say("moves.from-to", DayWords.inText(asked.from(), language), DayWords.inText(asked.to(), language)),
                sign, words.say("moves." + asked.outcome().map(Extension.Outcome::word).orElse("waiting")), by(asked.by().name(), DayWords.inText(asked.on(), language)),
                asked.ground().shownTo(language), said);
    }

    private static Closed closed(Closing closing, EditionFrame frame, Acting who) {
        var language = frame.language();
        var zone = frame.regions().get(who.region()).zone();
        return new Closed(frame.side(closing.side()), DayWords.inText(closing.on(), language), closing.decision().shownTo(language), closing.by().name(),
                closing.takenBack().map(at -> frame.words().say("closed.back", DayWords.moment(at, zone, language))).orElse(""));
    }

    private static String by(String name, String day) {
        return name + ", " + day;
    }

    private List<Doing> doings(Reference thing, ThingStanding standing, List<Extension> asked, List<Closing> closed, SideId own, Acting who, Words words) {
        var doings = new ArrayList<Doing>();
        if (!standing.sides().containsKey(own)) return doings;
        boolean off = closed.stream().anyMatch(closing -> closing.side().equals(own) && closing.takenBack().isEmpty());
        var open = asked.stream().filter(Extension::isOpen).toList();
        var may = rights.which(who, EnumSet.of(Deed.MOVE_TERM, Deed.ASK_EXTENSION, Deed.CLOSE), thing);
        if (may.contains(Deed.MOVE_TERM))
            open.stream().filter(each -> each.wordOf(own).isEmpty()).forEach(each -> doings.add(new Doing("/extensions/" + each.id(), words.say("doing.decide"), true)));
        boolean movable = !off && standing.sides().get(own).checkpoints().stream()
                .anyMatch(date -> date.isMovable() && open.stream().noneMatch(each -> each.checkpoint().equals(date.id())));
        if (movable && (may.contains(Deed.MOVE_TERM) || may.contains(Deed.ASK_EXTENSION))) doings.add(new Doing("/measures/" + thing.id() + "/extension", words.say("doing.move"), false));
        if (may.contains(Deed.CLOSE)) doings.add(new Doing("/measures/" + thing.id() + "/closing", words.say(off ? "doing.take-back" : "doing.close"), false));
        return doings;
    }
}
