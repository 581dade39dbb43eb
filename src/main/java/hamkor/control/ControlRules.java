package hamkor.control;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.audit.Act;
import hamkor.audit.Audit;
import hamkor.directory.Regions;
import hamkor.id.Reference;
import hamkor.language.Refusal;
import hamkor.term.BusinessClock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// How an installation counts days for control. A change counts from its day on, so that a status of an earlier day can be told again.
@Component
public class ControlRules {
    private static final int MOST = 366;

    private final ControlSql sql;
    private final Rights rights;
    private final Audit audit;
    private final Regions regions;
    private final BusinessClock clock;
    private final TransactionOperations transaction;

    ControlRules(ControlSql sql, Rights rights, Audit audit, Regions regions, BusinessClock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.rights = rights;
        this.audit = audit;
        this.regions = regions;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// @param soon within how many calendar days, the last one included, a date is due soon
    /// @param silent after how many days without a visit whoever answers counts as silent
    /// @param answer after how many days without an answer a report is shown as not answered
    public record Rule(int soon, int silent, int answer) {}

    /// The one in force for a person's side today.
    public Rule now(Acting who) {
        return sql.rule(clock.today(regions.zoneOf(who.region())));
    }

    /// @throws Refusal.Invalid where a number is none that makes sense
    public void set(Acting by, Rule rule) {
        rights.require(by, Deed.SET_CALENDAR);
        if (rule.soon() < 0 || rule.soon() > MOST || rule.silent() < 1 || rule.silent() > MOST || rule.answer() < 1 || rule.answer() > MOST)
             throw new Refusal.Invalid(Reports.class, "rule.number", MOST);
        transaction.executeWithoutResult(_ -> {
            var before = now(by);
            if (before.equals(rule)) return;
            sql.set(rule, clock.today(regions.zoneOf(by.region())), by.name());
            audit.record(by.actor(), by.region(), new Act("control-rule-set", Reference.to(by.region()), told(before), told(rule)));
        });
    }

    private static Map<String, Object> told(Rule rule) {
        return Map.of("soon-days", rule.soon(), "silent-days", rule.silent(), "answer-days", rule.answer());
    }
}
