package hamkor.agreement;

import hamkor.directory.Region;
import hamkor.id.RegionId;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.SearchKey;
import hamkor.language.Shown;
import hamkor.language.Sorting;
import hamkor.language.Words;
import hamkor.agreement.RegisterView.Column;
import hamkor.agreement.RegisterView.Drop;
import hamkor.agreement.RegisterView.Line;
import hamkor.agreement.RegisterView.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The agreements of a reader's side, as the reader asks for them.
final class Register {
    static final String ADDRESS = "/agreements";

    private final List<Agreement> all;
    private final Map<RegionId, Region> known;
    private final RegionId own;
    private final Instant now;
    private final Words words;
    private final Language language;

    /// @param all those that the reader may see, in the order of signing
    /// @param known all regions of their sides
    Register(List<Agreement> all, Map<RegionId, Region> known, RegionId own, Instant now, Words words) {
        this.all = all;
        this.known = known;
        this.own = own;
        this.now = now;
        this.words = words;
        this.language = words.language();
    }

    /// What is asked for, as in the address; an empty word asks for all.
    record Asked(String partner, String kind, String q, Sort sort) {
        Asked {
            partner = partner.strip();
            kind = kind.strip();
            q = q.strip();
        }

        boolean isAll() {
            return partner.isEmpty() && kind.isEmpty() && q.isEmpty();
        }

        String address() {
            var parameters = new LinkedHashMap<String, String>();
            parameters.put("partner", partner);
            parameters.put("kind", kind);
            parameters.put("q", q);
            parameters.put("sort", sort == Sort.SIGNED ? "" : sort.word());
            var query = new ArrayList<String>();
            parameters.forEach((name, value) -> {
                if (!value.isEmpty()) query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            });
            return query.isEmpty() ? ADDRESS : ADDRESS + "?" + String.join("&", query);
        }
    }

    enum Sort {
        TITLE, PARTNER, SIGNED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// By the day of signing where it is no order that there is.
        static Sort of(String word) {
            return Arrays.stream(values()).filter(sort -> sort.word().equals(word)).findFirst().orElse(SIGNED);
        }
    }

    RegisterView view(Asked asked, Optional<String> add) {
        var shown = sorted(found(asked).toList(), asked.sort());
        return new RegisterView(shown.stream().map(this::line).toList(), words.say("register.shown", shown.size(), all.size()), asked.q(),
                asked.sort() == Sort.SIGNED ? "" : asked.sort().word(), partners(asked), kinds(asked),
                asked.isAll() ? Optional.empty() : Optional.of(new Asked("", "", "", asked.sort()).address()), add, !all.isEmpty(), columns(asked), drops(asked, shown));
    }

    private Stream<Agreement> found(Asked asked) {
        var key = SearchKey.of(asked.q());
        return all.stream()
                .filter(agreement -> asked.kind().isEmpty() || agreement.kind().word().equals(asked.kind()))
                .filter(agreement -> asked.partner().isEmpty() || agreement.sides().stream().anyMatch(side -> side.region().code().equals(asked.partner())))
                .filter(agreement -> key.isIn(texts(agreement)));
    }

    /// Title, place and parties, in all languages.
    private List<String> texts(Agreement agreement) {
        var texts = new ArrayList<>(agreement.title().in().values());
        agreement.signedAt().ifPresent(place -> texts.addAll(place.in().values()));
        for (var side : agreement.sides()) texts.addAll(known.get(side.region()).name().in().values());
        return texts;
    }

    private List<Agreement> sorted(List<Agreement> found, Sort sort) {
        return switch (sort) {
            case SIGNED -> found;
            case TITLE -> found.stream().sorted(Comparator.comparing((Agreement agreement) -> agreement.title().shownTo(language).text(), Sorting.in(language))).toList();
            case PARTNER -> found.stream().sorted(Comparator.comparing(this::partner, Sorting.in(language))).toList();
        };
    }

    /// The first of the others.
    private String partner(Agreement agreement) {
        return agreement.sides().stream().map(Side::region).filter(region -> !region.equals(own)).findFirst().map(this::name).orElse("");
    }

    private String name(RegionId region) {
        return known.get(region).name().shownTo(language).text();
    }

    private Line line(Agreement agreement) {
        return new Line(ADDRESS + "/" + agreement.id(), agreement.title().shownTo(language), words.say("value.kind." + agreement.kind().word()),
                SideMark.of(agreement, known, now, language), agreement.signedOn().map(day -> DayWords.inTable(day, language)),
                agreement.signedAt().<Shown>map(place -> place.shownTo(language)));
    }

    private List<Option> partners(Asked asked) {
        return all.stream().flatMap(agreement -> agreement.sides().stream()).map(Side::region).filter(region -> !region.equals(own)).distinct()
                .map(region -> new Option(region.code(), name(region), region.code().equals(asked.partner())))
                .sorted(Comparator.comparing(Option::words, Sorting.in(language))).toList();
    }

    private List<Option> kinds(Asked asked) {
        return Arrays.stream(Agreement.Kind.values()).filter(kind -> all.stream().anyMatch(agreement -> agreement.kind() == kind))
                .map(kind -> new Option(kind.word(), words.say("value.kind." + kind.word()), kind.word().equals(asked.kind()))).toList();
    }

    private List<Column> columns(Asked asked) {
        return Arrays.stream(Sort.values()).map(sort -> new Column(words.say("register.column." + sort.word()),
                new Asked(asked.partner(), asked.kind(), asked.q(), sort).address(),
                sort != asked.sort() ? null : sort == Sort.SIGNED ? "descending" : "ascending")).toList();
    }

    private List<Drop> drops(Asked asked, List<Agreement> shown) {
        if (!shown.isEmpty()) return List.of();
        var drops = new ArrayList<Drop>();
        if (!asked.partner().isEmpty()) drop(drops, "partner", new Asked("", asked.kind(), asked.q(), asked.sort()));
        if (!asked.kind().isEmpty()) drop(drops, "kind", new Asked(asked.partner(), "", asked.q(), asked.sort()));
        if (!asked.q().isEmpty()) drop(drops, "q", new Asked(asked.partner(), asked.kind(), "", asked.sort()));
        return drops;
    }

    private void drop(List<Drop> drops, String condition, Asked without) {
        int gives = (int) found(without).count();
        if (gives > 0) drops.add(new Drop(without.address(), words.count("register.drop." + condition, gives)));
    }
}
