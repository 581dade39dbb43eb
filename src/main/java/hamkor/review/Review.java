package hamkor.review;

import hamkor.agreement.Agreement;
import hamkor.agreement.Side;
import hamkor.directory.Organisations;
import hamkor.directory.Region;
import hamkor.document.Place;
import hamkor.id.MeasureId;
import hamkor.id.RegionId;
import hamkor.id.SideId;
import hamkor.language.Refusal;
import hamkor.measure.Difference;
import hamkor.measure.Executor;
import hamkor.measure.Plan;
import hamkor.measure.PlannedExecutor;
import hamkor.measure.PlannedMeasure;
import hamkor.roadmap.reading.SourceRow;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How a draft stands at one moment: all of it but the cells of the document. What follows from it is computed here, so that a page,
/// the API and an approval cannot see different things.
public final class Review {
    private final Draft draft;
    private final Agreement agreement;
    private final Map<RegionId, Region> regions;
    private final Organisations.Called called;
    private final Understanding understanding;
    private final List<SourceLine> lines;
    private final List<Settled> rows;
    private final Map<Integer, Settled> byNumber;
    private final Acts acts;
    private final List<DraftProblem> problems;
    private final List<DraftProblem> open;
    private final Optional<Comparison> comparison;
    private final Map<Integer, Difference.Kind> changes;
    private final Map<SideId, Set<Integer>> marked = new HashMap<>();
    private Optional<Plan> plan = Optional.empty();

    /// What people have said of the draft.
    ///
    /// @param approvals also those that fell, the latest first
    record Acts(List<Mark> marks, List<Decision> decisions, List<DraftApproval> approvals, List<Match> matches) {}

    Review(Draft draft, Agreement agreement, Map<RegionId, Region> regions, Organisations.Called called, Understanding understanding,
            List<SourceLine> lines, List<DraftRow> rows, Acts acts, Optional<Predecessor> predecessor) {
        this.draft = draft;
        this.agreement = agreement;
        this.regions = regions;
        this.called = called;
        this.understanding = understanding;
        this.lines = lines;
        this.rows = rows.stream().map(row -> Settled.of(row, settled(row.content()))).toList();
        this.byNumber = this.rows.stream().collect(Collectors.toMap(row -> row.row().number(), row -> row));
        this.acts = acts;
        this.comparison = predecessor.map(this::compared);
        this.problems = Stream.concat(Problems.of(draft.front(), understanding.strangers(draft.front().parties()), lines, this.rows).stream(),
                comparison.stream().flatMap(found -> found.problems().stream())).sorted(Comparator.comparingInt(DraftProblem::row)).toList();
        this.open = problems.stream().filter(problem -> decision(problem).isEmpty()).toList();
        this.changes = comparison.map(Comparison::changes).orElse(Map.of());
        var hashes = new HashMap<Integer, Optional<String>>();
        for (var mark : acts.marks())
            if (hashes.computeIfAbsent(mark.row(), number -> row(number).map(Settled::hash)).filter(mark.content()::equals).isPresent())
                marked.computeIfAbsent(mark.side(), _ -> new HashSet<>()).add(mark.row());
    }

    public Draft draft() {
        return draft;
    }

    public Agreement agreement() {
        return agreement;
    }

    Region region(Side side) {
        return regions.get(side.region());
    }

    Organisations.Called called() {
        return called;
    }

    /// The side that a party's name in the document means.
    Optional<SideId> sideOf(String party) {
        return understanding.side(party);
    }

    /// Every row of the document, in order.
    public List<SourceLine> lines() {
        return lines;
    }

    /// Whether a row is the heading of those below it, and no measure that a person has taken in.
    boolean isHeading(SourceLine line) {
        return line.kind() == SourceRow.Kind.SECTION && !byNumber.containsKey(line.number());
    }

    /// Where in the document a row stands.
    Place place(int number) {
        return lines.get(number - 1).place();
    }

    /// Those that will be measures, and those that a person left out, in order.
    public List<Settled> rows() {
        return rows;
    }

    /// A row as it was read, whatever people have made of it.
    Settled asRead(Settled row) {
        var read = row.row().asRead().orElseThrow();
        return read.equals(row.row().content()) ? row
                : Settled.of(new DraftRow(row.row().number(), row.row().asRead(), read, false, row.row().version(), row.row().changed()), settled(read));
    }

    Optional<Settled> row(int number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    List<DraftApproval> approvals() {
        return acts.approvals();
    }

    /// All that were found, also those that a person left as they are.
    public List<DraftProblem> problems() {
        return problems;
    }

    /// Those of them that nobody has settled or left as they are.
    public List<DraftProblem> open() {
        return open;
    }

    public Optional<Decision> decision(DraftProblem problem) {
        return acts.decisions().stream().filter(decision -> decision.isAbout(problem)).findFirst();
    }

    /// The rows that the side has marked as checked, as they stand now.
    public Set<Integer> marked(Side side) {
        return marked.getOrDefault(side.id(), Set.of());
    }

    /// The rows that the side has nothing more to check of: those that it marked, and those that say what the edition in force says,
    /// to which it has agreed already.
    public Set<Integer> checked(Side side) {
        return Stream.concat(marked(side).stream(), unchanged().stream()).collect(Collectors.toSet());
    }

    /// The rows that say the same as the edition in force; none of a first edition.
    public Set<Integer> unchanged() {
        return changes.entrySet().stream().filter(row -> row.getValue() == Difference.Kind.UNCHANGED).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /// The rows that say something else than the edition in force, or that it has not; none of a first edition.
    Set<Integer> changed() {
        return changes.entrySet().stream().filter(row -> row.getValue() != Difference.Kind.UNCHANGED).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /// What the draft makes of the measure of a row; empty of a first edition, and of a row that was left out.
    Optional<Difference.Kind> change(int number) {
        return Optional.ofNullable(changes.get(number));
    }

    /// The rows that people corrected by hand.
    Set<Integer> corrected() {
        return rows.stream().filter(row -> row.row().isCorrected()).map(row -> row.row().number()).collect(Collectors.toSet());
    }

    /// The rows that the side has still to check, in order.
    public List<Integer> unchecked(Side side) {
        var checked = checked(side);
        return rows.stream().map(row -> row.row().number()).filter(number -> !checked.contains(number)).toList();
    }

    Optional<Mark> lastMark(Side side) {
        return acts.marks().stream().filter(mark -> mark.side().equals(side.id()) && marked(side).contains(mark.row()))
                .max(Comparator.comparing(Mark::at));
    }

    /// The approval of a side that stands for what the draft says now.
    public Optional<DraftApproval> approval(Side side) {
        return approval(side, acts.approvals());
    }

    /// The same, where more have been given since.
    Optional<DraftApproval> approval(Side side, List<DraftApproval> given) {
        return given.stream().filter(approval -> approval.side().equals(side.id()) && approval.dropped().isEmpty())
                .filter(approval -> approval.content().equals(content())).findFirst();
    }

    public boolean isReady(Side side) {
        return open().isEmpty() && unchecked(side).isEmpty();
    }

    /// How the rows of the document add up: read = measures + sections + skipped.
    public Counts counts() {
        int sections = 0;
        int skipped = 0;
        for (var line : lines) {
            var row = row(line.number());
            if (row.isEmpty() && line.kind() == SourceRow.Kind.SECTION) sections++;
            else if (row.isEmpty() || row.get().row().leftOut()) skipped++;
        }
        return new Counts(lines.size(), (int) rows.stream().filter(row -> !row.row().leftOut()).count(), sections, skipped);
    }

    public record Counts(int read, int measures, int sections, int skipped) {
        boolean addUp() {
            return read == measures + sections + skipped;
        }
    }

    /// What would come into force.
    ///
    /// @throws Refusal.Invalid while it is unknown whose an executor is
    Plan plan() {
        if (plan.isEmpty()) {
            var identities = comparison.map(found -> found.difference().identities());
            var measures = measures();
            plan = Optional.of(plan(IntStream.range(0, measures.size())
                    .mapToObj(i -> planned(measures.get(i), identities.flatMap(all -> all.get(i)), _ -> true)).toList()));
        }
        return plan.get();
    }

    /// What an approval names: the plan, and the edition that it was compared with, where there is one. The same plan after another
    /// edition is another change.
    ///
    /// @throws Refusal.Invalid while it is unknown whose an executor is
    public String content() {
        return comparison.map(found -> Sha256.of(found.predecessor().edition() + " " + plan().contentHash())).orElseGet(() -> plan().contentHash());
    }

    /// What an approval has to name to stand; empty where there can be none.
    String approvable() {
        return open().isEmpty() ? content() : "";
    }

    /// Against the edition that the draft is to follow; empty of a first edition.
    Optional<Comparison> comparison() {
        return comparison;
    }

    /// What it would change in the edition in force; empty of a first edition.
    public Optional<Difference> difference() {
        return comparison.map(Comparison::difference);
    }

    /// Whether this program wrote the file.
    boolean isOurs() {
        return lines.stream().anyMatch(line -> line.mark().isPresent());
    }

    /// An executor of whom nobody has said yet whose it is can be compared with nothing.
    private Comparison compared(Predecessor predecessor) {
        var measures = measures();
        var plan = plan(measures.stream().map(row -> planned(row, marked(row, predecessor), executor -> executor.side().isPresent())).toList());
        return Comparison.of(predecessor, measures, plan, acts.matches());
    }

    private Optional<MeasureId> marked(Settled row, Predecessor predecessor) {
        return lines.get(row.row().number() - 1).mark().flatMap(mark -> predecessor.known().stream().filter(known -> known.toString().equals(mark)).findFirst());
    }

    private List<Settled> measures() {
        return rows.stream().filter(row -> !row.row().leftOut()).toList();
    }

    private Plan plan(List<PlannedMeasure> measures) {
        return new Plan(draft.front().title(), draft.front().languages(), draft.front().period(), draft.front().reportingDays(), measures);
    }

    private PlannedMeasure planned(Settled row, Optional<MeasureId> identity, Predicate<RowExecutor> taken) {
        var content = row.content();
        var executors = IntStream.range(0, content.executors().size()).filter(i -> taken.test(content.executors().get(i)))
                .mapToObj(i -> planned(content.executors().get(i), row.roles().get(i))).toList();
        var source = place(row.row().number());
        return new PlannedMeasure(identity, content.number(), content.section(), content.title(), content.details(), content.term(),
                executors, content.result(), content.funding(), content.direction(), source);
    }

    private static PlannedExecutor planned(RowExecutor executor, Executor.Role role) {
        var side = executor.side().orElseThrow(() -> new Refusal.Invalid(Drafts.class, "draft.side-unknown", Settled.key(executor.words())));
        return new PlannedExecutor(new Executor(side, executor.words(), executor.organisation(), role, executor.byConsent()), executor.contact());
    }

    /// With every organisation that the directory calls exactly so.
    private RowContent settled(RowContent content) {
        var executors = content.executors();
        return content.with(executors.stream().map(this::settled).toList());
    }

    private RowExecutor settled(RowExecutor executor) {
        if (executor.organisation().isPresent()) return executor.meaning(called.now(executor.organisation().get()));
        if (executor.side().isEmpty()) return executor;
        return called.by(agreement.side(executor.side().get()).region(), executor.words()).map(executor::meaning).orElse(executor);
    }
}
