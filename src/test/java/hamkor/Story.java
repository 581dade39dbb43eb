package hamkor;

import hamkor.access.Acting;
import hamkor.access.Role;
import hamkor.account.AccountSettings;
import hamkor.agreement.Agreement;
import hamkor.agreement.Agreements;
import hamkor.agreement.Paper;
import hamkor.agreement.Side;
import hamkor.audit.Actor;
import hamkor.control.Proof;
import hamkor.control.Report;
import hamkor.control.ReportSettings;
import hamkor.control.ReportState;
import hamkor.control.ReportText;
import hamkor.control.Reports;
import hamkor.directory.Contact;
import hamkor.directory.OrganisationName;
import hamkor.directory.Organisations;
import hamkor.directory.People;
import hamkor.directory.Person;
import hamkor.directory.RegionNames;
import hamkor.directory.Regions;
import hamkor.document.Limits;
import hamkor.document.Place;
import hamkor.evidence.Evidence;
import hamkor.id.AgreementId;
import hamkor.id.CheckpointId;
import hamkor.id.OrganisationId;
import hamkor.id.RegionId;
import hamkor.id.RoadmapId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.measure.Assignment;
import hamkor.measure.Measures;
import hamkor.measure.Plan;
import hamkor.notification.MailSettings;
import hamkor.roadmap.Approval;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Roadmaps;
import hamkor.roadmap.reading.ExecutorReading;
import hamkor.roadmap.reading.MeasureReading;
import hamkor.roadmap.reading.Reconciliation;
import hamkor.roadmap.reading.RoadmapReader;
import hamkor.roadmap.reading.RoadmapReading;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import hamkor.term.Span;
import hamkor.term.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/// The small known world of the tests: the directory of the examples, an agreement of Omsk with Bukhara, the doors of the
/// modules on a database of their own.
public final class Story implements AutoCloseable {
    public static final LanguageText BASIS = russian("II Совет регионов");

    /// The least that bcrypt takes: no test guesses.
    private static final int CHEAPEST = 4;

    private static final Map<Role, String> NAMES = new EnumMap<>(Map.of(Role.CURATOR, "Соколова Наталья", Role.EXECUTOR, "Ким Виктор",
            Role.LEADER, "Орлов Сергей", Role.ADMINISTRATOR, "Белова Ирина", Role.AUDITOR, "Громов Павел"));

    private static final MailSettings OUTBOX = new MailSettings(URI.create("https://hamkor.example"), "hamkor@hamkor.example", Optional.empty());

    private final GenericApplicationContext context = new GenericApplicationContext(new DefaultListableBeanFactory());
    private final Map<Whose, Acting> people = new HashMap<>();
    private final boolean first;
    private final DataSource database;
    private final Path files;
    private final MailSettings mail;
    public final JdbcClient jdbc;

    public Story() {
        this(TestDatabase.fresh(), newFolder(), Clock.systemUTC(), OUTBOX, true);
        door(Regions.class).bringIn(RegionNames.all());
        door(Organisations.class).bringIn(OrganisationName.ofTheExamples());
    }

    private Story(DataSource database, Path files, Clock clock, MailSettings mail, boolean first) {
        this.mail = mail;
        this.first = first;
        this.database = database;
        this.files = files;
        var many = new NamedParameterJdbcTemplate(database);
        jdbc = JdbcClient.create(many);
        context.registerBean(DataSource.class, () -> database, definition -> definition.setDestroyMethodName(""));
        context.registerBean(NamedParameterJdbcTemplate.class, () -> many);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(DataSource.class, () -> database, definition -> definition.setDestroyMethodName(""));
        context.registerBean(AccountSettings.class, () -> new AccountSettings(AccountSettings.IDLE, CHEAPEST, Optional.empty()));
        context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(new JdbcTransactionManager(database)));
        context.registerBean(BusinessClock.class, () -> BusinessClock.of(clock));
        context.registerBean(Evidence.class, () -> new Evidence(files));
        context.registerBean(MailSettings.class, () -> mail);
        context.registerBean(ReportSettings.class, () -> ReportSettings.DEFAULT);
        context.registerBean(Limits.class, () -> Limits.DEFAULT);
        context.registerBean(RoadmapReader.class, () -> new RoadmapReader(Limits.DEFAULT));
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*(Pages|Gate)")));
        scanner.scan("hamkor.audit", "hamkor.directory", "hamkor.access", "hamkor.account", "hamkor.control", "hamkor.agreement", "hamkor.roadmap", "hamkor.measure",
                "hamkor.export", "hamkor.round", "hamkor.review", "hamkor.work", "hamkor.notification");
        context.refresh();
    }

    /// The program started anew on the same database and files, as after a restart or on another node.
    public Story again() {
        return new Story(database, files, Clock.systemUTC(), mail, false);
    }

    /// The same at a moment of one's choice, where the clock stands still.
    public Story at(Instant moment) {
        return new Story(database, files, Clock.fixed(moment, ZoneOffset.UTC), mail, false);
    }

    /// The same by a clock that the test moves.
    public Story by(Clock moved) {
        return new Story(database, files, moved, mail, false);
    }

    /// The same with a mail server, or without one.
    public Story at(Instant moment, MailSettings mail) {
        return new Story(database, files, Clock.fixed(moment, ZoneOffset.UTC), mail, false);
    }

    public <T> T door(Class<T> type) {
        return context.getBean(type);
    }

    public <T> List<T> doors(Class<T> type) {
        return List.copyOf(context.getBeansOfType(type).values());
    }

    /// Of a region: the same person whenever asked.
    public Acting curator(String region) {
        return person(Role.CURATOR, region, Optional.empty());
    }

    public Acting executor(String region, OrganisationId organisation) {
        return person(Role.EXECUTOR, region, Optional.of(organisation));
    }

    public Acting leader(String region) {
        return person(Role.LEADER, region, Optional.empty());
    }

    public Acting administrator(String region) {
        return person(Role.ADMINISTRATOR, region, Optional.empty());
    }

    public Acting auditor(String region) {
        return person(Role.AUDITOR, region, Optional.empty());
    }

    private record Whose(Role role, String region, Optional<OrganisationId> organisation) {}

    private Acting person(Role role, String region, Optional<OrganisationId> organisation) {
        return people.computeIfAbsent(new Whose(role, region, organisation), _ -> {
            var name = NAMES.get(role);
            var post = Optional.of(russian("Консультант"));
            var id = door(People.class).add(Actor.program(), new RegionId(region), new Person.Details(organisation, russian(name), post, Contact.NONE));
            return new Acting(id, name, post, new RegionId(region), organisation, Set.of(role));
        });
    }

    public AgreementId agreement(String... regions) {
        return door(Agreements.class).register(Actor.program(), new Paper(Agreement.Kind.AGREEMENT, russian("Соглашение о партнерстве"),
                Optional.empty(), Optional.empty(), Arrays.stream(regions).map(RegionId::new).toList()));
    }

    public RoadmapId roadmap(AgreementId agreement) {
        return door(Roadmaps.class).register(Actor.program(), agreement);
    }

    /// Of every side, on the day of the Council.
    public List<Approval> approvals(AgreementId agreement) {
        return door(Agreements.class).agreement(agreement).sides().stream().map(Side::id)
                .map(side -> new Approval(side, LocalDate.of(2025, 10, 22), BASIS, Actor.program())).toList();
    }

    /// The lead of the checkpoint's side reports on it; what is done is shown by a link.
    public Report report(UUID checkpoint, ReportState state) {
        var lead = jdbc.sql("""
                select party.region, answering.organisation from checkpoint join party on party.id = checkpoint.side
                join answering on answering.thing = checkpoint.thing and answering.side = checkpoint.side and leads where checkpoint.id = :id
                """).param("id", checkpoint).query((row, _) ->
                executor(row.getString("region"), new OrganisationId(row.getObject("organisation", UUID.class)))).single();
        var draft = door(Reports.class).draft(lead, new CheckpointId(checkpoint));
        if (state == ReportState.DONE) draft = door(Reports.class).attach(lead, draft.id(), new Proof.Link(UUID.randomUUID(), "Протокол", URI.create("https://example.org/1")));
        var reason = state == ReportState.NOT_MET ? Optional.of(russian("Нет средств")) : Optional.<LanguageText>empty();
        var proposed = state == ReportState.NOT_MET ? Optional.of(LocalDate.of(2027, 6, 1)) : Optional.<LocalDate>empty();
        return door(Reports.class).send(lead, draft.id(), new ReportText(Optional.of(state), Optional.of(russian("Идут переговоры")), List.of(), reason, proposed), draft.version());
    }

    public void putInForce(RoadmapId roadmap, RoadmapReading reading, List<Approval> approvals) {
        door(Measures.class).putInForce(Actor.program(), roadmap, plan(door(Roadmaps.class).agreementOf(roadmap), reading), new Edition.Source("roadmap.docx", "0".repeat(64)), approvals);
    }

    /// What was read, with its executors put among the sides of the agreement.
    public Plan plan(AgreementId id, RoadmapReading reading) {
        var agreement = door(Agreements.class).agreement(id);
        var called = door(Organisations.class).calledIn(agreement.sides().stream().map(Side::region).toList());
        return Plan.of(reading, Assignment.under(agreement, door(Regions.class), called), List.of(MonthDay.of(12, 15)));
    }

    public static RoadmapReading reading(MeasureReading... measures) {
        return new RoadmapReading(Optional.of(russian("Дорожная карта")), List.of(Language.RU),
                List.of("Омская область", "Бухарская область"), Optional.of(Span.years(2025, 2027)), List.of(measures), List.of(),
                new Reconciliation(measures.length, measures.length, 0, List.of(), 0, 0), List.of(), List.of());
    }

    public static MeasureReading measure(String number, List<String> section, Term term, ExecutorReading... executors) {
        return new MeasureReading(Optional.of(number), section, russian("Провести деловой форум"), List.of(), term, List.of(executors),
                Optional.empty(), Optional.empty(), new Place.TableRow(1, 1), Optional.empty());
    }

    public static ExecutorReading executor(String name, String side, ExecutorReading.Role role) {
        return new ExecutorReading(russian(name), Optional.ofNullable(side), Optional.empty(), role);
    }

    public static LanguageText russian(String text) {
        return LanguageText.of(Language.RU, text);
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("hamkor-story-");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override public void close() {
        context.close();
        if (first) FileSystemUtils.deleteRecursively(files.toFile());
    }
}
