package hamkor.control;

import hamkor.id.CheckpointId;
import hamkor.id.Reference;
import hamkor.id.SideId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What a new edition changes among the checkpoints. Those that its terms set as before stay as they are; the others are
/// superseded, or lifted where something was reported on them; what is new is added. A date that repeats and was over before the
/// edition entered into force is not added after the fact, but one that stands is not forgiven either.
final class Renewal {
    /// A checkpoint that no edition sets any more, with the one that stands in its place, where one does.
    record Superseded(CheckpointId checkpoint, Optional<CheckpointId> by) {}

    /// A date of before, and the day that the rule gives it now.
    record Ruled(CheckpointId checkpoint, LocalDate day) {}

    final List<Checkpoint> added = new ArrayList<>();
    final List<Superseded> superseded = new ArrayList<>();
    final List<CheckpointId> lifted = new ArrayList<>();
    /// Those that an edition sets again.
    final List<CheckpointId> restored = new ArrayList<>();
    final List<Ruled> ruled = new ArrayList<>();

    private final ControlBasis basis;
    private final Function<SideId, Working> working;

    /// @param things those of the edition
    /// @param standing the checkpoints of these things that are not superseded
    /// @param since from when each thing is under control; a new one is from now
    /// @param working which days the offices of a side work
    Renewal(ControlBasis basis, List<Controlled> things, List<Checkpoint> standing, Map<Reference, LocalDate> since, Function<SideId, Working> working) {
        this.basis = basis;
        this.working = working;
        var byThing = new HashMap<Reference, Map<SideId, List<Checkpoint>>>();
        for (var checkpoint : standing)
            byThing.computeIfAbsent(checkpoint.thing(), _ -> new HashMap<>()).computeIfAbsent(checkpoint.side(), _ -> new ArrayList<>()).add(checkpoint);
        for (var thing : things) {
            var from = since.getOrDefault(thing.thing(), basis.inForceOn());
            var bySide = byThing.getOrDefault(thing.thing(), Map.of());
            var promised = withWhatWasPromised(thing, bySide);
            for (var side : thing.sides())
                renew(thing, side, from, new Checkpoints(promised, from, working.apply(side)).of(thing.term()), bySide.getOrDefault(side, List.of()));
            bySide.forEach((side, checkpoints) -> {
                if (!thing.sides().contains(side)) checkpoints.forEach(gone -> end(gone, Optional.empty()));
            });
        }
    }

    /// A year that was promised under a plan without an end is not taken back.
    private ControlBasis withWhatWasPromised(Controlled thing, Map<SideId, List<Checkpoint>> bySide) {
        if (!Checkpoints.repeats(thing.term())) return basis;
        return bySide.values().stream().flatMap(List::stream).flatMap(checkpoint -> Optional.ofNullable(checkpoint.termOn()).stream()).max(LocalDate::compareTo)
                .map(basis::promisedAtLeastTo).orElse(basis);
    }

    private void renew(Controlled thing, SideId side, LocalDate since, List<Due> wanted, List<Checkpoint> standing) {
        var gone = new ArrayList<>(standing);
        var missing = new ArrayList<Due>();
        for (var due : wanted) {
            var same = gone.stream().filter(checkpoint -> checkpoint.ofTerm().equals(due)).findFirst();
            same.ifPresentOrElse(checkpoint -> {
                gone.remove(checkpoint);
                due.on().map(day -> ruled(day, due, side)).filter(day -> !day.equals(checkpoint.ruledOn())).ifPresent(day -> ruled.add(new Ruled(checkpoint.id(), day)));
                if (checkpoint.lifted()) restored.add(checkpoint.id());
            }, () -> missing.add(due));
        }
        if (Checkpoints.repeats(thing.term())) missing.removeIf(due -> due.on().filter(basis.inForceOn()::isAfter).isPresent());
        // One date for one date: it was moved, and the first day it was set to goes with it.
        var moved = gone.size() == 1 && missing.size() == 1 ? Optional.of(gone.getFirst()) : Optional.<Checkpoint>empty();
        Optional<CheckpointId> instead = Optional.empty();
        for (var due : missing) {
            var id = CheckpointId.make();
            var first = due.on().map(day -> moved.map(Checkpoint::firstDueOn).orElse(day)).orElse(null);
            int moves = moved.map(checkpoint -> checkpoint.moves() + 1).orElse(0);
            var ruledOn = due.on().map(day -> ruled(day, due, side));
            added.add(new Checkpoint(id, thing.thing(), side, new Due(due.kind(), due.from(), ruledOn), due.on().orElse(null), ruledOn.orElse(null), first, moves, since, false, false));
            if (moved.isPresent()) instead = Optional.of(id);
        }
        for (var checkpoint : gone) end(checkpoint, instead);
    }

    /// Never before its window: where the rule would, the day stays.
    private LocalDate ruled(LocalDate day, Due due, SideId side) {
        var moved = basis.rule().moved(day, working.apply(side));
        return due.from().filter(moved::isBefore).isPresent() ? day : moved;
    }

    private void end(Checkpoint checkpoint, Optional<CheckpointId> instead) {
        if (!checkpoint.reported()) superseded.add(new Superseded(checkpoint.id(), instead));
        else if (!checkpoint.lifted()) lifted.add(checkpoint.id());
    }
}
