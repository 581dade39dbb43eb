package hamkor.command;

import hamkor.access.Acting;
import hamkor.access.Role;
import hamkor.account.Accounts;
import hamkor.audit.Actor;
import hamkor.control.Owners;
import hamkor.directory.Contact;
import hamkor.directory.Organisations;
import hamkor.directory.People;
import hamkor.directory.Person;
import hamkor.id.OrganisationId;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who reports in the example world: in nearly every office that leads a measure somebody invented, named by the curator of the side
/// and seen lately.
final class DemoOffices {
    private static final String TABLE = "offices.tsv";

    private final Accounts accounts;
    private final People people;
    private final Organisations organisations;
    private final Owners owners;
    private final Map<OrganisationId, Acting> executors = new HashMap<>();
    private final Map<RegionId, Acting> curators = new HashMap<>();

    DemoOffices(Site.Doors doors) {
        accounts = doors.door(Accounts.class);
        people = doors.door(People.class);
        organisations = doors.door(Organisations.class);
        owners = doors.door(Owners.class);
    }

    void bringIn() {
        for (var email : DemoPeople.shown().emails()) {
            var known = accounts.called(email).orElseThrow();
            if (known.is(Role.CURATOR)) curators.put(known.region(), known);
            if (known.is(Role.EXECUTOR)) executors.put(known.organisation().orElseThrow(), known);
        }
        DemoTable.of(TABLE).rows().forEach(this::enter);
        executors.forEach((office, executor) -> {
            owners.name(curator(executor.region()), office, Optional.empty(), executor.person(), Optional.empty(), Optional.empty());
            accounts.cameIn(executor);
        });
    }

    private void enter(DemoTable.Row row) {
        var region = new RegionId(row.get("region"));
        var office = organisations.calledIn(List.of(region)).by(region, LanguageText.of(Language.RU, row.get("office")))
                .orElseThrow(() -> new IllegalStateException(row.toString()));
        var person = people.add(Actor.program(), region,
                new Person.Details(Optional.of(office), row.text("ru", "uz").orElseThrow(), row.text("post-ru", "post-uz"), Contact.NONE));
        accounts.open(Actor.program(), person, row.get("email"), Set.of(Role.EXECUTOR), DemoPeople.shown().password());
        executors.put(office, accounts.called(row.get("email")).orElseThrow());
    }

    Acting curator(RegionId region) {
        return curators.get(region);
    }

    Acting executor(OrganisationId office) {
        return Optional.ofNullable(executors.get(office)).orElseThrow(() -> new IllegalStateException("nobody in " + office));
    }
}
