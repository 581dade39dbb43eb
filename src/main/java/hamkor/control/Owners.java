package hamkor.control;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.audit.Act;
import hamkor.audit.Audit;
import hamkor.directory.Organisations;
import hamkor.directory.People;
import hamkor.id.ActId;
import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.id.Reference;
import hamkor.language.Refusal;
import hamkor.term.BusinessClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The person of an office who answers for its measures now, and who stands in. Named for the whole office or for one thing; what has
/// nobody of its own is the office's. Who answered before stays in the history.
@Component
public class Owners {
    private final OwnerSql sql;
    private final People people;
    private final Organisations organisations;
    private final Rights rights;
    private final Audit audit;
    private final BusinessClock clock;
    private final TransactionOperations transaction;

    Owners(OwnerSql sql, People people, Organisations organisations, Rights rights, Audit audit, BusinessClock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.people = people;
        this.organisations = organisations;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Names whoever answers from now on. The same again changes nothing.
    ///
    /// @param last the last time that somebody was named in the office, as the form knew it; empty where nobody ever was
    /// @throws Refusal.NotAllowed where the office is another side's
    /// @throws Refusal.Invalid where a person is of another office, or stands in for themselves
    /// @throws Refusal.ChangedMeanwhile where somebody else was named since
    public void name(Acting by, OrganisationId office, Optional<Reference> thing, PersonId person, Optional<PersonId> standIn, Optional<UUID> last) {
        requireMay(by, office);
        transaction.executeWithoutResult(_ -> {
            requireOf(office, person);
            standIn.ifPresent(other -> requireOf(office, other));
            if (standIn.equals(Optional.of(person))) throw new Refusal.Invalid(Reports.class, "owner.stands-in-for-self");
            var now = sql.held(office, thing);
            if (!sql.of(office).stream().findFirst().map(Owner::id).equals(last)) throw new Refusal.ChangedMeanwhile(Reports.class, "owner.changed-meanwhile");
            if (now.filter(owner -> owner.person().equals(person) && owner.standIn().equals(standIn)).isPresent()) return;
            now.ifPresent(owner -> sql.end(owner.id(), clock.now()));
            sql.name(new Owner(ActId.make().value(), office, thing, person, standIn, clock.now(), by.actor(), Optional.empty()));
            record(by, office, thing, "owner-named", now, told(person, standIn));
        });
    }

    /// Of one thing: from now on whoever answers for the office answers for it too. Of the office: nobody does.
    public void end(Acting by, OrganisationId office, UUID named) {
        requireMay(by, office);
        transaction.executeWithoutResult(_ -> {
            var now = sql.of(office).stream().filter(owner -> owner.id().equals(named) && owner.ended().isEmpty()).findFirst().orElseThrow(() -> new Refusal.ChangedMeanwhile(Reports.class, "owner.changed-meanwhile"));
            sql.end(now.id(), clock.now());
            record(by, office, now.thing(), "owner-ended", Optional.of(now), Map.of());
        });
    }

    private void record(Acting by, OrganisationId office, Optional<Reference> thing, String act, Optional<Owner> before, Map<String, Object> after) {
        audit.record(by.actor(), by.region(), new Act(act, thing.orElse(Reference.to(office)),
                before.map(owner -> told(owner.person(), owner.standIn())).orElse(Map.of()), after));
    }

    private static Map<String, Object> told(PersonId person, Optional<PersonId> standIn) {
        var told = new HashMap<String, Object>();
        told.put("person", person.toString());
        standIn.ifPresent(other -> told.put("stand-in", other.toString()));
        return told;
    }

    /// Whether the person may say who answers in that office: a curator or an administrator of its side.
    public boolean may(Acting who, OrganisationId office) {
        return rights.may(who, Deed.NAME_OWNER, organisations.organisation(office).region());
    }

    private void requireMay(Acting by, OrganisationId office) {
        if (!may(by, office)) throw new Refusal.NotAllowed(Reports.class, "owner.of-another-side");
    }

    private void requireOf(OrganisationId office, PersonId person) {
        if (people.of(List.of(person)).values().stream().noneMatch(one -> one.organisation().equals(Optional.of(office))))
            throw new Refusal.Invalid(Reports.class, "owner.of-another-office");
    }

    /// The things for which an office leads or helps, in no order that means anything.
    public List<Reference> thingsOf(OrganisationId office) {
        return sql.thingsOf(office);
    }

    /// Everybody who was ever named in an office, the latest first.
    public List<Owner> history(OrganisationId office) {
        return sql.of(office);
    }
}
