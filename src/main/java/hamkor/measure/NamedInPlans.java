package hamkor.measure;

import hamkor.access.PersonalRecords;
import hamkor.id.RegionId;
import org.springframework.stereotype.Component;

/// Contact persons of the editions. No approval binds them: an edition stays what was approved.
@Component
class NamedInPlans implements PersonalRecords {
    private final PlanSql sql;

    NamedInPlans(PlanSql sql) {
        this.sql = sql;
    }

    @Override public int erase(RegionId side, String name) {
        return sql.eraseContact(side, name);
    }
}
