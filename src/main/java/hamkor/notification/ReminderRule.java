package hamkor.notification;

import hamkor.language.Refusal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// When an office has its people told. All in calendar days, counted from the last day on which a thing is in time.
///
/// @param before so many days before it, the most first
/// @param again after it, and after something was returned or asked of somebody: every so many days
/// @param curatorAfter overdue by so many days it is told to the curator too
/// @param leaderAfter and then to the leader
/// @param hour of the day, in the office's zone, from which letters are written
/// @param listOn on which days of the week curators and leaders get the list of everything due
/// @param version 0 where nobody has set anything
record ReminderRule(List<Integer> before, int again, int curatorAfter, int leaderAfter, int hour, Set<DayOfWeek> listOn, int version) {
    static final int LONGEST = 366;
    /// Monday and Thursday: twice a week is the habit of hokimiyats.
    static final ReminderRule DEFAULT = new ReminderRule(List.of(30, 7, 1), 7, 3, 14, 8, EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), 0);
    static final int MOST = 10;

    ReminderRule {
        before = before.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        listOn = Set.copyOf(listOn);
        if (before.size() > MOST || before.stream().anyMatch(days -> days < 1 || days > LONGEST)) throw new Refusal.Invalid(Reminders.class, "rule.before", MOST, LONGEST);
        if (again < 1 || again > LONGEST) throw new Refusal.Invalid(Reminders.class, "rule.days", 1, LONGEST);
        if (curatorAfter < 0 || curatorAfter > LONGEST || leaderAfter < 0 || leaderAfter > LONGEST) throw new Refusal.Invalid(Reminders.class, "rule.days", 0, LONGEST);
        if (leaderAfter < curatorAfter) throw new Refusal.Invalid(Reminders.class, "rule.order");
        if (hour < 0 || hour > 23) throw new Refusal.Invalid(Reminders.class, "rule.hour");
    }

    /// The last day to tell of a date that has come; empty while none has.
    ///
    /// @param ahead the day before the next on which somebody works: what falls on days off before the date is told on the last working day before them
    Optional<LocalDate> occasion(LocalDate due, LocalDate today, LocalDate ahead) {
        var come = Stream.concat(before.stream().map(due::minusDays), Stream.of(due)).filter(day -> !day.isAfter(ahead)).max(Comparator.naturalOrder());
        return due.isBefore(today) ? again(due, today).or(() -> come) : come;
    }

    /// Of something that waits since a day: the day on which it is said again, which has come.
    Optional<LocalDate> again(LocalDate since, LocalDate today) {
        long times = (today.toEpochDay() - since.toEpochDay()) / again;
        return times < 1 ? Optional.empty() : Optional.of(since.plusDays(times * again));
    }

    /// How far ahead dates have to be looked at, in days.
    int farthest() {
        return IntStream.concat(before.stream().mapToInt(days -> days), IntStream.of(0)).max().getAsInt();
    }
}
