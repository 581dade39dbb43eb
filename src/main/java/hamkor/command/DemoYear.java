package hamkor.command;

import hamkor.access.Acting;
import hamkor.agreement.Agreements;
import hamkor.agreement.Side;
import hamkor.control.AnswerWord;
import hamkor.control.Answers;
import hamkor.control.CheckpointStanding;
import hamkor.control.Closings;
import hamkor.control.Control;
import hamkor.control.Extension;
import hamkor.control.Extensions;
import hamkor.control.Figure;
import hamkor.control.Report;
import hamkor.control.ReportState;
import hamkor.control.ReportText;
import hamkor.control.Reports;
import hamkor.id.CheckpointId;
import hamkor.id.ExtensionId;
import hamkor.id.OrganisationId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.id.RoadmapId;
import hamkor.id.RoundId;
import hamkor.measure.Executor;
import hamkor.measure.Measures;
import hamkor.roadmap.Roadmaps;
import hamkor.round.Rounds;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.transaction.support.TransactionOperations;

/// The year that the example roadmaps have behind them when a demo begins: each line of a table is an act of one person on one day,
/// done through the doors that the pages use, while the clock stands at its moment. All of it is invented. It is entered whole or not
/// at all, and never into a world in which somebody has reported already.
final class DemoYear {
    private static final String TABLE = "year.tsv";

    private final Reports reports;
    private final Answers answers;
    private final Extensions extensions;
    private final Closings closings;
    private final Rounds rounds;
    private final DemoOffices offices;
    private final DemoEvidence evidence;
    private final Site.Doors doors;
    private final SetClock clock;
    private final Map<Date, Known> dates = new HashMap<>();
    private final Map<String, RoadmapId> roadmaps = new HashMap<>();
    private final Map<Date, Report> sent = new HashMap<>();
    private final Map<String, RoundId> open = new HashMap<>();

    DemoYear(Site.Doors doors, SetClock clock) {
        this.doors = doors;
        this.clock = clock;
        reports = doors.door(Reports.class);
        answers = doors.door(Answers.class);
        extensions = doors.door(Extensions.class);
        closings = doors.door(Closings.class);
        rounds = doors.door(Rounds.class);
        offices = new DemoOffices(doors);
        evidence = new DemoEvidence(doors);
    }

    /// A date as the table names it.
    ///
    /// @param plan of the document's name: `bukhara` of `omsk_bukhara.docx`
    /// @param due the day that the term sets
    private record Date(String plan, String measure, LocalDate due, RegionId side) {}

    private record Known(CheckpointId id, Reference measure, OrganisationId lead) {}

    void load() {
        load(doors.door(TransactionOperations.class));
    }

    /// @param whole the transaction around all of it
    void load(TransactionOperations whole) {
        if (new DemoSql(doors.door(DataSource.class)).hasReports()) return;
        try {
            whole.executeWithoutResult(_ -> {
                var acts = DemoTable.of(TABLE).rows().toList();
                clock.standAt(moment(acts.getFirst()));
                offices.bringIn();
                findDates();
                acts.forEach(this::act);
            });
        } finally {
            clock.run();
        }
    }

    private static Instant moment(DemoTable.Row act) {
        return OffsetDateTime.parse(act.get("on")).toInstant();
    }

    private void findDates() {
        var measures = doors.door(Measures.class);
        for (var edition : doors.door(Roadmaps.class).allInForce()) {
            var plan = edition.source().name().replaceAll("omsk_|\\.docx", "");
            roadmaps.put(plan, edition.roadmap());
            var sides = doors.door(Agreements.class).agreement(edition.agreement()).sides();
            var said = measures.of(edition.id()).stream().collect(Collectors.toMap(measure -> Reference.to(measure.id()), measure -> measure));
            var standings = doors.door(Control.class).standings(said.keySet(), sides.stream().collect(Collectors.toMap(Side::id, _ -> edition.inForceOn())));
            said.forEach((reference, measure) -> {
                for (var side : sides) {
                    var lead = measure.executorsOf(side.id()).stream().filter(executor -> executor.role() == Executor.Role.LEAD).flatMap(executor -> executor.organisation().stream()).findFirst();
                    var part = Optional.ofNullable(standings.get(reference).sides().get(side.id()));
                    if (lead.isEmpty() || part.isEmpty()) continue;
                    for (var date : part.get().checkpoints())
                        due(date).ifPresent(due -> dates.put(new Date(plan, measure.number().orElse(""), due, side.region()), new Known(date.id(), reference, lead.get())));
                }
            });
        }
    }

    private static Optional<LocalDate> due(CheckpointStanding date) {
        return date.termOn().or(date::on);
    }

    private void act(DemoTable.Row row) {
        clock.standAt(moment(row));
        var act = row.get("act");
        if (act.startsWith("round")) {
            round(row, act);
            return;
        }
        var date = new Date(row.get("plan"), row.get("measure"), LocalDate.parse(row.get("due")), new RegionId(row.get("side")));
        var known = Optional.ofNullable(dates.get(date)).orElseThrow(() -> new IllegalStateException("no such date: " + row));
        var curator = offices.curator(new RegionId(row.get("by")));
        var text = row.text("ru", "uz");
        switch (act) {
            case "draft" -> draft(known, text(row, ReportState.IN_PROGRESS));
            case "progress" -> sent.put(date, report(row, known, ReportState.IN_PROGRESS));
            case "done" -> sent.put(date, report(row, known, ReportState.DONE));
            case "not-met" -> sent.put(date, report(row, known, ReportState.NOT_MET));
            case "confirmed", "returned", "objected" ->
                    answers.answer(curator, sent.get(date).id(), AnswerWord.valueOf(act.toUpperCase(Locale.ROOT)), text);
            case "ask" -> extensions.ask(offices.executor(known.lead()), known.id(), day(row), text.orElseThrow());
            case "agree", "refuse" -> extensions.answer(curator, asked(curator, known), act.equals("agree"), text);
            case "close" -> closings.close(curator, known.measure(), day(row), text.orElseThrow());
            default -> throw new IllegalStateException("no such act: " + row);
        }
    }

    private void round(DemoTable.Row row, String act) {
        var curator = offices.curator(new RegionId(row.get("by")));
        var plan = row.get("plan");
        switch (act) {
            case "round" -> open.put(plan, rounds.open(curator, roadmaps.get(plan), day(row)));
            case "round-closed" -> rounds.close(curator, open.remove(plan));
            default -> throw new IllegalStateException("no such act: " + row);
        }
    }

    private Report report(DemoTable.Row row, Known known, ReportState state) {
        var executor = offices.executor(known.lead());
        var draft = reports.draft(executor, known.id());
        for (var shown : row.list("shown")) draft = reports.attach(executor, draft.id(), evidence.of(shown));
        return reports.send(executor, draft.id(), text(row, state), draft.version());
    }

    private void draft(Known known, ReportText text) {
        var executor = offices.executor(known.lead());
        var draft = reports.draft(executor, known.id());
        reports.save(executor, draft.id(), text, draft.version());
    }

    private static ReportText text(DemoTable.Row row, ReportState state) {
        var said = row.text("ru", "uz");
        boolean reason = state == ReportState.NOT_MET;
        return new ReportText(Optional.of(state), reason ? Optional.empty() : said, row.list("figures").stream().map(DemoYear::figure).toList(),
                reason ? said : Optional.empty(), reason ? Optional.of(day(row)) : Optional.empty());
    }

    /// «Поставлено=640 т».
    private static Figure figure(String typed) {
        var parts = typed.split("=|(?<=\\d) ", 3);
        return new Figure(parts[0], new BigDecimal(parts[1]), parts.length > 2 ? parts[2] : "");
    }

    private static LocalDate day(DemoTable.Row row) {
        return LocalDate.parse(row.get("to"));
    }

    private ExtensionId asked(Acting curator, Known known) {
        return extensions.of(curator, known.measure()).stream().filter(Extension::isOpen).findFirst().orElseThrow().id();
    }
}
