package hamkor.control;

import hamkor.Story;
import hamkor.agreement.Agreements;
import hamkor.agreement.Side;
import hamkor.directory.Organisations;
import hamkor.directory.Regions;
import hamkor.id.ActId;
import hamkor.id.CheckpointId;
import hamkor.id.MeasureId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.id.ReportId;
import hamkor.id.RoadmapId;
import hamkor.id.SideId;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/// Things under control in every state that acts and days can bring about, the same for the same seed. Their acts are written past the
/// doors, so that each order of events occurs, also those that the doors of today would refuse.
final class ManyCheckpoints {
    static final LocalDate TODAY = LocalDate.of(2026, 7, 28);
    /// It is past midnight in Omsk already, not yet in Tashkent and Moscow.
    static final Map<ZoneId, LocalDate> DAYS =
            Map.of(ZoneId.of("Asia/Omsk"), TODAY.plusDays(1), ZoneId.of("Asia/Tashkent"), TODAY, ZoneId.of("Asia/Samarkand"), TODAY, ZoneId.of("Europe/Moscow"), TODAY);

    final List<Reference> things = new ArrayList<>();
    final Map<SideId, RegionId> sides = new HashMap<>();
    final Map<SideId, LocalDate> today;
    final Map<CheckpointId, SideId> sideOf = new HashMap<>();
    /// Those on which a lead sent something.
    final Set<CheckpointId> reported = new HashSet<>();
    final Reference under = Reference.to(RoadmapId.make());

    private final Random random;
    private final Map<String, List<SqlParameterSource>> rows = new HashMap<>();
    private final Map<SideId, Object> offices = new HashMap<>();

    ManyCheckpoints(Story story, long seed, int number) {
        random = new Random(seed);
        var together = new ArrayList<List<SideId>>();
        for (var regions : List.of(new String[] {"RU-OMS", "UZ-BU"}, new String[] {"RU-OMS", "UZ-NW", "RU-MOW"})) {
            var agreement = story.door(Agreements.class).agreement(story.agreement(regions));
            sides.putAll(agreement.regionsBySide());
            together.add(agreement.sides().stream().map(Side::id).toList());
        }
        var office = story.door(Organisations.class).ofRegion(new RegionId("RU-OMS")).getFirst().id().value();
        sides.keySet().forEach(side -> offices.put(side, office));
        for (int i = 0; i < number; i++) thing(together.get(random.nextInt(together.size())));
        var many = story.door(NamedParameterJdbcTemplate.class);
        for (var table : List.of("checkpoint", "answering", "report", "report_answer", "closing"))
            for (var same : rows.getOrDefault(table, List.of()).stream().collect(Collectors.groupingBy(row -> List.of(row.getParameterNames()))).entrySet())
                many.batchUpdate("insert into " + table + " (" + String.join(", ", same.getKey()) + ") values ("
                        + same.getKey().stream().map(column -> ":" + column).collect(Collectors.joining(", ")) + ")", same.getValue().toArray(SqlParameterSource[]::new));
        story.door(FactsSql.class).keep(things);
        var zones = story.door(Regions.class);
        today = sides.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, side -> DAYS.get(zones.zoneOf(side.getValue()))));
    }

    private void thing(List<SideId> of) {
        var thing = Reference.to(MeasureId.make());
        things.add(thing);
        var leading = of.stream().filter(_ -> random.nextInt(3) > 0).toList();
        for (var side : leading)
            row("answering").addValue("thing_kind", "measure").addValue("thing", thing.id()).addValue("side", side.value())
                    .addValue("organisation", offices.get(side)).addValue("leads", true);
        // A side that leads no more keeps the dates on which it reported.
        for (var side : of)
            if (leading.contains(side) || random.nextInt(10) == 0) side(thing, side, leading.stream().filter(each -> !each.equals(side)).toList());
    }

    private void side(Reference thing, SideId side, List<SideId> others) {
        var days = new HashSet<Optional<LocalDate>>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            var kind = random.nextInt(4) > 0 ? "dated" : random.nextBoolean() ? "conditional" : "undated";
            var due = kind.equals("dated") || random.nextInt(4) > 0 ? Optional.of(near(60)) : Optional.<LocalDate>empty();
            if (days.add(due)) checkpoint(thing, side, kind, due.orElse(null), others);
        }
        if (random.nextInt(12) == 0) {
            var closing = act("closing").addValue("thing_kind", "measure").addValue("thing", thing.id()).addValue("side", side.value())
                    .addValue("closed_on", near(20)).addValue("decision", "{\"ru\": \"Письмо\"}", Types.OTHER).addValue("closed_at", at(0));
            if (random.nextInt(3) == 0) closing.addValue("taken_back_at", at(1));
        }
    }

    private void checkpoint(Reference thing, SideId side, String kind, LocalDate due, List<SideId> others) {
        var checkpoint = CheckpointId.make();
        var id = checkpoint.value();
        sideOf.put(checkpoint, side);
        var row = row("checkpoint").addValue("id", id).addValue("thing_kind", "measure").addValue("thing", thing.id()).addValue("owner", "RU-OMS")
                .addValue("under", under.id()).addValue("side", side.value()).addValue("kind", kind).addValue("since", TODAY.minusYears(1))
                .addValue("moves", random.nextInt(3));
        if (due != null) row.addValue("due_on", due).addValue("term_on", due).addValue("ruled_on", due).addValue("first_due_on", due);
        if (due != null && random.nextBoolean()) row.addValue("window_first", due.minusDays(random.nextInt(90)));
        if (random.nextInt(8) == 0) row.addValue("lifted_at", at(0));
        for (int i = 0, reports = random.nextInt(4); i < reports; i++) report(checkpoint, side, i, others);
    }

    private void report(CheckpointId checkpoint, SideId side, int number, List<SideId> others) {
        var id = ReportId.make().value();
        var state = ReportState.values()[random.nextInt(3)];
        boolean part = random.nextInt(6) == 0;
        var row = act("report").addValue("id", id).addValue("checkpoint", checkpoint.value()).addValue("side", side.value()).addValue("organisation", offices.get(side))
                .addValue("part", part).addValue("state", state.word()).addValue("reason", "{\"ru\": \"Нет средств\"}", Types.OTHER).addValue("changed_at", at(number));
        if (number == 3 && random.nextBoolean()) return;
        row.addValue("sent_at", at(number)).addValue("sent_on", near(60));
        if (!part) reported.add(checkpoint);
        if (state != ReportState.DONE || part) return;
        var asked = others.isEmpty() ? List.of(side) : others;
        for (int i = 0; i < 2; i++)
            for (var answering : asked)
                if (random.nextInt(3) > 0)
                    act("report_answer").addValue("report", id).addValue("side", answering.value()).addValue("own", others.isEmpty())
                            .addValue("word", AnswerWord.values()[random.nextInt(3)].word()).addValue("remark", "{\"ru\": \"Нет подписи\"}", Types.OTHER)
                            .addValue("answered_on", near(60)).addValue("answered_at", at(number * 2 + i));
    }

    private MapSqlParameterSource act(String table) {
        return row(table).addValue("id", ActId.make().value()).addValue("by_person", ActId.make().value()).addValue("by_name", "Ким Виктор");
    }

    private MapSqlParameterSource row(String table) {
        var row = new MapSqlParameterSource();
        rows.computeIfAbsent(table, _ -> new ArrayList<>()).add(row);
        return row;
    }

    private LocalDate near(int days) {
        return TODAY.plusDays(random.nextInt(2 * days + 1) - days);
    }

    /// In order, within one day.
    private static OffsetDateTime at(int number) {
        return TODAY.minusDays(3).atTime(9, number).atOffset(ZoneOffset.UTC);
    }
}
