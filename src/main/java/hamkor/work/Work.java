package hamkor.work;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.access.Role;
import hamkor.agreement.Agreements;
import hamkor.agreement.Side;
import hamkor.agreement.SideMark;
import hamkor.control.DueDates;
import hamkor.control.DueDate;
import hamkor.control.DueList;
import hamkor.control.DuePage;
import hamkor.control.SilentOffice;
import hamkor.directory.Organisations;
import hamkor.directory.People;
import hamkor.directory.Regions;
import hamkor.id.MeasureId;
import hamkor.id.PersonId;
import hamkor.id.RegionId;
import hamkor.id.SideId;
import hamkor.language.Language;
import hamkor.measure.Awaiting;
import hamkor.measure.Measures;
import hamkor.term.BusinessClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Gathers what a person has to do: a question or two to the database for each list, and one of each kind for all the names on the page.
@Component
class Work {
    /// So many rows of a list stand on the page of all of them.
    static final int SOME = 15;
    static final int PAGE = 50;
    /// Of more nobody needs the number: it would cost more than the page.
    static final int MOST = 1_000;

    private final DueDates dates;
    private final LiveOwners owners;
    private final Measures measures;
    private final Agreements agreements;
    private final Organisations organisations;
    private final People people;
    private final Regions regions;
    private final Rights rights;
    private final ObjectProvider<Awaiting> awaiting;
    private final BusinessClock clock;

    Work(DueDates dates, LiveOwners owners, Measures measures, Agreements agreements, Organisations organisations, People people, Regions regions, Rights rights,
            ObjectProvider<Awaiting> awaiting, BusinessClock clock) {
        this.dates = dates;
        this.owners = owners;
        this.measures = measures;
        this.agreements = agreements;
        this.organisations = organisations;
        this.people = people;
        this.regions = regions;
        this.rights = rights;
        this.awaiting = awaiting;
        this.clock = clock;
    }

    /// @param number of all its rows, at most [#MOST]
    record Found(WorkList list, DuePage page, int number) {}

    WorkView of(Acting who, Language language) {
        var today = today(who);
        var found = WorkList.of(who).stream().map(list -> found(who, list, today)).toList();
        boolean names = who.is(Role.CURATOR);
        var nobody = names ? owners.without(who.region()) : List.<NoLiveOwner>of();
        var silent = names ? dates.silent(who.region()) : List.<SilentOffice>of();
        var drafts = awaiting.stream().flatMap(module -> module.awaiting(who, language).stream()).toList();
        var maker = maker(who, found, nobody, silent, today, language);
        return maker.view(found, drafts, nobody, silent);
    }

    /// The offices where nobody alive answers, on a page of their own.
    List<WorkView.OfficeLine> ownerless(Acting who, Language language) {
        var nobody = owners.without(who.region());
        var maker = maker(who, List.of(), nobody, List.of(), today(who), language);
        return nobody.stream().map(maker::line).toList();
    }

    /// One list on a page of its own.
    WorkView.Section list(Acting who, WorkList list, Optional<DueList.After> after, Language language) {
        var today = today(who);
        var asked = list.asked(who, today, PAGE);
        var found = new Found(list, dates.page(asked.from(after)), dates.countUpTo(asked, MOST));
        return maker(who, List.of(found), List.of(), List.of(), today, language).alone(found);
    }

    private Found found(Acting who, WorkList list, LocalDate today) {
        var asked = list.asked(who, today, SOME);
        var page = dates.page(asked);
        return new Found(list, page, page.next().isPresent() ? dates.countUpTo(asked, MOST) : page.dates().size());
    }

    private LocalDate today(Acting who) {
        return clock.today(regions.zoneOf(who.region()));
    }

    private WorkMaker maker(Acting who, List<Found> found, List<NoLiveOwner> nobody, List<SilentOffice> silent, LocalDate today, Language language) {
        var all = found.stream().flatMap(list -> list.page().dates().stream()).toList();
        var sides = Stream.of(all.stream().map(DueDate::side), nobody.stream().map(NoLiveOwner::side), silent.stream().map(SilentOffice::side))
                .flatMap(stream -> stream).collect(Collectors.toSet());
        var agreed = agreements.bySide(sides);
        var known = regions.of(Stream.concat(Stream.of(who.region()), agreed.values().stream().flatMap(agreement -> agreement.sides().stream()).map(Side::region)).distinct().toList());
        var marks = new LinkedHashMap<SideId, SideMark>();
        agreed.values().stream().distinct().forEach(agreement -> SideMark.of(agreement, known, clock.now(), language).forEach(mark -> marks.put(mark.id(), mark)));
        var offices = organisations.of(Stream.of(all.stream().flatMap(date -> date.lead().stream()), nobody.stream().map(NoLiveOwner::office), silent.stream().map(SilentOffice::office),
                who.organisation().stream()).flatMap(stream -> stream).collect(Collectors.toSet()));
        var named = nobody.stream().flatMap(office -> office.person().stream()).collect(Collectors.toSet());
        var said = measures.lastSaid(all.stream().map(date -> new MeasureId(date.thing().id())).collect(Collectors.toSet()));
        return new WorkMaker(who, today, known, agreed, marks, offices, named.isEmpty() ? Map.of() : people.of(named), said, rights.may(who, Deed.NAME_OWNER), clock.now(), language);
    }
}
