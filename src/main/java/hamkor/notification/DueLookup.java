package hamkor.notification;

import hamkor.control.DueDate;
import hamkor.control.DueDates;
import hamkor.control.DueList;
import hamkor.control.Owner;
import hamkor.control.Owners;
import hamkor.control.Whose;
import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lists of one round of letters: what several people are told of is asked for once.
final class DueLookup {
    private static final int PAGE = 500;
    /// Nobody reads more than ten thousand lines; the rest comes with the next letter.
    private static final int PAGES = 20;

    private final DueDates dates;
    private final Owners owners;
    private final Map<DueList, List<DueDate>> known = new HashMap<>();
    private final Map<OrganisationId, List<Owner>> answering = new HashMap<>();

    DueLookup(DueDates dates, Owners owners) {
        this.dates = dates;
        this.owners = owners;
    }

    List<DueDate> of(DueList.Which which, Whose whose) {
        return all(DueList.of(which, whose, PAGE));
    }

    /// What is due from today on.
    ///
    /// @param to inclusive
    List<DueDate> upTo(LocalDate to, Whose whose) {
        return all(DueList.upTo(to, whose, PAGE));
    }

    private List<DueDate> all(DueList asked) {
        return known.computeIfAbsent(asked, _ -> {
            var all = new ArrayList<DueDate>();
            var next = Optional.of(asked);
            for (int page = 0; page < PAGES && next.isPresent(); page++) {
                var found = dates.page(next.get());
                all.addAll(found.dates());
                next = found.next().map(after -> asked.from(Optional.of(after)));
            }
            return List.copyOf(all);
        });
    }

    /// Whether somebody of an office is asked about a date: who was named for the thing, or for the office, and whoever stands in; all of
    /// the office where nobody was named.
    boolean asks(PersonId person, OrganisationId office, DueDate date) {
        var now = answering.computeIfAbsent(office, asked -> owners.history(asked).stream().filter(owner -> owner.ended().isEmpty()).toList());
        var named = now.stream().filter(owner -> owner.thing().equals(Optional.of(date.thing()))).findFirst()
                .or(() -> now.stream().filter(owner -> owner.thing().isEmpty()).findFirst());
        return named.isEmpty() || named.get().person().equals(person) || named.get().standIn().equals(Optional.of(person));
    }
}
