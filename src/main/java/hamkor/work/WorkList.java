package hamkor.work;

import hamkor.access.Acting;
import hamkor.access.Role;
import hamkor.control.DueList;
import hamkor.control.DueList.Which;
import hamkor.control.Whose;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The lists of my work, in the order in which they stand on the page.
public enum WorkList {
    ANSWER(Which.AWAITING), MOVE(Which.MOVING), OBJECTED(Which.OBJECTED),
    OFFICE_RETURNED(Which.RETURNED), OFFICE_OVERDUE(Which.OVERDUE), OFFICE_DUE(Which.DUE), OFFICE_AWAITING(Which.AWAITING),
    OVERDUE(Which.OVERDUE), RETURNED(Which.RETURNED), DUE(Which.DUE);

    private final Which which;

    WorkList(Which which) {
        this.which = which;
    }

    /// Those that a person has, by what they are.
    public static List<WorkList> of(Acting who) {
        return Arrays.stream(values()).filter(list -> list.isFor(who)).toList();
    }

    private boolean isFor(Acting who) {
        boolean ofOffice = who.is(Role.EXECUTOR) && who.organisation().isPresent();
        boolean ofSide = who.is(Role.CURATOR) || who.is(Role.LEADER) || !ofOffice;
        return switch (this) {
            case ANSWER, MOVE -> who.is(Role.CURATOR);
            case OBJECTED -> who.is(Role.LEADER);
            case OFFICE_RETURNED, OFFICE_OVERDUE, OFFICE_DUE, OFFICE_AWAITING -> ofOffice;
            case OVERDUE, DUE -> ofSide;
            case RETURNED -> who.is(Role.CURATOR);
        };
    }

    boolean isOfOffice() {
        return name().startsWith("OFFICE_");
    }

    /// @param today of the reader's side
    public DueList asked(Acting who, LocalDate today, int limit) {
        return new DueList(which, whose(who), which == Which.DUE ? Optional.of(until(today)) : Optional.empty(), Optional.empty(), limit);
    }

    private Whose whose(Acting who) {
        return switch (this) {
            case ANSWER, MOVE -> new Whose.Deciding(who.region(), who.person());
            case OFFICE_RETURNED, OFFICE_OVERDUE, OFFICE_DUE, OFFICE_AWAITING -> new Whose.Office(who.organisation().orElseThrow());
            case OBJECTED, OVERDUE, RETURNED -> new Whose.SeenBy(who.region());
            case DUE -> new Whose.Region(who.region());
        };
    }

    /// The end of the next month: what offices plan for.
    static LocalDate until(LocalDate today) {
        return YearMonth.from(today).plusMonths(1).atEndOfMonth();
    }

    /// As in addresses and words: `office-due`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<WorkList> of(String word) {
        return Arrays.stream(values()).filter(list -> list.word().equals(word)).findFirst();
    }
}
