package hamkor.account;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.PersonalRecords;
import hamkor.access.Rights;
import hamkor.audit.Act;
import hamkor.audit.Audit;
import hamkor.directory.People;
import hamkor.directory.Person;
import hamkor.id.PersonId;
import hamkor.id.Reference;
import hamkor.language.Refusal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Erases what is kept of persons, where one asks for it or the time to keep it is over. What they did stays, and the record of it stays
/// whole; under approvals and reports their name and post stand on, as a part of the act.
@Component
class Erasures {
    /// Shorter words would be found in much that is no name. What JSON writes otherwise stands in no name either.
    private static final Pattern NAME = Pattern.compile("[^\"\\\\\\p{Cntrl}]{5,200}");

    private final People people;
    private final AccountSql accounts;
    private final List<PersonalRecords> records;
    private final Rights rights;
    private final Audit audit;
    private final TransactionOperations transaction;

    Erasures(People people, AccountSql accounts, List<PersonalRecords> records, Rights rights, Audit audit, TransactionOperations transaction) {
        this.people = people;
        this.accounts = accounts;
        this.records = records;
        this.rights = rights;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// Whoever may be erased: of the own side, and without an account that is open.
    ///
    /// @throws Refusal.NotFound where it is nobody of the administrator's side
    /// @throws Refusal.Invalid while their account is open
    Person person(Acting by, PersonId id) {
        rights.require(by, Deed.MANAGE_PEOPLE);
        var person = people.person(id);
        if (!person.region().equals(by.region())) throw new Refusal.NotFound(Accounts.class, "account.none");
        if (accounts.of(id).filter(account -> account.state() != Account.State.CLOSED).isPresent()) throw new Refusal.Invalid(Accounts.class, "erasing.account-open");
        return person;
    }

    /// Somebody of the directory: name and contact there, the account's address and password, the letters, the name in the record.
    void erase(Acting by, PersonId id) {
        transaction.executeWithoutResult(_ -> {
            person(by, id);
            accounts.erase(id, by.actor());
            for (var kept : records) kept.erase(id);
            people.erase(id);
            audit.erase(by.actor(), by.region(), id);
        });
    }

    /// Whom documents name so after an executor of the own side.
    ///
    /// @return how many times
    /// @throws Refusal.Invalid where it can be no name, or stands nowhere
    int erase(Acting by, String name) {
        rights.require(by, Deed.MANAGE_PEOPLE);
        if (!NAME.matcher(name).matches()) throw new Refusal.Invalid(Accounts.class, "erasing.no-name");
        return transaction.execute(_ -> {
            int erased = records.stream().mapToInt(kept -> kept.erase(by.region(), name)).sum();
            if (erased == 0) throw new Refusal.Invalid(Accounts.class, "erasing.nowhere");
            audit.record(by.actor(), by.region(), Act.of("contact-person-erased", Reference.to(by.region()), Map.of("values", erased)));
            return erased;
        });
    }
}
