package hamkor.control;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How many things stand how: of a section, a roadmap, one side. The numbers add up to the total.
///
/// @param of only what there is, in the order of precedence
public record Tally(Map<Status, Integer> of) {
    public Tally {
        of = Collections.unmodifiableMap(of.isEmpty() ? new EnumMap<>(Status.class) : new EnumMap<>(of));
    }

    public static Tally of(Collection<Status> statuses) {
        var counts = new EnumMap<Status, Integer>(Status.class);
        for (var status : statuses) counts.merge(status, 1, Integer::sum);
        return new Tally(counts);
    }

    public int total() {
        return of.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int number(Status status) {
        return of.getOrDefault(status, 0);
    }

    /// Of a hundred things, how many are confirmed or closed; rounded down, so that 100 says all. Zero of none.
    public int percent() {
        return total() == 0 ? 0 : 100 * (number(Status.CONFIRMED) + number(Status.CLOSED)) / total();
    }

    public Light light() {
        if (number(Status.OVERDUE) > 0) return Light.RED;
        return number(Status.RETURNED) + number(Status.SOON) > 0 ? Light.AMBER : Light.GREEN;
    }

    /// At one glance. Red: a day was missed; amber: something has to be done now; green: neither.
    public enum Light { RED, AMBER, GREEN }
}
