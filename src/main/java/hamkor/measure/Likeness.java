package hamkor.measure;

import hamkor.id.OrganisationId;
import hamkor.language.Folding;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Transliteration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How likely it is that two measures of two plans are the same: by their texts, and by number, section, term and executors
/// beside them. Of titles in no common language only the latter tell.
final class Likeness {
    private static final double TEXT = 0.75;
    private static final double TITLE = 0.75;
    private static final double TERM = 0.45;   // what is held each year says the year there, and keeps its title
    private static final double NUMBER = 0.2;
    private static final double EXECUTORS = 0.2;
    private static final double SECTION = 0.15;
    private static final double UNKNOWN = -1;

    private final List<Traits> before;
    private final List<Traits> after;
    private final Grams titles;
    private final Map<Language, Grams> inLanguage = new EnumMap<>(Language.class);
    private final Grams rest;
    /// What was asked already: most measures of a new edition are known without it.
    private final double[][] known;

    Likeness(List<PlannedMeasure> before, List<PlannedMeasure> after) {
        this.before = before.stream().map(Traits::of).toList();
        this.after = after.stream().map(Traits::of).toList();
        var all = Stream.concat(before.stream(), after.stream()).toList();
        titles = new Grams(all.stream().map(measure -> String.join(" ", measure.title().in().values())).toList());
        for (var language : Language.values()) {
            var in = all.stream().map(measure -> in(measure.title(), language)).toList();
            if (!in.stream().allMatch(String::isEmpty)) inLanguage.put(language, new Grams(in));
        }
        rest = new Grams(all.stream().map(Likeness::rest).toList());
        known = new double[before.size()][];
    }

    /// 0 to 1; the whole that is known of both taken together.
    double of(int i, int j) {
        if (known[i] == null) {
            known[i] = new double[after.size()];
            Arrays.fill(known[i], UNKNOWN);
        }
        if (known[i][j] == UNKNOWN) known[i][j] = alike(i, j);
        return known[i][j];
    }

    /// How much of the title of one in the new plan stands in that of one in force.
    double partOfBefore(int j, int i) {
        return titles.part(before.size() + j, i);
    }

    /// How much of the title of one in force stands in that of one in the new plan.
    double partOfAfter(int i, int j) {
        return titles.part(i, before.size() + j);
    }

    private double alike(int i, int j) {
        var one = before.get(i);
        var other = after.get(j);
        double beside = beside(one, other);
        double most = 0, sum = 0;
        int common = 0;
        for (var language : inLanguage.entrySet()) {
            if (!one.languages().contains(language.getKey()) || !other.languages().contains(language.getKey())) continue;
            double like = language.getValue().likeness(i, before.size() + j);
            common++;
            most = Math.max(most, like);
            sum += like;
        }
        if (common == 0) return beside;
        return TEXT * text((most + sum / common) / 2, rest.likeness(i, before.size() + j), one, other) + (1 - TEXT) * beside;
    }

    private static double text(double title, double rest, Traits one, Traits other) {
        return one.titleOnly() && other.titleOnly() ? title : TITLE * title + (1 - TITLE) * rest;
    }

    private static double beside(Traits one, Traits other) {
        double sum = 0, of = SECTION + TERM + EXECUTORS;
        if (one.number().isPresent() || other.number().isPresent()) {
            of += NUMBER;
            if (one.number().equals(other.number())) sum += NUMBER;
        }
        if (one.section().equals(other.section())) sum += SECTION;
        if (one.term().equals(other.term())) sum += TERM;
        return (sum + EXECUTORS * shared(one.executors(), other.executors())) / of;
    }

    private static double shared(Set<Object> one, Set<Object> other) {
        if (one.isEmpty() && other.isEmpty()) return 1;
        int common = 0;
        for (var executor : one) if (other.contains(executor)) common++;
        return 2.0 * common / (one.size() + other.size());
    }

    /// Both scripts of Uzbek are compared in the Latin one.
    private static String in(LanguageText title, Language language) {
        return switch (language) {
            case UZ -> title.in(language).or(() -> title.in(Language.UZ_CYRL).map(Transliteration::toLatin)).orElse("");
            case UZ_CYRL -> "";
            case RU, EN -> title.in(language).orElse("");
        };
    }

    /// What the sub-items, the result and the funding say.
    private static String rest(PlannedMeasure measure) {
        return Stream.of(measure.details().stream(), words(measure.result()), words(measure.funding())).flatMap(all -> all)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> words(Optional<LanguageText> text) {
        return text.stream().flatMap(all -> all.in().values().stream());
    }

    /// What stands beside the text of a measure, made comparable once.
    ///
    /// @param term without its words
    /// @param executors by their organisation, else by their side and words
    private record Traits(Set<Language> languages, Optional<String> number, List<String> section, Object term, Set<Object> executors, boolean titleOnly) {
        static Traits of(PlannedMeasure measure) {
            var executors = new HashSet<>();
            for (var planned : measure.executors()) {
                var executor = planned.executor();
                Optional<OrganisationId> known = executor.organisation();
                executors.add(known.isPresent() ? known.get() : List.of(executor.side(), Folding.fold(executor.words().shownTo(Language.RU).text())));
            }
            var languages = Arrays.stream(Language.values()).filter(language -> !in(measure.title(), language).isEmpty()).collect(Collectors.toSet());
            return new Traits(languages, measure.number(), SectionName.of(measure.section()), measure.term().withWords(""),
                    executors, rest(measure).isBlank());
        }
    }
}
