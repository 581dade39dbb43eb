package hamkor.export;

import hamkor.document.Limits;
import hamkor.id.MeasureId;
import hamkor.id.SideId;
import hamkor.language.LanguageText;
import hamkor.measure.Assignment.Assigned;
import hamkor.measure.Direction;
import hamkor.measure.Executor;
import hamkor.measure.Plan;
import hamkor.measure.PlannedExecutor;
import hamkor.measure.PlannedMeasure;
import hamkor.measure.Understood;
import hamkor.roadmap.reading.ExecutorReading;
import hamkor.roadmap.reading.MeasureReading;
import hamkor.roadmap.reading.RoadmapReader;
import hamkor.roadmap.reading.RoadmapReading;
import hamkor.term.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A document read, put in force, written as a file, and read again.
final class RoundTrip {
    private static final Path RESOURCES = Path.of("src/test/resources/hamkor/roadmap/reading");
    static final RoadmapReader READER = new RoadmapReader(Limits.DEFAULT);

    final List<NamedSide> sides = new ArrayList<>();
    Plan plan;

    RoundTrip(Path document) {
        var reading = READER.read(document);
        var names = new ArrayList<>(reading.parties());
        for (var name : List.of("Первая сторона", "Вторая сторона")) if (names.size() < 2) names.add(name);
        for (var name : names) sides.add(new NamedSide(SideId.make(), LanguageText.of(reading.languages().getFirst(), name)));
        plan = new Plan(reading.title(), reading.languages(), reading.period(), List.of(MonthDay.of(12, 15)),
                reading.measures().stream().map(measure -> planned(Understood.of(measure, settled(assigned(measure))), Optional.of(MeasureId.make()), measure)).toList());
    }

    static Stream<Path> documents(String... sets) {
        return Stream.of(sets).flatMap(set -> {
            try (var files = Files.list(RESOURCES.resolve(set))) {
                return files.filter(file -> file.toString().matches(".*\\.(docx|xlsx|pdf)")).sorted().toList().stream();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    static Path document(String set, String name) {
        return RESOURCES.resolve(set).resolve(name);
    }

    /// As many measures, the same ones over and over.
    void repeat(int measures) {
        plan = new Plan(plan.title(), plan.languages(), plan.period(), plan.reportingDays(), IntStream.range(0, measures)
                .mapToObj(i -> plan.measures().get(i % plan.measures().size()).is(Optional.of(MeasureId.make()))).toList());
    }

    /// A person has said by which day what nobody could date is due.
    void dateWhatIsUndated() {
        plan = new Plan(plan.title(), plan.languages(), plan.period(), plan.reportingDays(), plan.measures().stream().map(measure -> measure.term() instanceof Term.Undated
                ? new PlannedMeasure(measure.identity(), measure.number(), measure.section(), measure.title(), measure.details(),
                        new Term.Deadline(measure.term().words(), LocalDate.of(2026, 12, 31)), measure.executors(), measure.result(), measure.funding(),
                        Optional.of(Direction.TRADE), measure.source()) : measure).toList());
    }

    /// A person has said that of the first side that has two executors on a measure not the first leads.
    void letTheSecondLead() {
        var measures = new ArrayList<>(plan.measures());
        int at = IntStream.range(0, measures.size()).filter(i -> second(measures.get(i)).isPresent()).findFirst().orElseThrow();
        var measure = measures.get(at);
        var second = second(measure).orElseThrow();
        var executors = measure.executors().stream().map(one -> {
            var of = one.executor();
            if (!of.side().equals(second.executor().side())) return one;
            return new PlannedExecutor(new Executor(of.side(), of.words(), of.organisation(), one == second ? Executor.Role.LEAD : Executor.Role.CO, of.byConsent()), one.contact());
        }).toList();
        measures.set(at, new PlannedMeasure(measure.identity(), measure.number(), measure.section(), measure.title(), measure.details(), measure.term(), executors,
                measure.result(), measure.funding(), measure.direction(), measure.source()));
        plan = new Plan(plan.title(), plan.languages(), plan.period(), plan.reportingDays(), measures);
    }

    private static Optional<PlannedExecutor> second(PlannedMeasure measure) {
        var seen = new HashSet<SideId>();
        return measure.executors().stream().filter(one -> !seen.add(one.executor().side())).findFirst();
    }

    /// A file come back, as what it says is put before the sides.
    Plan again(RoadmapReading reading) {
        var understood = SaidAgain.in(plan, sides, reading, reading.measures().stream().map(measure -> Understood.of(measure, assigned(measure))).toList());
        boolean sameTitle = reading.title().equals(plan.title());
        return new Plan(reading.title(), sameTitle ? plan.languages() : reading.languages(), sameTitle ? plan.period() : reading.period(), plan.reportingDays(),
                IntStream.range(0, understood.size()).mapToObj(i -> planned(understood.get(i), reading.measures().get(i).mark().map(MeasureId::of), reading.measures().get(i))).toList());
    }

    private static PlannedMeasure planned(Understood measure, Optional<MeasureId> identity, MeasureReading read) {
        return new PlannedMeasure(identity, measure.number(), measure.section(), measure.title(), measure.details(), measure.term(),
                measure.executors().stream().map(Assigned::planned).toList(), measure.result(), measure.funding(), measure.direction(), read.source());
    }

    /// As an assignment under an agreement has them; no organisation is known.
    private List<Assigned> assigned(MeasureReading measure) {
        var led = new HashSet<SideId>();
        return measure.executors().stream().map(executor -> {
            var side = executor.side().flatMap(name -> sides.stream().filter(one -> one.name().in().containsValue(name)).findFirst()).map(NamedSide::id);
            boolean leads = executor.role() != ExecutorReading.Role.CO && side.map(led::add).orElse(true);
            return new Assigned(side, executor.name(), Optional.empty(), leads ? Executor.Role.LEAD : Executor.Role.CO,
                    executor.role() == ExecutorReading.Role.CONSENT, executor.person());
        }).toList();
    }

    /// Whoever the document gives no side is given the first by a person.
    private List<Assigned> settled(List<Assigned> executors) {
        var led = new HashSet<SideId>();
        return executors.stream().map(one -> {
            var side = one.side().orElse(sides.getFirst().id());
            boolean leads = one.role() == Executor.Role.LEAD && led.add(side);
            return new Assigned(Optional.of(side), one.words(), one.organisation(), leads ? Executor.Role.LEAD : Executor.Role.CO, one.byConsent(), one.contact());
        }).toList();
    }

    Path write(Path folder, String ending, boolean contacts) throws IOException {
        var file = folder.resolve("roadmap." + ending);
        var table = PlanTableMaker.table(plan, sides, plan.languages(), contacts, "Редакция 1");
        try (var out = Files.newOutputStream(file)) {
            if (ending.equals("docx")) WordWriter.write(table, out);
            else ExcelWriter.write(table, out);
        }
        return file;
    }
}
