package hamkor.review;

import hamkor.directory.Organisation;
import hamkor.id.MeasureId;
import hamkor.id.OrganisationId;
import hamkor.language.Quotation;
import hamkor.language.Words;
import hamkor.measure.Difference;
import hamkor.measure.Difference.Kind;
import hamkor.measure.PlannedMeasure;
import hamkor.review.DifferenceView.Answer;
import hamkor.review.DifferenceView.Decide;
import hamkor.review.DifferenceView.Field;
import hamkor.review.DifferenceView.Sum;
import hamkor.review.DifferenceView.Tab;
import hamkor.review.ReviewView.Link;
import hamkor.review.ReviewView.Note;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the page of what a draft changes for one reader.
final class DifferenceMaker {
    private static final String NEW = "new";
    /// So much of a title tells a measure in a list.
    private static final int SHORT = 90;

    private final Review review;
    private final Comparison comparison;
    private final Difference difference;
    private final ReviewMaker.Reader reader;
    private final Words words;
    private final Sides sides;
    private final DifferenceValues before;
    private final DifferenceValues after;
    private final String address;
    private final int nextNumber;

    DifferenceMaker(Review review, Comparison comparison, ReviewMaker.Reader reader, Map<OrganisationId, Organisation> organisations) {
        this.review = review;
        this.comparison = comparison;
        this.difference = comparison.difference();
        this.reader = reader;
        this.words = reader.words();
        this.sides = Sides.of(review, words.language());
        this.before = new DifferenceValues(comparison.predecessor().plan(), sides, organisations, reader);
        this.after = new DifferenceValues(comparison.plan(), sides, organisations, reader);
        this.address = "/drafts/" + review.draft().id();
        this.nextNumber = comparison.predecessor().number() + 1;
    }

    /// Which of the rows are shown.
    enum Show {
        CHANGES, UNDECIDED, ADDED, CHANGED, RENUMBERED, VANISHED, UNCHANGED;

        static Show of(String word) {
            return Arrays.stream(values()).filter(show -> Json.word(show).equals(word)).findFirst().orElse(CHANGES);
        }

        boolean has(Difference.Row row) {
            return switch (this) {
                case CHANGES -> row.kind() != Kind.UNCHANGED;
                case UNDECIDED -> row.proposed();
                case ADDED -> row.kind() == Kind.ADDED;
                case CHANGED -> row.kind() == Kind.CHANGED;
                case RENUMBERED -> row.kind() == Kind.RENUMBERED;
                case VANISHED -> row.kind() == Kind.VANISHED;
                case UNCHANGED -> row.kind() == Kind.UNCHANGED;
            };
        }
    }

    DifferenceView view(Show show, Optional<Note> refused) {
        var draft = review.draft();
        var ofPlan = Arrays.stream(Difference.PlanField.values()).filter(difference.ofPlan()::contains)
                .map(field -> new Field(words.say("difference.plan." + Json.word(field)), before.of(field), after.of(field))).toList();
        return new DifferenceView(address, draft.isOpen() && reader.mayCorrect(), comparison.predecessor().edition().toString(), Json.word(show),
                words.say("difference.title"), words.say("difference.intro", draft.source().name(), comparison.predecessor().number()), crumbs(),
                Stream.concat(refused.stream(), notes().stream()).toList(), sum("difference.before", Kind.VANISHED), sum("difference.after", Kind.ADDED),
                tabs(show), ofPlan, difference.reordered(), difference.rows().stream().filter(show::has).map(this::row).toList());
    }

    private List<Link> crumbs() {
        return List.of(new Link(sides.all().stream().map(Sides.Marked::name).collect(Collectors.joining(words.say("and"))), "/agreements/" + review.agreement().id()),
                new Link(words.say("crumb.roadmap"), "/roadmaps/" + review.draft().roadmap().orElseThrow()),
                new Link(words.say("review.title.next"), address));
    }

    private List<Note> notes() {
        var notes = new ArrayList<Note>();
        int waiting = difference.proposed().size();
        long sideless = comparison.rows().stream().flatMap(row -> row.content().executors().stream()).filter(executor -> executor.side().isEmpty()).count();
        if (difference.isEmpty()) notes.add(new Note("warn", words.say("difference.nothing", comparison.predecessor().number()), Optional.empty()));
        if (waiting > 0 && review.draft().isOpen())
            notes.add(new Note("warn", words.count("difference.waiting", waiting), Optional.of(new Link(words.say("difference.to-waiting"), address + "/difference?show=undecided"))));
        if (sideless > 0) notes.add(new Note("warn", words.count("difference.sideless", (int) sideless), Optional.of(new Link(words.say("difference.to-problems"), address + "?show=problems"))));
        return notes;
    }

    /// The figures of one edition: what both have, then what it alone has.
    private Sum sum(String key, Kind alone) {
        var kinds = List.of(Kind.UNCHANGED, Kind.CHANGED, Kind.RENUMBERED, alone);
        return new Sum(words.count(key, kinds.stream().mapToInt(difference::count).sum(), comparison.predecessor().number()),
                kinds.stream().map(kind -> words.say("difference.count." + Json.word(kind), difference.count(kind))).toList());
    }

    private List<Tab> tabs(Show shown) {
        return Arrays.stream(Show.values()).map(show -> new Tab(words.say("difference.show." + Json.word(show)),
                (int) difference.rows().stream().filter(show::has).count(), address + "/difference" + (show == Show.CHANGES ? "" : "?show=" + Json.word(show)), show == shown)).toList();
    }

    private DifferenceView.Row row(Difference.Row row) {
        var measure = row.after().or(row::before).orElseThrow();
        var anchor = comparison.row(row).map(own -> "d" + own.row().number()).orElseGet(() -> "v-" + row.identity().orElseThrow());
        return new DifferenceView.Row(anchor, Json.word(row.kind()), words.say("difference.kind." + Json.word(row.kind())), measure.number().orElse(""),
                measure.title().shownTo(words.language()), remark(row), fields(row), comparison.row(row).map(own -> decide(row, own)));
    }

    private Optional<String> remark(Difference.Row row) {
        return switch (row.kind()) {
            case VANISHED -> Optional.of(words.say("difference.excluded", nextNumber)
                    + row.near().map(near -> " " + words.say("difference.went-into", name(near))).orElse(""));
            case ADDED -> row.identity().isPresent() ? Optional.of(words.say("difference.again")) : Optional.empty();
            case CHANGED, RENUMBERED, UNCHANGED -> Optional.empty();
        };
    }

    private List<Field> fields(Difference.Row row) {
        return Arrays.stream(Difference.Field.values()).filter(field -> row.kind() == Kind.ADDED ? field != Difference.Field.NUMBER && field != Difference.Field.TITLE : row.changed().contains(field))
                .map(field -> new Field(words.say("difference.field." + Json.word(field)),
                        row.kind() == Kind.ADDED ? List.of() : row.before().map(measure -> before.of(measure, field)).orElse(List.of()),
                        row.after().map(measure -> after.of(measure, field)).orElse(List.of())))
                .filter(field -> !field.before().isEmpty() || !field.after().isEmpty()).toList();
    }

    private Decide decide(Difference.Row row, Settled own) {
        var candidate = Comparison.candidate(row);
        var match = Optional.ofNullable(comparison.decided().get(own.row().number()));
        var decided = match.map(found -> words.say("difference.decided", found.measure().map(this::same).orElseGet(() -> words.say("difference.new")),
                reader.moments().who(found.by().by()), reader.moments().at(found.by().at())));
        var quick = row.proposed() ? Stream.concat(candidate.stream().map(measure -> answer(measure, measure.number().orElseGet(() -> name(measure)))), Stream.of(new Answer(NEW, words.say("difference.answer.new")))).toList() : List.<Answer>of();
        var question = row.proposed() ? Optional.of(candidate.map(measure -> words.say(row.before().isPresent() ? "difference.is-it" : "difference.part-of", name(measure)))
                .orElseGet(() -> words.say("difference.twice"))) : Optional.<String>empty();
        return new Decide(own.row().number(), own.row().version(), question, decided, quick, row.kind() == Kind.UNCHANGED ? List.of() : others(row, quick));
    }

    /// What vanished may be it, and it may be new.
    private List<Answer> others(Difference.Row row, List<Answer> quick) {
        var vanished = difference.rows().stream().filter(other -> other.kind() == Kind.VANISHED)
               .map(other -> other.before().orElseThrow()).map(measure -> answer(measure, name(measure)));
        var none = row.before().isPresent() ? Stream.of(new Answer(NEW, words.say("difference.answer.new"))) : Stream.<Answer>empty();
        return Stream.concat(none, vanished).filter(answer -> quick.stream().noneMatch(near -> Objects.equals(near.measure(), answer.measure()))).toList();
    }

    private String same(MeasureId id) {
        return comparison.predecessor().measure(id).map(measure -> words.say("difference.same", name(measure))).orElseGet(() -> words.say("difference.excluded-before"));
    }

    private Answer answer(PlannedMeasure measure, String name) {
        return new Answer(measure.identity().orElseThrow().toString(), words.say("difference.answer.same", name));
    }

    private String name(PlannedMeasure measure) {
        var title = measure.title().shownTo(words.language()).text();
        var cut = title.length() <= SHORT ? title : title.substring(0, title.offsetByCodePoints(0, Math.min(SHORT, title.codePointCount(0, title.length())))) + "…";
        return measure.number().map(number -> number + " ").orElse("") + Quotation.of(cut);
    }
}
