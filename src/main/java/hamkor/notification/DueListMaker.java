package hamkor.notification;

import hamkor.control.DueDate;
import hamkor.control.DueDates;
import hamkor.control.DueList.Which;
import hamkor.control.Owners;
import hamkor.control.StatusWords;
import hamkor.control.Whose;
import hamkor.directory.Organisation;
import hamkor.directory.Organisations;
import hamkor.directory.Region;
import hamkor.directory.Regions;
import hamkor.export.DueTable;
import hamkor.id.MeasureId;
import hamkor.id.OrganisationId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.id.RoadmapId;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Words;
import hamkor.measure.MeasureName;
import hamkor.measure.Measures;
import hamkor.roadmap.Roadmaps;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Everything overdue, and everything due up to the end of the next month, as the list that hokimiyats send round twice a week.
@Component
class DueListMaker {
    private static final Map<Language, Words> WORDS = Words.beside(DueListMaker.class);

    private final DueDates dates;
    private final Owners owners;
    private final Measures measures;
    private final Roadmaps roadmaps;
    private final Organisations organisations;
    private final Regions regions;

    DueListMaker(DueDates dates, Owners owners, Measures measures, Roadmaps roadmaps, Organisations organisations, Regions regions) {
        this.dates = dates;
        this.owners = owners;
        this.measures = measures;
        this.roadmaps = roadmaps;
        this.organisations = organisations;
        this.regions = regions;
    }

    static LocalDate until(LocalDate today) {
        return YearMonth.from(today).plusMonths(1).atEndOfMonth();
    }

    DueLookup lookup() {
        return new DueLookup(dates, owners);
    }

    /// Of one side in all its agreements.
    List<DueDate> of(RegionId side, LocalDate today, DueLookup lookup) {
        return of(new Whose.Region(side), today, lookup);
    }

    /// Of all sides of a roadmap.
    List<DueDate> under(RoadmapId roadmap, LocalDate today) {
        return of(new Whose.Under(Reference.to(roadmap)), today, lookup());
    }

    private static List<DueDate> of(Whose whose, LocalDate today, DueLookup lookup) {
        return Stream.concat(lookup.of(Which.OVERDUE, whose).stream(), lookup.upTo(until(today), whose).stream()).toList();
    }

    /// @param whose the side or the agreement, in the reader's language
    DueTable table(List<DueDate> due, String whose, LocalDate today, Language language) {
        var words = WORDS.get(language);
        var names = measures.lastSaid(due.stream().map(date -> new MeasureId(date.thing().id())).distinct().toList());
        var offices = organisations.of(due.stream().flatMap(date -> date.lead().stream()).distinct().toList());
        var sides = regions.of(due.stream().map(DueDate::region).distinct().toList());
        var statuses = new StatusWords(language);
        var grouped = new LinkedHashMap<UUID, List<DueTable.Line>>();
        for (var date : due) grouped.computeIfAbsent(date.under(), _ -> new ArrayList<>()).add(line(date, names, offices, sides, statuses, language));
        var titles = titles(words);
        return new DueTable(language, List.of(words.say("list.title", DayWords.inText(until(today), language)), whose),
                Stream.of("number", "measure", "office", "day", "status").map(column -> words.say("list." + column)).toList(),
                grouped.entrySet().stream().map(group -> new DueTable.Group(titles.getOrDefault(group.getKey(), words.say("list.roadmap")), group.getValue())).toList(),
                words.say("list.foot", DayWords.inTable(today, language)));
    }

    private Map<UUID, String> titles(Words words) {
        var titles = new LinkedHashMap<UUID, String>();
        for (var edition : roadmaps.allInForce()) edition.title().ifPresent(title -> titles.put(edition.roadmap().value(), title.shownTo(words.language()).text()));
        return titles;
    }

    private static DueTable.Line line(DueDate date, Map<MeasureId, MeasureName> names, Map<OrganisationId, Organisation> offices, Map<RegionId, Region> sides,
            StatusWords statuses, Language language) {
        var name = names.get(new MeasureId(date.thing().id()));
        var who = new ArrayList<String>();
        who.add(sides.get(date.region()).shortName().shownTo(language).text());
        date.lead().map(offices::get).ifPresent(office -> who.add(office.name().shownTo(language).text()));
        var sign = statuses.of(date.standing());
        return new DueTable.Line(name.number().orElse(""), name.title().shownTo(language).text(), who,
                date.checkpoint().on().map(on -> DayWords.inTable(on, language)).orElse(""), (sign.word() + " " + sign.extra()).strip());
    }
}
