package hamkor.measure;

import hamkor.id.MeasureId;
import hamkor.language.LanguageText;
import hamkor.measure.Difference.Field;
import hamkor.measure.Difference.Kind;
import hamkor.measure.Difference.PlanField;
import hamkor.measure.Difference.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds the measures of a plan in force again in a new plan.
///
/// The thresholds are of the likeness that [Likeness] gives. Of the example documents no two measures of one plan come to 0.45
/// of it, and a measure with a word of its title corrected keeps 0.9.
final class Matching {
    /// Less like than this is another measure.
    private static final double LEAST = 0.45;
    /// From here on nobody needs to be asked.
    private static final double CERTAIN = 0.7;
    /// By so much a pair has to be better than any other it could be exchanged for.
    private static final double CLEARLY = 0.05;
    /// A hidden id whose row says something else altogether: a row may have been written over.
    private static final double WRITTEN_OVER = 0.35;
    /// So much of a title stands in another one: it may be a part of it.
    private static final double PART = 0.85;
    /// Between pairs that are as good, those that keep the order are taken.
    private static final double ORDER = 0.004;

    private final List<PlannedMeasure> before;
    private final List<PlannedMeasure> after;
    private final Map<Integer, Optional<MeasureId>> decided;
    private final Likeness likeness;
    private final int[] beforeOf;
    private final int[] afterOf;
    private final Set<Integer> settled = new HashSet<>();
    private final Set<Integer> doubtful = new HashSet<>();

    Matching(List<PlannedMeasure> before, List<PlannedMeasure> after, Map<Integer, Optional<MeasureId>> decided) {
        this.before = before;
        this.after = after;
        this.decided = decided;
        this.likeness = new Likeness(before, after);
        this.beforeOf = new int[after.size()];
        this.afterOf = new int[before.size()];
        Arrays.fill(beforeOf, BestPairs.NONE);
        Arrays.fill(afterOf, BestPairs.NONE);
        byDecision();
        byHiddenId();
        bySayingTheSame();
        byLikeness();
    }

    Difference difference(Set<PlanField> ofPlan) {
        var rows = new ArrayList<Row>();
        var vanished = vanished();
        rows.addAll(vanished.getOrDefault(BestPairs.NONE, List.of()));
        boolean reordered = false;
        int last = BestPairs.NONE;
        for (int j = 0; j < after.size(); j++) {
            rows.add(row(j));
            if (beforeOf[j] == BestPairs.NONE) continue;
            reordered |= beforeOf[j] < last;
            last = beforeOf[j];
            rows.addAll(vanished.getOrDefault(beforeOf[j], List.of()));
        }
        return new Difference(ofPlan, rows, reordered);
    }

    private void byDecision() {
        var places = places();
        for (var entry : new TreeMap<>(decided).entrySet()) {
            int j = entry.getKey();
            var identity = entry.getValue();
            var i = identity.map(places::get);
            if (i.isEmpty()) settled.add(j);   // a new measure, or one that is taken in again
            else if (afterOf[i.get()] == BestPairs.NONE) {
                pair(i.get(), j);
                settled.add(j);
            } else doubtful.add(j);
        }
    }

    private void byHiddenId() {
        var places = places();
        for (int j = 0; j < after.size(); j++) {
            var i = after.get(j).identity().map(places::get);
            if (settled.contains(j) || i.isEmpty()) continue;
            int taken = afterOf[i.get()];
            if (taken == BestPairs.NONE) pair(i.get(), j);
            // A row that was copied with its id: the one that is more like it keeps it.
            else if (!settled.contains(taken) && likeness.of(i.get(), j) > likeness.of(i.get(), taken)) {
                beforeOf[taken] = BestPairs.NONE;
                pair(i.get(), j);
            }
        }
        for (int j = 0; j < after.size(); j++)
            if (beforeOf[j] != BestPairs.NONE && !settled.contains(j) && likeness.of(beforeOf[j], j) < WRITTEN_OVER) doubtful.add(j);
    }

    /// What says in everything the same as one measure in force, and as no other, is that one: nothing of it has to be weighed.
    private void bySayingTheSame() {
        var byTitle = new HashMap<LanguageText, List<Integer>>();
        for (int i : free(afterOf, Set.of())) byTitle.computeIfAbsent(before.get(i).title(), _ -> new ArrayList<>()).add(i);
        var same = new HashMap<Integer, List<Integer>>();
        for (int j : free(beforeOf, settled))
            for (int i : byTitle.getOrDefault(after.get(j).title(), List.of()))
                if (Difference.changed(before.get(i), after.get(j)).isEmpty()) same.computeIfAbsent(j, _ -> new ArrayList<>()).add(i);
        var claimed = same.values().stream().flatMap(List::stream).collect(Collectors.groupingBy(i -> i, Collectors.counting()));
        same.forEach((j, found) -> {
            if (found.size() == 1 && claimed.get(found.getFirst()) == 1) pair(found.getFirst(), j);
        });
    }

    private void byLikeness() {
        var freeBefore = free(afterOf, Set.of());
        var freeAfter = free(beforeOf, settled);
        var worth = new double[freeBefore.length][freeAfter.length];
        for (int a = 0; a < freeBefore.length; a++)
            for (int b = 0; b < freeAfter.length; b++) {
                double alike = likeness.of(freeBefore[a], freeAfter[b]);
                worth[a][b] = alike < LEAST ? 0 : alike - LEAST + ORDER * inOrder(freeBefore[a], freeAfter[b]);
            }
        var found = BestPairs.of(worth);
        for (int a = 0; a < found.length; a++) if (found[a] != BestPairs.NONE) pair(freeBefore[a], freeAfter[found[a]]);
        for (int a = 0; a < found.length; a++)
            if (found[a] != BestPairs.NONE && isDoubtful(freeBefore[a], freeAfter[found[a]], freeBefore, freeAfter)) doubtful.add(freeAfter[found[a]]);
    }

    /// Whether it is not like enough, or exchanging it with another pair, or with a measure left alone, would be as good.
    private boolean isDoubtful(int i, int j, int[] freeBefore, int[] freeAfter) {
        double own = likeness.of(i, j);
        if (Difference.changed(before.get(i), after.get(j)).isEmpty()) return false;
        if (own < CERTAIN) return true;
        for (int other : freeBefore) {
            if (other == i) continue;
            double kept = own + (afterOf[other] == BestPairs.NONE ? 0 : likeness.of(other, afterOf[other]));
            double exchanged = likeness.of(other, j) + (afterOf[other] == BestPairs.NONE ? 0 : likeness.of(i, afterOf[other]));
            if (kept - exchanged < CLEARLY) return true;
        }
        for (int other : freeAfter)
            if (beforeOf[other] == BestPairs.NONE && own - likeness.of(i, other) < CLEARLY) return true;
        return false;
    }

    private Row row(int j) {
        int i = beforeOf[j];
        var measure = after.get(j);
        if (i == BestPairs.NONE) {
            var chosen = decided.getOrDefault(j, Optional.empty());
            var again = settled.contains(j) ? chosen : measure.identity().filter(identity -> before.stream().noneMatch(other -> other.identity().equals(Optional.of(identity))));
            var near = near(j);
            boolean proposed = doubtful.contains(j) || !settled.contains(j) && near.isPresent();
            return new Row(Kind.ADDED, OptionalInt.of(j), Optional.empty(), Optional.of(measure.is(again)), Set.of(), 1, proposed, near);
        }
        var old = before.get(i);
        var changed = Difference.changed(old, measure);
        double certainty = settled.contains(j) || changed.isEmpty() ? 1 : likeness.of(i, j);
        return new Row(kind(old, measure, changed), OptionalInt.of(j), Optional.of(old), Optional.of(measure.is(old.identity())), changed,
                certainty, doubtful.contains(j), Optional.empty());
    }

    private static Kind kind(PlannedMeasure before, PlannedMeasure after, Set<Field> changed) {
        if (changed.isEmpty()) return Kind.UNCHANGED;
        if (!EnumSet.of(Field.NUMBER, Field.SECTION).containsAll(changed)) return Kind.CHANGED;
        return SectionName.of(before.section()).equals(SectionName.of(after.section())) ? Kind.RENUMBERED : Kind.CHANGED;
    }

    /// By the place in the plan in force of the measure that each stood after, as far as that one stayed.
    private Map<Integer, List<Row>> vanished() {
        var vanished = new HashMap<Integer, List<Row>>();
        int stayed = BestPairs.NONE;
        for (int i = 0; i < before.size(); i++) {
            if (afterOf[i] != BestPairs.NONE) {
                stayed = i;
                continue;
            }
            int at = i;
            var near = IntStream.range(0, after.size()).filter(j -> likeness.partOfAfter(at, j) >= PART).mapToObj(after::get).findFirst();
            vanished.computeIfAbsent(stayed, _ -> new ArrayList<>()).add(new Row(Kind.VANISHED, OptionalInt.empty(), Optional.of(before.get(i)),
                    Optional.empty(), Set.of(), 1, false, near));
        }
        return vanished;
    }

    /// The measure in force whose part an added one may be, or that it is too like to be called new unasked.
    private Optional<PlannedMeasure> near(int j) {
        int nearest = BestPairs.NONE;
        double most = 0;
        for (int i = 0; i < before.size(); i++) {
            double part = Math.max(likeness.partOfBefore(j, i) >= PART ? likeness.partOfBefore(j, i) : 0, likeness.of(i, j) >= CERTAIN ? likeness.of(i, j) : 0);
            if (part > most) {
                most = part;
                nearest = i;
            }
        }
        return nearest == BestPairs.NONE ? Optional.empty() : Optional.of(before.get(nearest));
    }

    private void pair(int i, int j) {
        beforeOf[j] = i;
        afterOf[i] = j;
    }

    private Map<MeasureId, Integer> places() {
        var places = new HashMap<MeasureId, Integer>();
        for (int i = 0; i < before.size(); i++) {
            int at = i;
            before.get(i).identity().ifPresent(identity -> places.put(identity, at));
        }
        return places;
    }

    /// 1 and a little for what stands in the same place of its plan, a little for the first and the last.
    private double inOrder(int i, int j) {
        return 1.01 - Math.abs((double) i / before.size() - (double) j / after.size());
    }

    private static int[] free(int[] pairs, Set<Integer> except) {
        return IntStream.range(0, pairs.length).filter(at -> pairs[at] == BestPairs.NONE && !except.contains(at)).toArray();
    }
}
