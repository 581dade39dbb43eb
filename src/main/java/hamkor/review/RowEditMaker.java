package hamkor.review;

import hamkor.directory.Organisation;
import hamkor.id.OrganisationId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Words;
import hamkor.measure.Direction;
import hamkor.measure.Executor;
import hamkor.review.RowEditView.Choices;
import hamkor.review.RowEditView.Differing;
import hamkor.roadmap.reading.PlaceWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes the form of a row for one reader.
final class RowEditMaker {
    private static final Pattern OF_EXECUTOR = Pattern.compile("([en])\\.(\\d+)\\.(side|role|name)");

    private final Review review;
    private final Words words;
    private final Sides sides;
    private final Moments moments;
    private final Map<OrganisationId, Organisation> organisations;
    private final Map<String, List<String>> names;

    /// @param organisations all of the sides' regions
    RowEditMaker(Review review, ReviewMaker.Reader reader, Map<OrganisationId, Organisation> organisations) {
        this.review = review;
        this.words = reader.words();
        this.moments = reader.moments();
        this.sides = Sides.of(review, words.language());
        this.organisations = organisations;
        this.names = new LinkedHashMap<>();
        for (var side : sides.all())
            names.put(side.letter(), organisations.values().stream().filter(known -> known.region().equals(side.side().region()) && known.mergedInto().isEmpty())
                    .map(known -> known.name().shownTo(words.language()).text()).sorted().distinct().toList());
    }

    /// @param base from which the person began: its executors are those of the form
    RowEditView view(Settled row, RowContent base, RowForm form, int version, ReviewView.Table table, Where where, TermSaid term, Optional<ReviewView.Note> note,
            Optional<RowEditView.Conflict> conflict) {
        int number = row.row().number();
        var address = "/drafts/" + review.draft().id();
        var view = new FormView(words.say("row.title", PlaceWords.say(review.place(number), words.language())), "", List.of(new ReviewView.Link(words.say("review.title"), address)),
                address + "/rows/" + number, address + new Where(where.show(), where.from() == 0 ? number : where.from()).query() + "#r" + number, note, form.typed(),
                form.complaints(), Optional.of(version));
        var languages = new LinkedHashMap<String, String>();
        for (var language : RowForm.languages(review, base)) languages.put(language.code(), words.say("in." + language.code()));
        var others = new LinkedHashMap<String, String>();
        for (var language : Language.values()) if (!languages.containsKey(language.code())) others.put(language.code(), words.say("in." + language.code()));
        return new RowEditView(address, where, number, table, view, languages, others, sections(base),
                new Choices(choices(), Map.of(Json.word(Executor.Role.LEAD), words.say("row.lead"), Json.word(Executor.Role.CO), words.say("row.co")), directions(), FixMaker.kinds(words)),
                row.row().asRead().map(read -> read.term().words()).orElse(""), term,
                IntStream.range(0, base.executors().size()).mapToObj(i -> executor(i, base.executors().get(i), form)).toList(),
                IntStream.range(0, RowForm.NEW).mapToObj(i -> added(i, form)).toList(), names, new RowEditView.Actions(row.row().isCorrected()),
                form.complaints().entrySet().stream().map(complaint -> new ReviewView.Link(complaint.getValue(), "#" + place(complaint.getKey()))).toList(), conflict);
    }

    private Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        sides.all().forEach(side -> choices.put(side.side().id().toString(), side.name()));
        return choices;
    }

    private Map<String, String> directions() {
        var directions = new LinkedHashMap<String, String>();
        directions.put("", words.say("row.no-direction"));
        for (var direction : Direction.values()) directions.put(direction.word(), words.say("direction." + direction.word()));
        return directions;
    }

    private Map<String, String> sections(RowContent base) {
        var sections = new LinkedHashMap<String, String>();
        for (var path : RowForm.sections(review)) sections.put(RowForm.section(path), String.join(" / ", path));
        if (!base.section().isEmpty()) sections.putIfAbsent(RowForm.section(base.section()), String.join(" / ", base.section()));
        sections.put(RowForm.NO_SECTION, words.say("row.section-none"));
        sections.put(RowForm.NEW_SECTION, words.say("row.section-new"));
        return sections;
    }

    /// Where a field stands in the page.
    private static String place(String field) {
        var ofExecutor = OF_EXECUTOR.matcher(field);
        return ofExecutor.matches() ? ofExecutor.group(1) + ofExecutor.group(2) + "-" + ofExecutor.group(3) : "f-" + field;
    }

    private RowEditView.Executor executor(int index, RowExecutor executor, RowForm form) {
        var field = "e." + index;
        var side = form.side(field).flatMap(sides::of);
        var meanings = new LinkedHashMap<String, String>();
        var byName = side.flatMap(known -> review.called().by(known.side().region(), executor.words())).map(organisations::get);
        meanings.put("", byName.map(known -> words.say("row.by-name", name(known))).orElse(words.say("row.by-name.none")));
        executor.organisation().map(organisations::get).ifPresent(chosen -> meanings.put(chosen.id().toString(), words.say("row.only-here", name(chosen))));
        side.ifPresent(known -> review.called().near(known.side().region(), executor.words()).stream().map(organisations::get)
                .filter(near -> byName.filter(near::equals).isEmpty()).forEach(near -> meanings.putIfAbsent(near.id().toString(), words.say("row.only-here", name(near)))));
        var meaning = form.typed().getOrDefault(field + ".meaning", "");
        var chosen = organisations.values().stream().filter(known -> known.id().toString().equals(meaning)).findFirst();
        boolean open = !meaning.isEmpty() || Stream.of(".name", ".contact").anyMatch(rare -> !form.typed().getOrDefault(field + rare, "").isEmpty());
        return new RowEditView.Executor(index, executor.words().shownTo(words.language()), chosen.or(() -> byName).map(this::name), meanings,
                side.map(Sides.Marked::letter), open);
    }

    private RowEditView.Added added(int index, RowForm form) {
        var typed = form.typed().getOrDefault("n." + index + ".words", "").strip();
        return new RowEditView.Added(index, form.side("n." + index).flatMap(sides::of).filter(_ -> !typed.isEmpty())
                .flatMap(side -> review.called().by(side.side().region(), LanguageText.of(review.draft().front().mainLanguage(), typed))).map(organisations::get).map(this::name),
                IntStream.range(index, RowForm.NEW).mapToObj(later -> "n." + later + ".words")
                        .anyMatch(field -> !form.typed().getOrDefault(field, "").isBlank() || form.complaints().containsKey(field)));
    }

    private String name(Organisation organisation) {
        return organisation.name().shownTo(words.language()).text();
    }

    RowEditView.Conflict conflict(DraftRow standing, RowMerge merge) {
        var who = standing.changed().map(changed -> words.say("row.conflict-by", moments.who(changed.by()), moments.at(changed.at()))).orElse("");
        return new RowEditView.Conflict(who, standing.version(), merge.differing().stream().map(field -> new Differing(field.name(),
                words.say("row.field." + field.name()), said(field.name(), merge.theirs()), said(field.name(), merge.mine()), field.theirs(), field.mine())).toList());
    }

    private String said(String field, RowContent row) {
        return switch (field) {
            case "number" -> row.number().orElse("");
            case "section" -> String.join(" / ", row.section());
            case "title" -> said(Optional.of(row.title()));
            case "details" -> String.join("; ", row.details());
            case "term" -> new TermLines(words, review.draft().front().period()).of(row.term()) + row.typedTerm().map(typed -> " (" + words.say("got.typed", typed) + ")").orElse("");
            case "executors" -> row.executors().stream().map(executor -> executor.side().flatMap(sides::of).map(side -> side.shortName() + ": ").orElse("")
                    + executor.words().shownTo(words.language()).text()).collect(Collectors.joining("; "));
            case "result" -> said(row.result());
            case "funding" -> said(row.funding());
            default -> row.direction().map(direction -> words.say("direction." + direction.word())).orElse("");
        };
    }

    private static String said(Optional<LanguageText> text) {
        return text.map(Settled::key).orElse("");
    }
}
