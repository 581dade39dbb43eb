package hamkor.measure;

import hamkor.control.Status;
import hamkor.control.StatusWords;
import hamkor.directory.Organisation;
import hamkor.id.OrganisationId;
import hamkor.id.SideId;
import hamkor.language.Sorting;
import hamkor.language.Words;
import hamkor.measure.PlanFilter.Choice;
import hamkor.measure.PlanFilter.StatusOf;
import hamkor.measure.RoadmapView.Choices;
import hamkor.measure.RoadmapView.FilterForm;
import hamkor.measure.RoadmapView.Group;
import hamkor.measure.RoadmapView.Option;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The form by which a reader asks for some of the measures. It offers only what there is.
final class FilterMaker {
    private final EditionFrame frame;
    private final List<Tracked> all;
    private final List<String> chapters;
    private final Map<OrganisationId, Organisation> organisations;
    private final PlanFilter filter;
    private final String view;
    private final Words words;

    /// @param chapters the outermost headings
    FilterMaker(EditionFrame frame, List<Tracked> all, List<String> chapters, Map<OrganisationId, Organisation> organisations, PlanFilter filter, String view) {
        this.frame = frame;
        this.all = all;
        this.chapters = chapters;
        this.organisations = organisations;
        this.filter = filter;
        this.view = view;
        this.words = frame.words();
    }

    FilterForm form() {
        var choices = new ArrayList<Choices>();
        if (!chapters.isEmpty()) choices.add(choices(Choice.SECTION, List.of(new Group("", sections()))));
        choices.add(choices(Choice.STATUS, statuses()));
        choices.add(choices(Choice.EXECUTOR, frame.sides().stream().map(side -> new Group(side.name(), executors(side.id())))
                .filter(group -> !group.options().isEmpty()).toList()));
        choices.add(choices(Choice.WHOSE, List.of(new Group("", frame.sides().stream()
                .map(side -> option(Choice.WHOSE, String.valueOf(side.position()), side.name())).toList()))));
        return new FilterForm(frame.address(), view, filter.value(Choice.Q), choices,
                filter.isEmpty() ? Optional.empty() : Optional.of(PlanFilter.NONE.address(frame.address(), view)));
    }

    private Choices choices(Choice choice, List<Group> groups) {
        return new Choices(choice.word(), words.say("filter." + choice.word()), words.say("filter." + choice.word() + ".any"), groups);
    }

    private List<Option> sections() {
        return IntStream.range(0, chapters.size()).mapToObj(i -> option(Choice.SECTION, String.valueOf(i + 1), chapters.get(i))).toList();
    }

    private List<Group> statuses() {
        var groups = new ArrayList<Group>();
        groups.add(new Group(words.say("filter.together"), statuses(Optional.empty(), tracked -> Optional.of(tracked.standing().status()))));
        for (var side : frame.sides())
            groups.add(new Group(side.name(), statuses(Optional.of(String.valueOf(side.position())),
                    tracked -> Optional.ofNullable(tracked.standing().sides().get(side.id())).map(part -> part.standing().status()))));
        return groups.stream().filter(group -> !group.options().isEmpty()).toList();
    }

    /// Those that there are, and the one that was asked for even where there is none.
    private List<Option> statuses(Optional<String> of, Function<Tracked, Optional<Status>> status) {
        var there = new TreeSet<Status>();
        all.forEach(tracked -> status.apply(tracked).ifPresent(there::add));
        filter.status().filter(asked -> asked.of().equals(of)).ifPresent(asked -> there.add(asked.status()));
        var statusWords = new StatusWords(frame.language());
        return there.stream().map(each -> option(Choice.STATUS, new StatusOf(of, each).value(), statusWords.say(each))).toList();
    }

    private List<Option> executors(SideId side) {
        Collection<OrganisationId> named = new TreeSet<>(Comparator.comparing(OrganisationId::value));
        for (var tracked : all)
            for (var executor : tracked.measure().executors())
                if (executor.side().equals(side)) executor.organisation().ifPresent(named::add);
        return named.stream().map(organisations::get)
                .map(known -> option(Choice.EXECUTOR, known.id().toString(), known.name().shownTo(frame.language()).text()))
                .sorted(Comparator.comparing(Option::words, Sorting.in(frame.language()))).toList();
    }

    private Option option(Choice choice, String value, String shown) {
        return new Option(value, shown, filter.value(choice).equals(value));
    }
}
