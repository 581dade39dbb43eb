package hamkor.command;

import hamkor.access.Role;
import hamkor.account.AccountSettings;
import hamkor.account.Accounts;
import hamkor.account.Installation;
import hamkor.audit.Actor;
import hamkor.directory.Contact;
import hamkor.directory.Organisations;
import hamkor.directory.People;
import hamkor.directory.Person;
import hamkor.id.OrganisationId;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionOperations;

/// The people of the example world, all of them invented: of each side whoever curates the plan and whoever answers for measures
/// of one organisation; of the Omsk region also who leads, who audits and who manages the accounts.
final class DemoPeople {
    /// Shown on the demo's sign-in page, so it guards nothing.
    private static final String PASSWORD = "hamkor-demo-2026";

    private static final LanguageText CURATOR = LanguageText.of(Language.RU, "Начальник отдела внешних связей")
            .and(Language.UZ, "Tashqi aloqalar boʻlimi boshligʻi").and(Language.EN, "Head of external relations");

    private static final List<Example> ALL = List.of(
            new Example("curator@omsk.example", Role.CURATOR, "RU-OMS", russian("Соколова Наталья Андреевна"), CURATOR),
            new Example("executor@omsk.example", Role.EXECUTOR, "RU-OMS", russian("Ким Виктор Сергеевич"),
                    LanguageText.of(Language.RU, "Консультант управления внешнеэкономической деятельности")
                            .and(Language.UZ, "Tashqi iqtisodiy faoliyat boshqarmasi maslahatchisi"), "Министерство экономики Омской области"),
            new Example("leader@omsk.example", Role.LEADER, "RU-OMS", russian("Орлов Сергей Дмитриевич"),
                    LanguageText.of(Language.RU, "Заместитель председателя Правительства").and(Language.UZ, "Hukumat raisi oʻrinbosari")
                            .and(Language.EN, "Deputy chairman of the Government")),
            new Example("auditor@omsk.example", Role.AUDITOR, "RU-OMS", russian("Громова Павлина Игоревна"),
                    LanguageText.of(Language.RU, "Главный контролёр").and(Language.UZ, "Bosh nazoratchi").and(Language.EN, "Chief controller")),
            new Example("admin@omsk.example", Role.ADMINISTRATOR, "RU-OMS", russian("Белов Илья Петрович"),
                    LanguageText.of(Language.RU, "Системный администратор").and(Language.UZ, "Tizim maʼmuri").and(Language.EN, "System administrator")),
            new Example("curator@bukhara.example", Role.CURATOR, "UZ-BU", uzbek("Рахимова Дилноза", "Rahimova Dilnoza"), CURATOR),
            new Example("executor@bukhara.example", Role.EXECUTOR, "UZ-BU", uzbek("Хамидов Улугбек", "Hamidov Ulugʻbek"),
                    LanguageText.of(Language.RU, "Главный специалист отдела инвестиционных проектов")
                            .and(Language.UZ, "Investitsiya loyihalari boʻlimi bosh mutaxassisi"),
                    "Управление инвестиций, промышленности и торговли Бухарской области"),
            new Example("curator@navoi.example", Role.CURATOR, "UZ-NW", uzbek("Юсупов Жасур", "Yusupov Jasur"), CURATOR),
            new Example("executor@navoi.example", Role.EXECUTOR, "UZ-NW", uzbek("Азимова Нигора", "Azimova Nigora"),
                    LanguageText.of(Language.RU, "Начальник отдела международного сотрудничества")
                            .and(Language.UZ, "Xalqaro hamkorlik boʻlimi boshligʻi"), "Навоийский государственный горно-технологический университет"),
            new Example("curator@tashkent.example", Role.CURATOR, "UZ-TO", uzbek("Каримов Шерзод", "Karimov Sherzod"), CURATOR),
            new Example("executor@tashkent.example", Role.EXECUTOR, "UZ-TO", uzbek("Турсунова Мадина", "Tursunova Madina"),
                    LanguageText.of(Language.RU, "Главный специалист").and(Language.UZ, "Bosh mutaxassis"),
                    "Управление сельского хозяйства Ташкентской области"));

    private final People people;
    private final Accounts accounts;
    private final Installation installation;
    private final Organisations organisations;
    private final TransactionOperations transaction;

    DemoPeople(Site.Doors doors) {
        this.people = doors.door(People.class);
        this.accounts = doors.door(Accounts.class);
        this.installation = doors.door(Installation.class);
        this.organisations = doors.door(Organisations.class);
        this.transaction = doors.door(TransactionOperations.class);
    }

    private record Example(String email, Role role, String region, LanguageText name, LanguageText post, Optional<String> organisation) {
        Example(String email, Role role, String region, LanguageText name, LanguageText post, String organisation) {
            this(email, role, region, name, post, Optional.of(organisation));
        }

        Example(String email, Role role, String region, LanguageText name, LanguageText post) {
            this(email, role, region, name, post, Optional.empty());
        }
    }

    /// What the sign-in page of a demo offers.
    static AccountSettings.Shown shown() {
        return new AccountSettings.Shown(PASSWORD, ALL.stream().map(Example::email).toList());
    }

    /// Those who are not there yet, each whole or not at all.
    void bringIn() {
        installation.belongsTo(new RegionId("RU-OMS"));
        for (var example : ALL) if (accounts.called(example.email()).isEmpty()) transaction.executeWithoutResult(_ -> enter(example));
    }

    private void enter(Example example) {
        var region = new RegionId(example.region());
        var person = people.add(Actor.program(), region,
                new Person.Details(example.organisation().map(name -> organisation(region, name)), example.name(), Optional.of(example.post()), new Contact(Optional.of(example.email()), Optional.empty())));
        accounts.open(Actor.program(), person, example.email(), Set.of(example.role()), PASSWORD);
    }

    private OrganisationId organisation(RegionId region, String name) {
        return organisations.calledIn(List.of(region)).by(region, russian(name)).orElseThrow();
    }

    private static LanguageText russian(String name) {
        return LanguageText.of(Language.RU, name);
    }

    private static LanguageText uzbek(String russian, String uzbek) {
        return russian(russian).and(Language.UZ, uzbek);
    }
}
