package hamkor.command;

import hamkor.agreement.Agreement;
import hamkor.agreement.Agreements;
import hamkor.agreement.Paper;
import hamkor.agreement.Side;
import hamkor.audit.Actor;
import hamkor.directory.OrganisationName;
import hamkor.directory.Organisations;
import hamkor.directory.RegionNames;
import hamkor.directory.Regions;
import hamkor.id.AgreementId;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.measure.Assignment;
import hamkor.measure.Measures;
import hamkor.measure.Plan;
import hamkor.roadmap.Approval;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Roadmaps;
import hamkor.roadmap.reading.ExecutorReading;
import hamkor.roadmap.reading.MeasureReading;
import hamkor.roadmap.reading.RoadmapReading;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionOperations;

/// The example world: three roadmaps of the Omsk region, read by the ordinary reader and approved at the II Council of
/// Regions. Each is entered whole or not at all, so that a start that was killed is completed by the next one, and one that
/// was completed finds nothing to do.
final class DemoWorld {
    /// The business day on which every demo begins.
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 7, 28);

    private static final LocalDate APPROVED_ON = LocalDate.of(2025, 10, 22);
    private static final List<MonthDay> REPORTING_DAYS = List.of(MonthDay.of(12, 15));
    private static final LanguageText BASIS = LanguageText.of(Language.RU, "II Совет регионов России и Узбекистана")
            .and(Language.UZ, "Rossiya va Oʻzbekiston hududlarining II kengashi")
            .and(Language.UZ_CYRL, "Россия ва Ўзбекистон ҳудудларининг II кенгаши")
            .and(Language.EN, "II Council of Regions of Russia and Uzbekistan");

    private static final List<Example> EXAMPLES = List.of(
            new Example("omsk_bukhara.docx", "UZ-BU", LanguageText.of(Language.RU, "Соглашение о партнерстве между Правительством "
                    + "Омской области Российской Федерации и хокимиятом Бухарской области Республики Узбекистан")),
            new Example("omsk_navoi.docx", "UZ-NW", LanguageText.of(Language.RU, "Соглашение о сотрудничестве между Правительством "
                    + "Омской области и хокимиятом Навоийской области")
                    .and(Language.UZ, "Omsk viloyati Hukumati va Navoiy viloyati hokimligi o‘rtasidagi hamkorlik to‘g‘risidagi Bitim")),
            new Example("omsk_tashkent.docx", "UZ-TO", LanguageText.of(Language.RU, "Соглашение о расширении сотрудничества между "
                    + "Правительством Омской области и хокимиятом Ташкентской области")));

    /// What a person settled at review: whose executor it is, where the document does not tell. The town of Zarafshan lies in
    /// the Navoi region.
    private static final Map<String, String> SIDE_BY_PERSON = Map.of("Зарафшанский политехнический колледж", "Навоийская область");

    private final Regions regions;
    private final Organisations organisations;
    private final Agreements agreements;
    private final Roadmaps roadmaps;
    private final Measures measures;
    private final TransactionOperations transaction;
    private final DemoPeople people;
    private final Consumer<String> progress;

    DemoWorld(Site.Doors doors, Consumer<String> progress) {
        this.regions = doors.door(Regions.class);
        this.organisations = doors.door(Organisations.class);
        this.agreements = doors.door(Agreements.class);
        this.roadmaps = doors.door(Roadmaps.class);
        this.measures = doors.door(Measures.class);
        this.transaction = doors.door(TransactionOperations.class);
        this.people = new DemoPeople(doors);
        this.progress = progress;
    }

    /// A document of the examples with what was read out of it.
    record Read(RoadmapReading reading, String sha256) {}

    private record Example(String file, String partner, LanguageText agreement) {}

    /// @param read reads a document of the examples by its name
    void load(Function<String, Read> read) {
        regions.bringIn(RegionNames.all());
        organisations.bringIn(OrganisationName.ofTheExamples());
        people.bringIn();
        for (var example : EXAMPLES) {
            var document = read.apply(example.file());
            if (roadmaps.hasEditionFrom(document.sha256())) continue;
            transaction.executeWithoutResult(_ -> enter(example, document));
            progress.accept(example.file());
        }
    }

    private void enter(Example example, Read document) {
        var agreement = agreements.agreement(register(example));
        var program = Actor.program();
        var approvals = agreement.sides().stream().map(side -> new Approval(side.id(), APPROVED_ON, BASIS, program)).toList();
        var assignment = Assignment.under(agreement, regions, organisations.calledIn(agreement.sides().stream().map(Side::region).toList()));
        measures.putInForce(program, roadmaps.register(program, agreement.id()), Plan.of(settled(document.reading()), assignment, REPORTING_DAYS),
                new Edition.Source(example.file(), document.sha256()), approvals);
    }

    private AgreementId register(Example example) {
        return agreements.register(Actor.program(), new Paper(Agreement.Kind.AGREEMENT, example.agreement(), Optional.empty(), Optional.empty(),
                List.of(new RegionId("RU-OMS"), new RegionId(example.partner()))));
    }

    static RoadmapReading settled(RoadmapReading reading) {
        return new RoadmapReading(reading.title(), reading.languages(), reading.parties(), reading.period(),
                reading.measures().stream().map(DemoWorld::settled).toList(), reading.problems(), reading.reconciliation(),
                reading.sources(), reading.headers());
    }

    private static MeasureReading settled(MeasureReading measure) {
        return new MeasureReading(measure.number(), measure.section(), measure.title(), measure.details(), measure.term(),
                measure.executors().stream().map(DemoWorld::settled).toList(), measure.result(), measure.funding(), measure.source(), measure.mark());
    }

    private static ExecutorReading settled(ExecutorReading executor) {
        var side = executor.side().or(() -> executor.name().in(Language.RU).map(SIDE_BY_PERSON::get));
        return new ExecutorReading(executor.name(), side, executor.person(), executor.role());
    }
}
