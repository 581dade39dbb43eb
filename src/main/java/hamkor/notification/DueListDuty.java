package hamkor.notification;

import hamkor.access.Role;
import hamkor.account.Accounts;
import hamkor.account.Addressee;
import hamkor.directory.Region;
import hamkor.directory.Regions;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Words;
import hamkor.term.BusinessClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Sends the list of dates to the curators and leaders of each side on the days of the week that the office chose. A day off, or a stop, puts it
/// off to the next working day; of several that were missed only the last is written.
@Component
class DueListDuty implements Duty {
    private static final Map<Language, Words> WORDS = Words.beside(DueListDuty.class);
    private static final String KIND = "due-list";
    private static final int WEEK = 7;

    private final Accounts accounts;
    private final Regions regions;
    private final ReminderSql sql;
    private final DueListMaker maker;
    private final Outbox outbox;
    private final WorkingDays working;
    private final MailSettings settings;
    private final BusinessClock clock;

    DueListDuty(Accounts accounts, Regions regions, ReminderSql sql, DueListMaker maker, Outbox outbox, WorkingDays working, MailSettings settings, BusinessClock clock) {
        this.accounts = accounts;
        this.regions = regions;
        this.sql = sql;
        this.maker = maker;
        this.outbox = outbox;
        this.working = working;
        this.settings = settings;
        this.clock = clock;
    }

    @Override public String name() {
        return "due-lists";
    }

    @Override public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override public void perform() {
        var people = accounts.addressees().stream().filter(one -> one.who().is(Role.CURATOR) || one.who().is(Role.LEADER)).toList();
        var sides = regions.of(people.stream().map(one -> one.who().region()).distinct().toList());
        var rules = sql.rules();
        var choices = sql.choices();
        var office = working.of(sides.values());
        var lookup = maker.lookup();
        var files = new HashMap<FileOf, byte[]>();
        for (var one : people) {
            var side = sides.get(one.who().region());
            var today = clock.today(side.zone());
            var rule = rules.getOrDefault(side.id(), ReminderRule.DEFAULT);
            var choice = choices.getOrDefault(one.who().person(), LetterChoice.DEFAULT);
            var chosen = lastChosen(rule, today);
            if (chosen.isEmpty() || !choice.digests() || clock.now().atZone(side.zone()).getHour() < choice.hour().orElse(rule.hour()) || !office.isWorking(side, today)) continue;
            var key = KIND + "/" + one.who().person() + "/" + chosen.get();
            if (!outbox.isWritten(key)) write(key, one, side, today, choice.languageFor(one.name()), lookup, files);
        }
    }

    private record FileOf(Region side, Language language) {}

    private static Optional<LocalDate> lastChosen(ReminderRule rule, LocalDate today) {
        for (int back = 0; back < WEEK; back++) if (rule.listOn().contains(today.minusDays(back).getDayOfWeek())) return Optional.of(today.minusDays(back));
        return Optional.empty();
    }

    private void write(String key, Addressee to, Region side, LocalDate today, Language language, DueLookup lookup, Map<FileOf, byte[]> files) {
        var due = maker.of(side.id(), today, lookup);
        if (due.isEmpty()) return;
        var words = WORDS.get(language);
        var file = files.computeIfAbsent(new FileOf(side, language), _ -> maker.table(due, side.name().shownTo(language).text(), today, language).word());
        var until = DayWords.inText(DueListMaker.until(today), language);
        outbox.write(new LetterDraft(key, KIND, to, language, today, words.say("list.title", until), words.count("list.opening", due.size(), to.name().shownTo(language).text(), until),
                List.of(), new LetterDraft.Foot(words.say("list.why"), settings.link(LetterChoicePages.PATH), words.say("digest.change")),
                Optional.of(new LetterDraft.Attached(DueListPages.name(today, language), DueListPages.DOCX, file))));
    }
}
