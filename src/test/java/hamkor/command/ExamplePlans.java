package hamkor.command;

import hamkor.Story;
import hamkor.document.Limits;
import hamkor.language.Language;
import hamkor.measure.Plan;
import hamkor.roadmap.reading.ExecutorReading;
import hamkor.roadmap.reading.MeasureReading;
import hamkor.roadmap.reading.RoadmapReader;
import hamkor.roadmap.reading.RoadmapReading;
import java.nio.file.Path;

/// The example documents as plans.
public final class ExamplePlans {
    private ExamplePlans() {}

    /// @param file `omsk_navoi.docx`
    /// @param partner the region that signed it with the Omsk region: `UZ-NW`
    public static Plan of(Story story, String file, String partner) {
        return story.plan(story.agreement("RU-OMS", partner), settled(read(file)));
    }

    static RoadmapReading read(String file) {
        return new RoadmapReader(Limits.DEFAULT).read(Path.of("demo", file));
    }

    private static RoadmapReading settled(RoadmapReading reading) {
        return new RoadmapReading(reading.title(), reading.languages(), reading.parties(), reading.period(),
                reading.measures().stream().map(ExamplePlans::settled).toList(), reading.problems(), reading.reconciliation(),
                reading.sources(), reading.headers());
    }

    private static MeasureReading settled(MeasureReading measure) {
        return new MeasureReading(measure.number(), measure.section(), measure.title(), measure.details(), measure.term(),
                measure.executors().stream().map(ExamplePlans::settled).toList(), measure.result(), measure.funding(), measure.source(), measure.mark());
    }

    /// The one executor of the examples whose side only a person knows.
    private static ExecutorReading settled(ExecutorReading executor) {
        var side = executor.side().or(() -> executor.name().in(Language.RU).filter("Зарафшанский политехнический колледж"::equals).map(_ -> "Навоийская область"));
        return new ExecutorReading(executor.name(), side, executor.person(), executor.role());
    }
}
