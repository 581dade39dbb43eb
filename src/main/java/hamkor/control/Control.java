package hamkor.control;

import hamkor.access.Rights;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.id.SideId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What is under control, and how it stands.
@Component
public class Control {
    private final ControlSql sql;
    private final FactsSql facts;
    private final ThingSql ofThings;
    private final DaysOff days;
    private final Rights rights;

    Control(ControlSql sql, FactsSql facts, ThingSql ofThings, DaysOff days, Rights rights) {
        this.sql = sql;
        this.ofThings = ofThings;
        this.days = days;
        this.facts = facts;
        this.rights = rights;
    }

    /// Sets the checkpoints of things as the terms of an edition have them: the first time, and again with each edition. Those that
    /// it sets as before stay as they are; those on which something was reported stay too; the rest are replaced. The same again
    /// changes nothing. Joins the caller's transaction, whose audit entry tells of it.
    ///
    /// @param owner the side that owns the things
    /// @param under what they all stand under: a roadmap
    /// @param sides all that have a part in them, with the region of each
    /// @param things all of the edition; what is not among them any more is for [#exclude]
    /// @return how many dates are new
    public int put(RegionId owner, Reference under, Map<SideId, RegionId> sides, ControlBasis basis, List<Controlled> things) {
        requireTransaction();
        var references = things.stream().map(Controlled::thing).toList();
        sql.lock(references);
        var working = days.working(sides.values());
        var renewal = new Renewal(basis, things, sql.standing(references), sql.since(references), side -> working.get(sides.get(side)));
        sql.supersede(renewal.superseded);
        sql.lift(renewal.lifted);
        sql.restore(renewal.restored);
        sql.rule(renewal.ruled);
        sql.add(owner, under, renewal.added);
        sql.answer(things);
        facts.keep(references);
        rights.tell(things.stream().collect(Collectors.toMap(Controlled::thing, _ -> Set.copyOf(sides.values()))),
                things.stream().collect(Collectors.toMap(Controlled::thing, thing -> thing.answering().stream().map(Answering::organisation).collect(Collectors.toSet()))));
        return renewal.added.size();
    }

    /// Ends the control of things that the edition in force names no longer: their checkpoints are superseded, but one on which
    /// something was reported stays. Joins the caller's transaction.
    public void exclude(List<Reference> things) {
        requireTransaction();
        sql.lock(things);
        sql.exclude(things);
        facts.keep(things);
    }

    /// How each of the things stands, in two questions to the database however many there are.
    ///
    /// @param today which day it is for each side: in its own zone
    public Map<Reference, ThingStanding> standings(Collection<Reference> things, Map<SideId, LocalDate> today) {
        var bySide = new HashMap<Reference, Map<SideId, List<CheckpointStanding>>>();
        int soon = today.isEmpty() ? 0 : sql.soon(today.values().stream().max(LocalDate::compareTo).get());
        for (var watched : sql.watched(things)) {
            var checkpoint = watched.checkpoint();
            bySide.computeIfAbsent(checkpoint.thing(), _ -> new HashMap<>()).computeIfAbsent(checkpoint.side(), _ -> new ArrayList<>())
                    .add(CheckpointStanding.of(checkpoint, watched.facts(), today.get(checkpoint.side()), soon));
        }
        var standings = new HashMap<Reference, ThingStanding>();
        for (var thing : things) {
            var sides = new HashMap<SideId, SideStanding>();
            bySide.getOrDefault(thing, Map.of()).forEach((side, checkpoints) -> sides.put(side, SideStanding.of(checkpoints, today.get(side))));
            standings.put(thing, new ThingStanding(sides));
        }
        return standings;
    }

    /// The joint status of each of the things, for counts over any number of them: one question to the database, answered there.
    ///
    /// @param today as of [#standings]
    public Map<Reference, Status> statuses(Collection<Reference> things, Map<SideId, LocalDate> today) {
        var statuses = things.isEmpty() ? new HashMap<Reference, Status>() : new HashMap<>(ofThings.statuses(things, today));
        for (var thing : things) statuses.putIfAbsent(thing, Standing.NOTHING_ASKED.status());
        return statuses;
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) throw new IllegalStateException("control outside a transaction");
    }
}
