package hamkor.notification;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.audit.Act;
import hamkor.audit.Audit;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.Refusal;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What an office sets for the reminders to its people, and what each of them chose.
@Component
class Reminders {
    private final ReminderSql sql;
    private final Rights rights;
    private final Audit audit;
    private final TransactionOperations transaction;

    Reminders(ReminderSql sql, Rights rights, Audit audit, TransactionOperations transaction) {
        this.sql = sql;
        this.rights = rights;
        this.audit = audit;
        this.transaction = transaction;
    }

    ReminderRule rule(RegionId region) {
        return sql.rule(region).orElse(ReminderRule.DEFAULT);
    }

    /// @throws Refusal.ChangedMeanwhile where a colleague set something since
    void set(Acting by, ReminderRule rule, int version) {
        rights.require(by, Deed.SET_REMINDERS);
        transaction.executeWithoutResult(_ -> {
            var before = rule(by.region());
            if (!sql.set(by.region(), rule, version)) throw new Refusal.ChangedMeanwhile(Reminders.class, "rule.changed-meanwhile");
            audit.record(by.actor(), by.region(), new Act("reminders-set", Reference.to(by.region()), told(before), told(rule)));
        });
    }

    private static Map<String, Object> told(ReminderRule rule) {
        var told = new TreeMap<String, Object>();
        told.put("before-days", rule.before());
        told.put("again-days", rule.again());
        told.put("curator-after-days", rule.curatorAfter());
        told.put("leader-after-days", rule.leaderAfter());
        told.put("hour", rule.hour());
        told.put("weekdays", rule.listOn().stream().map(DayOfWeek::getValue).sorted().toList());
        return told;
    }

    LetterChoice choice(Acting who) {
        return sql.choice(who.person()).orElse(LetterChoice.DEFAULT);
    }

    /// @throws Refusal.ChangedMeanwhile where they chose something else on another page since
    void choose(Acting by, LetterChoice choice, int version) {
        transaction.executeWithoutResult(_ -> {
            var before = choice(by);
            if (!sql.choose(by.person(), choice, version)) throw new Refusal.ChangedMeanwhile(Reminders.class, "rule.changed-meanwhile");
            audit.record(by.actor(), by.region(), new Act("letters-chosen", Reference.to(by.person()), told(before), told(choice)));
        });
    }

    private static Map<String, Object> told(LetterChoice choice) {
        var told = new TreeMap<String, Object>();
        told.put("digests", choice.digests());
        choice.hour().ifPresent(hour -> told.put("hour", hour));
        choice.language().map(Language::code).ifPresent(code -> told.put("language", code));
        return told;
    }
}
