package hamkor.measure;

import hamkor.id.SideId;
import hamkor.measure.Assignment.Assigned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What people settled in the edition in force and a later document, in the same words, says nothing against: the days of a
/// term, the side and the organisation of an executor, who leads, the direction. Whoever brings the next edition in need not
/// settle it once more. What the document says otherwise is what it says.
public final class Kept {
    private final PlannedMeasure inForce;
    private final boolean ours;

    private Kept(PlannedMeasure inForce, boolean ours) {
        this.inForce = inForce;
        this.ours = ours;
    }

    /// @param inForce the same measure as the edition in force says it
    /// @param ours the document is a file that this program wrote: it may have left out the contact persons
    public static Understood by(PlannedMeasure inForce, Understood read, boolean ours) {
        return new Kept(inForce, ours).in(read);
    }

    private Understood in(Understood read) {
        var term = read.term().words().equals(inForce.term().words()) ? inForce.term() : read.term();
        return read.with(term, executors(read.executors()), read.direction().or(inForce::direction));
    }

    private List<Assigned> executors(List<Assigned> read) {
        var before = inForce.executors().stream().map(Assigned::of).toList();
        var known = read.stream().map(one -> onSide(one, before)).map(one -> meant(one, before)).toList();
        return sayTheSame(before, known) ? before : withLeads(known, before);
    }

    /// The one side on which the edition in force has these words, where the document names none.
    private static Assigned onSide(Assigned read, List<Assigned> before) {
        if (read.side().isPresent()) return read;
        var sides = before.stream().filter(one -> one.words().equals(read.words())).map(Assigned::side).distinct().toList();
        return sides.size() == 1 ? read.on(sides.getFirst()) : read;
    }

    private Assigned meant(Assigned read, List<Assigned> before) {
        return find(read, before).map(one -> new Assigned(read.side(), read.words(), one.organisation(), read.role(), read.byConsent(),
                ours ? read.contact().or(one::contact) : read.contact())).orElse(read);
    }

    private static Optional<Assigned> find(Assigned read, List<Assigned> among) {
        return among.stream().filter(one -> one.side().equals(read.side()) && one.words().equals(read.words())).findFirst();
    }

    /// Each side the same executors in the same order; how the sides stand among one another says nothing.
    private static boolean sayTheSame(List<Assigned> before, List<Assigned> read) {
        if (read.size() != before.size()) return false;
        for (var side : before.stream().map(Assigned::side).distinct().toList()) {
            var one = of(side, before);
            var other = of(side, read);
            if (one.size() != other.size()) return false;
            for (int i = 0; i < one.size(); i++)
                if (!one.get(i).words().equals(other.get(i).words()) || one.get(i).byConsent() != other.get(i).byConsent()
                        || !one.get(i).contact().equals(other.get(i).contact())) return false;
        }
        return true;
    }

    private static List<Assigned> of(Optional<SideId> side, List<Assigned> executors) {
        return executors.stream().filter(one -> one.side().equals(side)).toList();
    }

    /// Who leads a side goes on leading it while the document names it.
    private static List<Assigned> withLeads(List<Assigned> read, List<Assigned> before) {
        var settled = new ArrayList<>(read);
        for (var lead : before) {
            if (lead.role() != Executor.Role.LEAD || find(lead, read).isEmpty()) continue;
            boolean[] found = {false};
            settled.replaceAll(one -> {
                if (!one.side().equals(lead.side())) return one;
                boolean leads = !found[0] && one.words().equals(lead.words());
                found[0] |= leads;
                return one.as(leads ? Executor.Role.LEAD : Executor.Role.CO);
            });
        }
        return settled;
    }
}
