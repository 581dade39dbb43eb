package hamkor.work;

import hamkor.access.Acting;
import hamkor.access.Role;
import hamkor.agreement.Agreement;
import hamkor.agreement.Side;
import hamkor.agreement.SideMark;
import hamkor.control.DueDate;
import hamkor.control.DueList;
import hamkor.control.SilentOffice;
import hamkor.control.StatusWords;
import hamkor.directory.Organisation;
import hamkor.directory.Person;
import hamkor.directory.Region;
import hamkor.id.MeasureId;
import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.id.RegionId;
import hamkor.id.SideId;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Shown;
import hamkor.language.Words;
import hamkor.measure.Awaiting;
import hamkor.measure.MeasureName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says in one reader's language what [Work] found.
record WorkMaker(Acting who, LocalDate today, Map<RegionId, Region> regions, Map<SideId, Agreement> agreements, Map<SideId, SideMark> sides, Map<OrganisationId, Organisation> offices,
        Map<PersonId, Person> people, Map<MeasureId, MeasureName> measures, boolean namesOwners, Instant now, Language language) {

    private Words words() {
        return WorkPages.WORDS.get(language);
    }

    WorkView view(List<Work.Found> found, List<Awaiting.Line> drafts, List<NoLiveOwner> nobody, List<SilentOffice> silent) {
        var sections = new ArrayList<WorkView.Section>();
        boolean told = nobody.isEmpty();
        for (var list : found) {
            boolean before = !told && list.list() == WorkList.OVERDUE;
            told |= before;
            sections.add(section(list, before));
        }
        var tabs = new ArrayList<WorkView.Tab>();
        if (!drafts.isEmpty()) tabs.add(new WorkView.Tab("drafts", words().say("drafts"), String.valueOf(drafts.size()), false));
        for (var section : sections) {
            if (section.ownerlessBefore()) tabs.add(new WorkView.Tab("ownerless", words().say("ownerless"), String.valueOf(nobody.size()), true));
            tabs.add(new WorkView.Tab(section.anchor(), section.title(), section.number(), !section.rows().isEmpty() && section.anchor().endsWith("overdue")));
        }
        if (!silent.isEmpty()) tabs.add(new WorkView.Tab("silent", words().say("silent"), String.valueOf(silent.size()), false));
        return new WorkView(head(), tabs, drafts, sections, nobody.stream().map(this::line).toList(), words().say("show-all", nobody.size()), silent.stream().map(this::line).toList());
    }

    private String head() {
        var day = DayWords.weekday(today.getDayOfWeek(), language) + ", " + DayWords.inText(today, language);
        var as = who.organisation().map(offices::get).map(Organisation::name).orElseGet(() -> regions.get(who.region()).name()).shownTo(language).text();
        return words().say("head", day.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + day.substring(1), as);
    }

    private WorkView.Section section(Work.Found found, boolean ownerlessBefore) {
        var section = alone(found);
        boolean more = found.page().next().isPresent();
        var all = words().say("show-all", number(found));
        return new WorkView.Section(section.anchor(), section.title(), section.number(), section.note(), section.empty(), section.whose(), section.rows(),
                more ? Optional.of(new WorkView.Link(address(found.list()), all)) : Optional.empty(), all, Optional.empty(), ownerlessBefore);
    }

    WorkView.Section alone(Work.Found found) {
        var list = found.list();
        var key = "list." + list.word();
        var title = list == WorkList.DUE || list == WorkList.OFFICE_DUE ? words().say(key, DayWords.dayAndMonth(WorkList.until(today), language)) : words().say(key);
        return new WorkView.Section(list.word(), title, number(found), words().say(key + ".note"), words().say(key + ".empty"),
                words().say(list == WorkList.ANSWER || list == WorkList.MOVE ? "table.from" : list.isOfOffice() ? "table.office" : "table.whose"),
                found.page().dates().stream().map(date -> row(list, date)).toList(), Optional.empty(), "",
                found.page().next().map(after -> address(list) + "?after=" + after.day() + "_" + after.checkpoint()), false);
    }

    private static String number(Work.Found found) {
        return found.number() < Work.MOST ? String.valueOf(found.number()) : Work.MOST + "+";
    }

    private static String address(WorkList list) {
        return "/work/" + list.word();
    }

    private WorkView.Row row(WorkList list, DueDate date) {
        var said = measures.get(new MeasureId(date.thing().id()));
        var mark = sides.get(date.side());
        var checkpoint = date.checkpoint();
        var statuses = new StatusWords(language);
        var title = said.title().shownTo(language);
        return new WorkView.Row(list.word() + "-" + checkpoint.id(), said.number().orElse(""), title, "/measures/" + date.thing().id(), under(date), mark.letter(), mark.shortName(),
                date.lead().map(offices::get).map(office -> office.name().shownTo(language)).orElseGet(() -> new Shown("", language)),
                checkpoint.on().map(day -> DayWords.inTable(day, language)).orElse(""),
                checkpoint.firstOn().filter(first -> !checkpoint.on().equals(Optional.of(first))).map(first -> words().say("first-day", DayWords.inTable(first, language))),
                statuses.of(date.standing()), statuses.marks(date.standing()), act(list, date));
    }

    /// The partners, then what is asked.
    private String under(DueDate date) {
        var partners = agreements.get(date.side()).sides().stream().filter(side -> !side.region().equals(who.region())).map(Side::region)
                .map(region -> regions.get(region).name().shownTo(language).text()).collect(Collectors.joining(", "));
        return date.asked().map(to -> words().say("under.asked", partners, DayWords.inTable(to, language))).orElse(partners);
    }

    private Optional<WorkView.Link> act(WorkList list, DueDate date) {
        return switch (list) {
            case ANSWER -> date.report().map(report -> new WorkView.Link("/reports/" + report, words().say("act.check")));
            case MOVE -> Optional.of(new WorkView.Link("/measures/" + date.thing().id() + "#extensions", words().say("act.decide")));
            case OFFICE_OVERDUE, OFFICE_DUE -> Optional.of(new WorkView.Link("/checkpoints/" + date.checkpoint().id() + "/report", words().say("act.report")));
            case OFFICE_RETURNED -> Optional.of(new WorkView.Link("/checkpoints/" + date.checkpoint().id() + "/report", words().say("act.mend")));
            case OFFICE_AWAITING -> date.report().map(report -> new WorkView.Link("/reports/" + report, words().say("act.read")));
            case OBJECTED, OVERDUE, RETURNED, DUE -> date.report().map(report -> new WorkView.Link("/reports/" + report, words().say("act.read")));
        };
    }

    WorkView.OfficeLine line(NoLiveOwner office) {
        var mark = sides.get(office.side());
        var person = office.person().map(people::get).map(named -> named.name().shownTo(language).text());
        var why = office.seen().map(seen -> words().count("ownerless.silent", (int) Duration.between(seen, now).toDays()))
                .orElseGet(() -> words().say(person.isPresent() ? "ownerless.never" : "ownerless.nobody"));
        var overdue = office.longest() > 0 ? ", " + words().count("ownerless.overdue", office.longest()) : "";
        return new WorkView.OfficeLine(offices.get(office.office()).name().shownTo(language), mark.letter(), mark.shortName(),
                person.map(name -> words().say("ownerless.who", name, why)).orElse(why), words().count("ownerless.measures", office.things()) + overdue, owner(office.office()));
    }

    private WorkView.OfficeLine line(SilentOffice office) {
        var mark = sides.get(office.side());
        return new WorkView.OfficeLine(offices.get(office.office()).name().shownTo(language), mark.letter(), mark.shortName(), words().count("silent.dates", office.dates()),
                words().count("silent.longest", office.longest()), owner(office.office()));
    }

    private String owner(OrganisationId office) {
        return namesOwners ? "/offices/" + office + "/owner" : "/organisations/" + office;
    }
}
