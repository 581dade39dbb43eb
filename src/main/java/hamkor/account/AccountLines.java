package hamkor.account;

import hamkor.directory.Organisation;
import hamkor.directory.Person;
import hamkor.directory.Region;
import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.id.RegionId;
import hamkor.language.DayWords;
import hamkor.language.Shown;
import hamkor.language.Sorting;
import hamkor.language.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Accounts as the list shows them, by name in the order of the reader's alphabet.
///
/// @param regions of everybody: whoever is of no organisation works for the region itself
/// @param links until when somebody's link opens something
/// @param closed until when somebody's sign-in is closed after failed attempts
record AccountLines(Map<PersonId, Person> people, Map<OrganisationId, Organisation> offices, Map<RegionId, Region> regions,
        Map<PersonId, Instant> links, Map<PersonId, Instant> closed, ZoneId zone, Words words) {
    /// @param office the region itself where they are of no organisation
    record Line(String address, Shown name, Optional<Shown> post, Shown office, String email, String roles, String state, boolean closed,
            String signedIn) {
        /// Of somebody without an account.
        String erasing() {
            return address.replace("/new?person=", "/") + "/erasing";
        }
    }

    List<Line> of(List<Account> accounts) {
        return accounts.stream().map(this::line).sorted(byName()).toList();
    }

    /// Those who could be invited.
    List<Line> without(Collection<Person> others) {
        return others.stream().map(person -> new Line(AccountPages.PATH + "/new?person=" + person.id(), person.name().shownTo(words.language()), post(person),
                office(person), "", "", "", false, "")).sorted(byName()).toList();
    }

    private Line line(Account account) {
        var person = people.get(account.person());
        return new Line(AccountPages.PATH + "/" + account.person(), person.name().shownTo(words.language()), post(person), office(person), account.email(),
                RoleWords.of(account.roles(), words), state(account), account.state() == Account.State.CLOSED,
                account.signedInAt().map(this::moment).orElse(words.say("signed-in.never")));
    }

    String state(Account account) {
        return switch (account.state()) {
            case OPEN -> closedUntil(account).map(until -> words.say("state.open-closed-way", until)).orElseGet(() -> words.say("state.open"));
            case CLOSED -> words.say("state.closed");
            case INVITED -> hasLink(account) ? words.say("state.invited", moment(links.get(account.person()))) : words.say("state.invitation-over");
        };
    }

    /// Until when sign-in is closed after failed attempts, in words.
    Optional<String> closedUntil(Account account) {
        return Optional.ofNullable(closed.get(account.person())).map(this::moment);
    }

    boolean hasLink(Account account) {
        return links.containsKey(account.person());
    }

    String moment(Instant at) {
        return DayWords.moment(at, zone, words.language());
    }

    private Optional<Shown> post(Person person) {
        return person.post().map(post -> post.shownTo(words.language()));
    }

    private Shown office(Person person) {
        return person.organisation().map(offices::get).map(Organisation::name).orElseGet(() -> regions.get(person.region()).name()).shownTo(words.language());
    }

    private Comparator<Line> byName() {
        return Comparator.comparing(line -> line.name().text(), Sorting.in(words.language()));
    }
}
