package hamkor.round;

import hamkor.access.Acting;
import hamkor.agreement.Agreement;
import hamkor.agreement.Agreements;
import hamkor.agreement.Side;
import hamkor.agreement.SideMark;
import hamkor.control.StatusWords.Sign;
import hamkor.directory.Organisation;
import hamkor.directory.Organisations;
import hamkor.directory.Regions;
import hamkor.id.OrganisationId;
import hamkor.id.RoadmapId;
import hamkor.id.RoundId;
import hamkor.id.SideId;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.language.Words;
import hamkor.measure.Measures;
import hamkor.roadmap.Roadmaps;
import hamkor.term.BusinessClock;
import hamkor.web.Form;
import hamkor.web.Pages;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The rounds of a roadmap: opening one, its progress, its end.
@Controller
class RoundPages {
    private static final Map<Language, Words> WORDS = Words.beside(RoundPages.class);
    private static final Map<Outcome, String> SIGNS = Map.of(Outcome.CONFIRMED, "confirmed", Outcome.AWAITING, "awaiting", Outcome.RETURNED, "returned",
            Outcome.OBJECTED, "disagree", Outcome.REPORTED, "progress", Outcome.SILENT, "none", Outcome.GONE, "closed");

    private final Rounds rounds;
    private final Roadmaps roadmaps;
    private final Agreements agreements;
    private final Measures measures;
    private final Organisations organisations;
    private final Regions regions;
    private final BusinessClock clock;
    private final Pages pages;

    RoundPages(Rounds rounds, Roadmaps roadmaps, Agreements agreements, Measures measures, Organisations organisations, Regions regions, BusinessClock clock, Pages pages) {
        this.rounds = rounds;
        this.roadmaps = roadmaps;
        this.agreements = agreements;
        this.measures = measures;
        this.organisations = organisations;
        this.regions = regions;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/roadmaps/{id}/rounds")
    View rounds(@PathVariable RoadmapId id, Acting who, Viewer viewer) {
        return rounds(HttpStatus.OK, id, Optional.empty(), who, viewer);
    }

    @PostMapping("/roadmaps/{id}/rounds")
    View open(@PathVariable RoadmapId id, @RequestParam MultiValueMap<String, String> sent, Acting who, Viewer viewer) {
        var form = Form.of(sent);
        try {
            return SeeOther.at("/rounds/" + rounds.open(who, id, LocalDate.parse(form.typed("on"))));
        } catch (DateTimeParseException _) {
            form.complain("on", WORDS.get(viewer.language()).say("round.no-day"));
        } catch (Refusal.Invalid refused) {
            form.complain("on", WORDS.get(viewer.language()).say(refused.key(), refused.values().toArray()));
        }
        return rounds(HttpStatus.UNPROCESSABLE_CONTENT, id, Optional.of(form), who, viewer);
    }

    @GetMapping("/rounds/{id}")
    View round(@PathVariable RoundId id, Acting who, Viewer viewer) {
        var language = viewer.language();
        var words = WORDS.get(language);
        var round = rounds.round(who, id);
        var lines = rounds.lines(who, id);
        var agreement = agreements.agreement(roadmaps.agreementOf(round.roadmap()));
        var sides = sides(agreement, language);
        var offices = organisations.of(lines.stream().map(Line::organisation).collect(Collectors.toSet()));
        var view = new RoundView("/rounds/" + id, "/roadmaps/" + round.roadmap(), title(sides), words.say("round.title", DayWords.inText(round.on(), language)),
                said(round, regions.zoneOf(who.region()), words), round.isOpen(), Figures.of(lines), offices(lines, sides, offices, language),
                parts(lines, round, sides, offices, who, words), round.isOpen() && round.owner().equals(who.region()) && rounds.mayRun(who, round.roadmap()));
        return pages.page(viewer, "round/round.jte", view.title(), Map.of("view", view, "words", words));
    }

    @PostMapping("/rounds/{id}/closing")
    View close(@PathVariable RoundId id, Acting who) {
        rounds.close(who, id);
        return SeeOther.at("/rounds/" + id);
    }

    private View rounds(HttpStatus status, RoadmapId id, Optional<Form> typed, Acting who, Viewer viewer) {
        var language = viewer.language();
        var words = WORDS.get(language);
        var all = rounds.of(who, id);
        var figures = rounds.figures(who, id);
        var zone = regions.zoneOf(who.region());
        boolean open = all.stream().anyMatch(Round::isOpen);
        var edition = roadmaps.inForce(id);
        var form = typed.orElseGet(() -> Form.empty().with("on", next(edition.reportingDays(), clock.today(zone)).toString()));
        var rows = all.stream().map(round -> new RoundsView.Row("/rounds/" + round.id(), words.say("round.title", DayWords.inText(round.on(), language)),
                DayWords.moment(round.openedAt(), zone, language), round.closed().map(closed -> DayWords.moment(closed.at(), zone, language)).orElse(words.say("round.open")),
                figures.get(round.id()))).toList();
        var view = new RoundsView("/roadmaps/" + id + "/rounds", "/roadmaps/" + id, title(sides(agreements.agreement(edition.agreement()), language)), rows,
                !open && rounds.mayRun(who, id), open, form);
        return pages.page(viewer, status, "round/rounds.jte", words.say("rounds.title"), Map.of("view", view, "words", words));
    }

    /// The next reporting day of the roadmap; today where it has none.
    private static LocalDate next(List<MonthDay> days, LocalDate today) {
        return days.stream().map(day -> day.atYear(today.getYear()).isBefore(today) ? day.atYear(today.getYear() + 1) : day.atYear(today.getYear()))
                .min(LocalDate::compareTo).orElse(today);
    }

    private Map<SideId, SideMark> sides(Agreement agreement, Language language) {
        var known = regions.of(agreement.sides().stream().map(Side::region).toList());
        return SideMark.of(agreement, known, clock.now(), language).stream().collect(Collectors.toMap(SideMark::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    private static String title(Map<SideId, SideMark> sides) {
        return sides.values().stream().map(SideMark::shortName).collect(Collectors.joining(" – "));
    }

    private static List<String> said(Round round, ZoneId zone, Words words) {
        var said = new ArrayList<String>();
        said.add(words.say("round.opened-by", round.openedBy(), DayWords.moment(round.openedAt(), zone, words.language())));
        round.closed().ifPresent(closed -> said.add(words.say("round.closed-by", closed.by(), DayWords.moment(closed.at(), zone, words.language()))));
        return said;
    }

    /// By the sides, those that owe most first.
    private static List<RoundView.Office> offices(List<Line> lines, Map<SideId, SideMark> sides, Map<OrganisationId, Organisation> offices, Language language) {
        record Asked(SideId side, OrganisationId office) {}
        return lines.stream().collect(Collectors.groupingBy(line -> new Asked(line.side(), line.organisation()), LinkedHashMap::new, Collectors.toList())).entrySet().stream()
                .map(of -> new RoundView.Office(sides.get(of.getKey().side()), offices.get(of.getKey().office()).name().shownTo(language), Figures.of(of.getValue())))
                .filter(office -> office.figures().asked() > 0)
                .sorted((one, other) -> one.side().position() != other.side().position() ? Integer.compare(one.side().position(), other.side().position())
                        : Integer.compare(other.figures().silent(), one.figures().silent())).toList();
    }

    private List<RoundView.Part> parts(List<Line> lines, Round round, Map<SideId, SideMark> sides, Map<OrganisationId, Organisation> offices, Acting who, Words words) {
        var names = measures.lastSaid(lines.stream().map(Line::measure).collect(Collectors.toSet()));
        var language = words.language();
        var rows = new LinkedHashMap<Line, RoundView.Row>();
        for (var line : lines) {
            var name = names.get(line.measure());
            boolean own = round.isOpen() && line.outcome() != Outcome.CONFIRMED && line.outcome() != Outcome.GONE && who.organisation().equals(Optional.of(line.organisation()));
            rows.put(line, new RoundView.Row("/measures/" + line.measure(), name.number().orElse(""), name.title().shownTo(language),
                    line.on().map(day -> DayWords.inTable(day, language)).orElse(""), sides.get(line.side()), offices.get(line.organisation()).name().shownTo(language),
                    new Sign(SIGNS.get(line.outcome()), words.say("outcome." + line.outcome().word()), ""), line.report().map(report -> "/reports/" + report),
                    own ? Optional.of("/checkpoints/" + line.checkpoint() + "/report") : Optional.empty()));
        }
        var parts = new ArrayList<RoundView.Part>();
        add(parts, "silent", EnumSet.of(Outcome.SILENT), rows, words);
        add(parts, "unconfirmed", EnumSet.of(Outcome.OBJECTED, Outcome.RETURNED, Outcome.AWAITING, Outcome.REPORTED), rows, words);
        add(parts, "confirmed", EnumSet.of(Outcome.CONFIRMED), rows, words);
        add(parts, "gone", EnumSet.of(Outcome.GONE), rows, words);
        return parts;
    }

    private static void add(List<RoundView.Part> parts, String anchor, Set<Outcome> outcomes, Map<Line, RoundView.Row> rows, Words words) {
        var those = rows.entrySet().stream().filter(row -> outcomes.contains(row.getKey().outcome())).map(Map.Entry::getValue).toList();
        if (!those.isEmpty()) parts.add(new RoundView.Part(words.say("part." + anchor), anchor, those));
    }
}
