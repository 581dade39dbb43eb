package hamkor.review;

import hamkor.directory.Organisation;
import hamkor.directory.OrganisationKinds;
import hamkor.id.OrganisationId;
import hamkor.id.SideId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Typed;
import hamkor.language.Words;
import hamkor.measure.Direction;
import hamkor.measure.Executor;
import hamkor.term.Term;
import hamkor.term.TermReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;

/// What is typed of a row, and all that is wrong with it. A field that nobody touched keeps what the document says to the letter; what
/// is typed is stored as people type.
final class RowForm {
    /// So many executors can be added at once.
    static final int NEW = 2;
    static final String NO_SECTION = "none";
    static final String NEW_SECTION = "new";

    private final Map<String, String> typed;
    private final Map<String, String> complaints = new LinkedHashMap<>();
    private final Review review;
    private final Words words;

    RowForm(Map<String, String> typed, Review review, Words words) {
        this.typed = typed;
        this.review = review;
        this.words = words;
    }

    Map<String, String> typed() {
        return typed;
    }

    /// In the reader's words, by the name of the field.
    Map<String, String> complaints() {
        return complaints;
    }

    /// As a row stands.
    static RowForm of(RowContent content, Review review, Words words) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("number", content.number().orElse(""));
        typed.put("section", section(content.section()));
        for (var language : Language.values()) {
            typed.put("title." + language.code(), content.title().in(language).filter(text -> !text.equals(Problems.NO_TITLE)).orElse(""));
            typed.put("result." + language.code(), content.result().flatMap(text -> text.in(language)).orElse(""));
            typed.put("funding." + language.code(), content.funding().flatMap(text -> text.in(language)).orElse(""));
        }
        typed.put("details", String.join("\n", content.details()));
        typed.put("term", said(content));
        typed.put("direction", content.direction().map(Direction::word).orElse(""));
        var roles = content.roles();
        for (int i = 0; i < content.executors().size(); i++) {
            var executor = content.executors().get(i);
            typed.put("e." + i + ".place", String.valueOf(i + 1));
            typed.put("e." + i + ".side", executor.side().map(SideId::toString).orElse(""));
            typed.put("e." + i + ".role", Json.word(roles.get(i)));
            if (executor.byConsent()) typed.put("e." + i + ".consent", "on");
            typed.put("e." + i + ".kind", OrganisationKinds.of(executor.words()).word());
            typed.put("e." + i + ".contact", executor.contact().orElse(""));
            typed.put("e." + i + ".meaning", executor.organisation().map(OrganisationId::toString).orElse(""));
        }
        return new RowForm(typed, review, words);
    }

    /// Of the document, and those in which the row says anything beside.
    static List<Language> languages(Review review, RowContent content) {
        var languages = new LinkedHashSet<>(review.draft().front().languages());
        Stream.of(Optional.of(content.title()), content.result(), content.funding()).flatMap(Optional::stream).forEach(text -> languages.addAll(text.languages()));
        return List.copyOf(languages);
    }

    /// The paths of headings that stand in the draft, in order.
    static List<List<String>> sections(Review review) {
        Set<List<String>> sections = new LinkedHashSet<>();
        for (var row : review.rows()) if (!row.content().section().isEmpty()) sections.add(row.content().section());
        return List.copyOf(sections);
    }

    /// A path of headings as the value of a choice: by its words, because its place among the others may be another by the time that it
    /// is sent.
    static String section(List<String> path) {
        return path.isEmpty() ? NO_SECTION : Json.array(path, ArrayNode::add).toString();
    }

    /// The words in which a term is entered: those that a person typed, else the document's.
    private static String said(RowContent content) {
        return content.typedTerm().orElse(content.term().words());
    }

    /// What was typed over a row; empty where anything is wrong with it, which the complaints then say.
    ///
    /// @param base from which the person began
    /// @param asRead what the document says of the row
    Optional<RowContent> over(RowContent base, Optional<RowContent> asRead) {
        var main = review.draft().front().mainLanguage();
        var number = Optional.of(kept(Typed.line(value("number"), main), base.number().orElse(""), main)).filter(text -> !text.isEmpty());
        var section = section(base);
        var title = text("title", base, Optional.of(base.title()).filter(text -> !Problems.isMissing(text)));
        if (title.isEmpty()) complain("title." + languages(review, base).getFirst().code(), "row.no-title");
        var details = details(base, main);
        var term = term(base, section, asRead);
        var executors = executors(base, main);
        var direction = Json.told(Direction.class, value("direction"));
        if (direction.isEmpty() && !value("direction").isEmpty()) complain("direction", "choice.unknown");
        if (!complaints.isEmpty()) return Optional.empty();
        return Optional.of(new RowContent(number, section, title.orElseThrow(), details, term.term(), term.typed(), executors,
                text("result", base, base.result()), text("funding", base, base.funding()), direction));
    }

    private String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private void complain(String field, String key, Object... values) {
        complaints.putIfAbsent(field, words.say(key, values));
    }

    /// What the document says, where that is what was sent back.
    private static String kept(String own, String stood, Language language) {
        return Typed.line(stood, language).equals(own) ? stood : own;
    }

    private Optional<LanguageText> text(String field, RowContent base, Optional<LanguageText> stood) {
        var in = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var own = Typed.line(value(field + "." + language.code()), language);
            if (!own.isEmpty()) in.put(language, stood.flatMap(text -> text.in(language)).map(words -> kept(own, words, language)).orElse(own));
        }
        return in.isEmpty() ? Optional.empty() : Optional.of(new LanguageText(in));
    }

    private List<String> section(RowContent base) {
        // Headings that were typed count, whatever stands in the list beside them.
        var chosen = value("newSection").isEmpty() ? value("section") : NEW_SECTION;
        if (chosen.equals(NO_SECTION)) return List.of();
        if (chosen.equals(NEW_SECTION)) {
            var main = review.draft().front().mainLanguage();
            var path = value("newSection").lines().map(line -> Typed.line(line, main)).filter(line -> !line.isEmpty()).toList();
            if (path.isEmpty()) complain("newSection", "row.no-section");
            return path;
        }
        return Stream.concat(sections(review).stream(), Stream.of(base.section())).filter(path -> section(path).equals(chosen)).findFirst().orElse(base.section());
    }

    private List<String> details(RowContent base, Language main) {
        var own = value("details").lines().map(line -> Typed.line(line, main)).filter(line -> !line.isEmpty()).toList();
        var stood = base.details().stream().map(line -> Typed.line(line, main)).toList();
        return own.equals(stood) ? base.details() : own;
    }

    private record Entered(Term term, Optional<String> typed) {}

    /// Read by the same reader as documents; the words of the document stay beside what a person enters.
    private Entered term(RowContent base, List<String> section, Optional<RowContent> asRead) {
        var main = review.draft().front().mainLanguage();
        var own = Typed.line(value("term"), main);
        if (own.equals(Typed.line(said(base), main))) return new Entered(base.term(), base.typedTerm());
        var document = asRead.map(read -> read.term().words()).orElse("");
        if (own.isEmpty()) return new Entered(asRead.map(RowContent::term).orElse(new Term.Undated("", Term.WhyUndated.EMPTY)), Optional.empty());
        var read = new TermReader().read(own, Contexts.of(review.draft().front(), section));
        if (read instanceof Term.Undated(_, var why)) complain("term", "row.term-not-understood", words.say("term.undated." + Json.word(why)));
        return document.isBlank() ? new Entered(read, Optional.empty()) : new Entered(read.withWords(document), Optional.of(own));
    }

    /// The term as it is typed.
    Term term(RowContent base) {
        var main = review.draft().front().mainLanguage();
        var own = Typed.line(value("term"), main);
        return own.equals(Typed.line(said(base), main)) ? base.term() : new TermReader().read(own, Contexts.of(review.draft().front(), base.section()));
    }

    private record Placed(int place, RowExecutor executor, Executor.Role role, String field) {}

    private List<RowExecutor> executors(RowContent base, Language main) {
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < base.executors().size(); i++) {
            var field = "e." + i;
            if (typed.containsKey(field + ".out") || !typed.containsKey(field + ".role")) continue;
            var stood = base.executors().get(i);
            placed.add(new Placed(place(field, i), new RowExecutor(stood.words(), side(field), meaning(field, stood), Optional.empty(), stood.joined(),
                    typed.containsKey(field + ".consent"), Optional.of(kept(Typed.line(value(field + ".contact"), main), stood.contact().orElse(""), main))
                            .filter(text -> !text.isEmpty())), role(field), field));
        }
        for (int j = 0; j < NEW; j++) {
            var field = "n." + j;
            var name = Typed.line(value(field + ".words"), main);
            if (name.isEmpty()) continue;
            var side = side(field);
            if (side.isEmpty()) complain(field + ".side", "row.no-side");
            placed.add(new Placed(1_000 + j, new RowExecutor(LanguageText.of(main, name), side, Optional.empty(), Optional.empty(), false,
                    typed.containsKey(field + ".consent"), Optional.empty()), role(field), field));
        }
        placed.sort(Comparator.comparingInt(Placed::place));
        return withRoles(placed);
    }

    /// The order decides who leads, as in a document; only what a person wants otherwise is kept as chosen.
    private List<RowExecutor> withRoles(List<Placed> placed) {
        var led = new LinkedHashMap<SideId, String>();
        for (var one : placed)
            if (one.role() == Executor.Role.LEAD && one.executor().side().isPresent() && led.putIfAbsent(one.executor().side().get(), one.field()) != null)
                complain(one.field() + ".role", "row.two-leads");
        var plain = placed.stream().map(Placed::executor).toList();
        var usual = RowContent.roles(plain);
        var others = new LinkedHashSet<Optional<SideId>>();
        for (int i = 0; i < placed.size(); i++)
            if (plain.get(i).side().isPresent() && usual.get(i) != placed.get(i).role()) others.add(plain.get(i).side());
        var executors = new ArrayList<RowExecutor>();
        for (var one : placed) executors.add(others.contains(one.executor().side()) ? one.executor().as(one.role()) : one.executor());
        return executors;
    }

    private int place(String field, int otherwise) {
        var place = value(field + ".place");
        return place.matches("\\d{1,3}") ? Integer.parseInt(place) : otherwise + 1;
    }

    Optional<SideId> side(String field) {
        var chosen = value(field + ".side");
        return review.agreement().sides().stream().map(side -> side.id()).filter(id -> id.toString().equals(chosen)).findFirst();
    }

    private Executor.Role role(String field) {
        return value(field + ".role").equals("lead") ? Executor.Role.LEAD : Executor.Role.CO;
    }

    /// An organisation that the directory is to know by the words of an executor.
    record Named(SideId side, LanguageText words, Organisation.Kind kind) {}

    /// What is typed of one executor; empty where anything is missing, which the complaints then say.
    ///
    /// @param field how the names of its fields begin
    Optional<Named> named(String field, RowContent base) {
        var main = review.draft().front().mainLanguage();
        var stood = IntStream.range(0, base.executors().size()).filter(i -> field.equals("e." + i)).mapToObj(i -> base.executors().get(i).words()).findFirst();
        var name = stood.or(() -> Optional.of(Typed.line(value(field + ".words"), main)).filter(text -> !text.isEmpty()).map(text -> LanguageText.of(main, text)));
        if (name.isEmpty()) complain(field + ".words", "row.no-name");
        if (side(field).isEmpty()) complain(field + ".side", "row.no-side");
        if (!complaints.isEmpty()) return Optional.empty();
        var kind = Arrays.stream(Organisation.Kind.values()).filter(known -> Json.word(known).equals(value(field + ".kind"))).findFirst();
        return Optional.of(new Named(side(field).orElseThrow(), name.orElseThrow(), kind.orElseGet(() -> OrganisationKinds.of(name.get()))));
    }

    /// A refusal that came when it was carried out.
    void refused(String field, String said) {
        complaints.put(field, said);
    }

    /// Chosen for this row from what was offered; or by its name, in any form that the directory knows.
    private Optional<OrganisationId> meaning(String field, RowExecutor stood) {
        var name = value(field + ".name");
        if (!name.isEmpty()) {
            var side = side(field);
            var named = side.flatMap(known -> review.called().by(review.agreement().side(known).region(), LanguageText.of(Language.RU, name)));
            if (named.isEmpty()) complain(field + ".name", "row.no-organisation", name);
            return named;
        }
        var chosen = value(field + ".meaning");
        if (chosen.isEmpty()) return Optional.empty();
        if (stood.organisation().map(OrganisationId::toString).filter(chosen::equals).isPresent()) return stood.organisation();
        return side(field).stream().flatMap(known -> review.called().near(review.agreement().side(known).region(), stood.words()).stream())
                .filter(near -> near.toString().equals(chosen)).findFirst();
    }
}
