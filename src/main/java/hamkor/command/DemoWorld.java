package hamkor.command;

import hamkor.access.Acting;
import hamkor.account.Accounts;
import hamkor.agreement.Agreement;
import hamkor.agreement.Agreements;
import hamkor.agreement.Paper;
import hamkor.directory.OrganisationName;
import hamkor.directory.Organisations;
import hamkor.control.DaysOff;
import hamkor.directory.RegionNames;
import hamkor.directory.Regions;
import hamkor.id.AgreementId;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.review.Approvals;
import hamkor.roadmap.Roadmaps;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionOperations;

/// The example world: three roadmaps of the Omsk region, brought in and reviewed by its curator and the partner's and approved at the
/// II Council of Regions; of one of them a second edition is under review. Each is entered whole or not at all, so that a start that
/// was killed is completed by the next one, and one that was completed finds nothing to do.
final class DemoWorld {
    /// The business day on which every demo begins.
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 7, 28);

    private static final LocalDate APPROVED_ON = LocalDate.of(2025, 10, 22);
    private static final List<MonthDay> REPORTING_DAYS = List.of(MonthDay.of(12, 15));
    private static final LanguageText BASIS = LanguageText.of(Language.RU, "II Совет регионов России и Узбекистана")
            .and(Language.UZ, "Rossiya va Oʻzbekiston hududlarining II kengashi")
            .and(Language.UZ_CYRL, "Россия ва Ўзбекистон ҳудудларининг II кенгаши")
            .and(Language.EN, "II Council of Regions of Russia and Uzbekistan");

    private static final String HOST = "curator@omsk.example";

    /// Named in the document of the Navoi region without a side: the town of Zarafshan lies there, as its curator knows.
    private static final Set<String> OF_NAVOI = Set.of("Зарафшанский политехнический колледж / Zarafshon politexnika kolleji");

    /// An invented second edition of the first roadmap, which nobody has approved.
    private static final String PROPOSED = "omsk_bukhara_proposed.docx";
    private static final Set<String> CHECKED_BY_HOST = Set.of("1", "2", "3");
    private static final Set<String> CHECKED_BY_PARTNER = Set.of("4");

    private static final List<Example> EXAMPLES = List.of(
            new Example("omsk_bukhara.docx", "UZ-BU", "curator@bukhara.example", LanguageText.of(Language.RU, "Соглашение о партнерстве между Правительством "
                    + "Омской области Российской Федерации и хокимиятом Бухарской области Республики Узбекистан"), Set.of(), Optional.of(PROPOSED)),
            new Example("omsk_navoi.docx", "UZ-NW", "curator@navoi.example", LanguageText.of(Language.RU, "Соглашение о сотрудничестве между Правительством "
                    + "Омской области и хокимиятом Навоийской области")
                    .and(Language.UZ, "Omsk viloyati Hukumati va Navoiy viloyati hokimligi o‘rtasidagi hamkorlik to‘g‘risidagi Bitim"), OF_NAVOI, Optional.empty()),
            new Example("omsk_tashkent.docx", "UZ-TO", "curator@tashkent.example", LanguageText.of(Language.RU, "Соглашение о расширении сотрудничества между "
                    + "Правительством Омской области и хокимиятом Ташкентской области"), Set.of(), Optional.empty()));

    private final Site.Doors doors;
    private final Regions regions;
    private final Organisations organisations;
    private final Agreements agreements;
    private final Accounts accounts;
    private final Roadmaps roadmaps;
    private final TransactionOperations transaction;
    private final DemoPeople people;
    private final Consumer<String> progress;

    DemoWorld(Site.Doors doors, Consumer<String> progress) {
        this.doors = doors;
        this.regions = doors.door(Regions.class);
        this.organisations = doors.door(Organisations.class);
        this.agreements = doors.door(Agreements.class);
        this.accounts = doors.door(Accounts.class);
        this.roadmaps = doors.door(Roadmaps.class);
        this.transaction = doors.door(TransactionOperations.class);
        this.people = new DemoPeople(doors);
        this.progress = progress;
    }

    /// @param ofPartner executors that the document names without their side and that are the partner's
    /// @param next the document of the edition that is proposed after it
    private record Example(String file, String partner, String curator, LanguageText agreement, Set<String> ofPartner, Optional<String> next) {}

    /// @param documents the content of a document of the examples by its name
    void load(Function<String, byte[]> documents) {
        regions.bringIn(RegionNames.all());
        doors.door(DaysOff.class).bringIn();
        organisations.bringIn(OrganisationName.ofTheExamples());
        people.bringIn();
        for (var example : EXAMPLES) {
            var document = documents.apply(example.file());
            if (roadmaps.hasEditionFrom(sha256(document))) continue;
            transaction.executeWithoutResult(_ -> enter(example, document, documents));
            progress.accept(example.file());
        }
    }

    private void enter(Example example, byte[] document, Function<String, byte[]> documents) {
        var host = accounts.called(HOST).orElseThrow();
        var review = new DemoReview(doors, host, accounts.called(example.curator()).orElseThrow());
        var agreement = agreements.agreement(host, register(host, example));
        var inForce = review.approved(agreement, example.file(), document, example.ofPartner(), new Approvals.Approved(BASIS, APPROVED_ON, REPORTING_DAYS));
        example.next().ifPresent(next -> review.begun(inForce, next, documents.apply(next), CHECKED_BY_HOST, CHECKED_BY_PARTNER));
    }

    private AgreementId register(Acting host, Example example) {
        var id = AgreementId.make();
        agreements.register(host, id, new Paper(Agreement.Kind.AGREEMENT, example.agreement(), Optional.empty(), Optional.empty(),
                List.of(host.region(), new RegionId(example.partner()))));
        return id;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);   // every Java has it
        }
    }
}
