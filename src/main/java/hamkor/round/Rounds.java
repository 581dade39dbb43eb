package hamkor.round;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.agreement.Agreement;
import hamkor.agreement.Agreements;
import hamkor.agreement.Side;
import hamkor.audit.Act;
import hamkor.audit.Audit;
import hamkor.control.Control;
import hamkor.control.Reports;
import hamkor.control.Status;
import hamkor.control.ThingStanding;
import hamkor.directory.Regions;
import hamkor.id.Reference;
import hamkor.id.RoadmapId;
import hamkor.id.RoundId;
import hamkor.id.SideId;
import hamkor.language.Refusal;
import hamkor.measure.Executor;
import hamkor.measure.Measure;
import hamkor.measure.Measures;
import hamkor.roadmap.Roadmaps;
import hamkor.term.BusinessClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Reporting rounds.
@Component
public class Rounds {
    private final RoundSql sql;
    private final Rights rights;
    private final Roadmaps roadmaps;
    private final Agreements agreements;
    private final Measures measures;
    private final Control control;
    private final Reports reports;
    private final Regions regions;
    private final Audit audit;
    private final BusinessClock clock;
    private final TransactionOperations transaction;

    Rounds(RoundSql sql, Rights rights, Roadmaps roadmaps, Agreements agreements, Measures measures, Control control, Reports reports, Regions regions, Audit audit,
            BusinessClock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.rights = rights;
        this.roadmaps = roadmaps;
        this.agreements = agreements;
        this.measures = measures;
        this.control = control;
        this.reports = reports;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Asks every office that leads a measure of the roadmap about each of its dates that is open on a day: neither confirmed nor closed, and
    /// its time has come.
    ///
    /// @throws Refusal.Invalid where nothing is open on that day, or a round of the roadmap is open already
    public RoundId open(Acting by, RoadmapId roadmap, LocalDate on) {
        rights.require(by, Deed.RUN_ROUND, Reference.to(roadmap));
        return transaction.execute(_ -> {
            var edition = roadmaps.inForce(roadmap);
            if (on.isBefore(edition.inForceOn())) throw new Refusal.Invalid(Rounds.class, "round.before-in-force");
            var agreement = agreements.agreement(edition.agreement());
            var said = measures.of(edition.id());
            var standings = control.standings(said.stream().map(measure -> Reference.to(measure.id())).toList(),
                    agreement.sides().stream().collect(Collectors.toMap(Side::id, _ -> on)));
            var asked = new ArrayList<Line>();
            for (var measure : said)
                for (var side : agreement.sides()) asked.addAll(asked(measure, side.id(), standings.get(Reference.to(measure.id())), on));
            if (asked.isEmpty()) throw new Refusal.Invalid(Rounds.class, "round.nothing-open");
            var round = new Round(RoundId.make(), roadmap, by.region(), on, clock.now(), by.name(), Optional.empty());
            if (!sql.open(round, by)) throw new Refusal.Invalid(Rounds.class, "round.open-already");
            sql.ask(round.id(), asked);
            audit.record(by.actor(), by.region(), Act.of("round-opened", Reference.to(roadmap), Map.of("on", on.toString(), "asked", (long) asked.size())));
            return round.id();
        });
    }

    private static List<Line> asked(Measure measure, SideId side, ThingStanding standing, LocalDate on) {
        var lead = measure.executorsOf(side).stream().filter(executor -> executor.role() == Executor.Role.LEAD).flatMap(executor -> executor.organisation().stream()).findFirst();
        var part = standing.sides().get(side);
        if (lead.isEmpty() || part == null) return List.of();
        return part.checkpoints().stream().filter(date -> date.isOpenOn(on))
                .map(date -> new Line(date.id(), measure.id(), side, lead.get(), date.on(), Outcome.SILENT, Optional.empty())).toList();
    }

    /// Ends it: what every date came to stays as it is now. By the side that opened it.
    ///
    /// @throws Refusal.NotAllowed where another side opened it
    /// @throws Refusal.ChangedMeanwhile where it is closed
    public void close(Acting by, RoundId id) {
        transaction.executeWithoutResult(_ -> {
            var round = sql.held(id).orElseThrow(Rounds::none);
            rights.require(by, Deed.RUN_ROUND, Reference.to(round.roadmap()));
            if (!round.owner().equals(by.region())) throw new Refusal.NotAllowed(Rounds.class, "round.of-another-side");
            if (!round.isOpen()) throw new Refusal.ChangedMeanwhile(Rounds.class, "round.closed-already");
            var lines = now(round);
            sql.close(id, lines, by, clock.now());
            var figures = Figures.of(lines);
            audit.record(by.actor(), by.region(), Act.of("round-closed", Reference.to(round.roadmap()), Map.of("on", round.on().toString(),
                    "asked", (long) figures.asked(), "reported", (long) figures.reported(), "confirmed", (long) figures.confirmed())));
        });
    }

    /// @throws Refusal.NotFound where there is none, or it is no matter of the reader's side
    public Round round(Acting reader, RoundId id) {
        var round = sql.round(id).orElseThrow(Rounds::none);
        rights.require(reader, Deed.SEE, Reference.to(round.roadmap()));
        return round;
    }

    /// Of a roadmap, the latest first.
    public List<Round> of(Acting reader, RoadmapId roadmap) {
        rights.require(reader, Deed.SEE, Reference.to(roadmap));
        return sql.of(roadmap);
    }

    /// Of each round of a roadmap.
    public Map<RoundId, Figures> figures(Acting reader, RoadmapId roadmap) {
        var rounds = of(reader, roadmap);
        var figures = sql.figures(roadmap);
        rounds.stream().filter(Round::isOpen).forEach(round -> figures.put(round.id(), Figures.of(now(round))));
        return figures;
    }

    /// What was asked and what came, in the order of the document.
    public List<Line> lines(Acting reader, RoundId id) {
        var round = round(reader, id);
        return round.isOpen() ? now(round) : sql.lines(id);
    }

    public boolean mayRun(Acting who, RoadmapId roadmap) {
        return rights.may(who, Deed.RUN_ROUND, Reference.to(roadmap));
    }

    /// For whoever reminds: on which dates of open rounds nothing was said yet, round by round in the order in which they were opened.
    public List<Waiting> waiting() {
        var waiting = new ArrayList<Waiting>();
        for (var round : sql.open())
            for (var line : now(round))
                if (line.outcome() == Outcome.SILENT)
                    waiting.add(new Waiting(round.id(), round.roadmap(), round.on(), line.checkpoint(), line.measure(), line.side(), line.organisation()));
        return waiting;
    }

    /// The lines of an open round as they stand.
    private List<Line> now(Round round) {
        var lines = sql.lines(round.id());
        var agreement = agreements.agreement(roadmaps.agreementOf(round.roadmap()));
        var standings = control.standings(lines.stream().map(line -> Reference.to(line.measure())).distinct().toList(), today(agreement));
        var last = reports.last(lines.stream().map(Line::checkpoint).toList());
        return lines.stream().map(line -> {
            var said = Optional.ofNullable(last.get(line.checkpoint()));
            return line.now(outcome(line, standings.get(Reference.to(line.measure())), said, round), said.map(Reports.Last::report));
        }).toList();
    }

    private Map<SideId, LocalDate> today(Agreement agreement) {
        var known = regions.of(agreement.sides().stream().map(Side::region).toList());
        return agreement.sides().stream().collect(Collectors.toMap(Side::id, side -> clock.today(known.get(side.region()).zone())));
    }

    /// What was said before the round was opened counts only where it says that it is done and nobody has sent it back.
    private static Outcome outcome(Line line, ThingStanding standing, Optional<Reports.Last> said, Round round) {
        var date = Optional.ofNullable(standing.sides().get(line.side())).stream().flatMap(side -> side.checkpoints().stream())
                .filter(each -> each.id().equals(line.checkpoint())).findFirst();
        if (date.isEmpty()) return Outcome.GONE;
        boolean now = said.filter(last -> !last.at().isBefore(round.openedAt())).isPresent();
        var status = date.get().standing().status();
        if (status == Status.CONFIRMED) return Outcome.CONFIRMED;
        if (status == Status.CLOSED) return Outcome.GONE;
        if (status == Status.AWAITING) return Outcome.AWAITING;
        if (!now) return Outcome.SILENT;
        if (status == Status.RETURNED) return Outcome.RETURNED;
        return date.get().standing().disagreement() ? Outcome.OBJECTED : Outcome.REPORTED;
    }

    private static Refusal none() {
        return Rights.none();
    }
}
