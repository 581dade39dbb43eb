package hamkor.measure;

import hamkor.agreement.Agreement;
import hamkor.agreement.SideMark;
import hamkor.directory.Region;
import hamkor.id.RegionId;
import hamkor.id.SideId;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Words;
import hamkor.roadmap.Edition;
import hamkor.term.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// An edition with what stands around it on every page that shows it, in the language of one reader.
///
/// @param sides in the order of the agreement
/// @param today which day it is for each side
record EditionFrame(Edition edition, Agreement agreement, List<SideMark> sides, Map<SideId, LocalDate> today, Map<RegionId, Region> regions, Words words) {
    EditionFrame {
        sides = List.copyOf(sides);
        today = Map.copyOf(today);
    }

    SideMark side(SideId id) {
        return sides.stream().filter(side -> side.id().equals(id)).findFirst().orElseThrow();
    }

    ZoneId zoneOf(SideId id) {
        return regions.get(agreement.side(id).region()).zone();
    }

    Language language() {
        return words.language();
    }

    /// What Hamkor calls the roadmap.
    String title() {
        var of = agreement.sides().stream().map(side -> regions.get(side.region()))
                .map(region -> language() == Language.RU ? region.genitive() : region.name().shownTo(language()).text())
                .collect(Collectors.joining(words.say("title.and")));
        return edition.period().map(period -> title(of, period)).orElseGet(() -> words.say("title", of));
    }

    private String title(String of, Span period) {
        int first = period.first().getYear(), last = period.last().getYear();
        return first == last ? words.say("title.year", of, first) : words.say("title.period", of, first + "–" + last);
    }

    /// The sides by their short names.
    String shortTitle() {
        return sides.stream().map(SideMark::shortName).collect(Collectors.joining(" – "));
    }

    Optional<Days> period() {
        return edition.period().map(period -> new Days(DayWords.inTable(period.first(), language()), DayWords.inTable(period.last(), language())));
    }

    /// The first and the last day, in words.
    record Days(String first, String last) {}

    String address() {
        return "/roadmaps/" + edition.roadmap();
    }

    /// A quarter is over when it is over for every side.
    LocalDate earliestToday() {
        return today.values().stream().min(LocalDate::compareTo).orElseThrow();
    }
}
