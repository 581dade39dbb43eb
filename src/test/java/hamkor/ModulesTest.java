package hamkor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The walls between the modules. Each breach is printed with the reason for its wall.
class ModulesTest {
    private static final JavaClasses ALL =
            new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("hamkor");

    /// Compiled templates lie in the package of their feature and call the layout of `web` by the names that jte gives it.
    private static final DescribedPredicate<JavaClass> TEMPLATE =
            DescribedPredicate.describe("a compiled template", type -> type.getSimpleName().startsWith("Jte") && type.getSimpleName().endsWith("Generated"));

    /// What each module may use, besides itself. A module that is not named here fails: where it stands has to be decided.
    private static final Map<String, Set<String>> MAY_USE = mayUse();

    private static Map<String, Set<String>> mayUse() {
        var may = new TreeMap<String, Set<String>>();
        may.put("language", Set.of());
        may.put("id", Set.of());
        may.put("term", Set.of("language"));
        may.put("sql", Set.of("language"));
        may.put("web", Set.of("language", "term", "id"));
        may.put("document", Set.of("language"));
        may.put("audit", below(may, "language", "term", "id", "sql", "web"));
        may.put("directory", below(may, "audit"));
        may.put("access", below(may, "directory"));
        may.put("account", below(may, "access"));
        may.put("evidence", below(may, "access"));
        may.put("control", below(may, "evidence"));
        may.put("agreement", below(may, "control"));
        may.put("roadmap.reading", Set.of("language", "term", "document", "directory"));
        may.put("roadmap", below(may, "agreement", "roadmap.reading"));
        may.put("measure", below(may, "roadmap"));
        may.put("export", below(may, "measure"));
        may.put("report", below(may, "measure"));
        may.put("review", below(may, "export"));
        may.put("round", below(may, "measure"));
        may.put("work", below(may, "review", "report", "account"));
        may.put("notification", below(may, "work", "round"));
        may.put("api", below(may, "notification"));
        may.put("command", below(may, "api"));
        may.put("", may.keySet().stream().collect(Collectors.toUnmodifiableSet()));
        return may;
    }

    /// Those named and all that they may use.
    private static Set<String> below(Map<String, Set<String>> may, String... modules) {
        var all = new TreeSet<String>();
        for (var module : modules) {
            all.add(module);
            all.addAll(may.getOrDefault(module, Set.of()));
        }
        return all;
    }

    @Test void noModulesKnowOneAnotherInACircle() {
        holds(slices().matching("hamkor.(**)").namingSlices("$1").should().beFreeOfCycles(),
                "what knows one another in a circle cannot be understood, tested or replaced apart");
    }

    @Test void callsGoDown() {
        var breaches = new ArrayList<String>();
        for (var type : ALL) {
            var module = module(type);
            var may = MAY_USE.get(module);
            if (may == null) {
                breaches.add(type.getName() + ": module " + module + " has no place among the others yet");
                continue;
            }
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                var target = dependency.getTargetClass();
                if (!target.getPackageName().startsWith("hamkor")) continue;
                var other = module(target);
                if (!other.equals(module) && !may.contains(other)) breaches.add(dependency.getDescription());
            }
        }
        assertThat(breaches).as("calls go down, facts go up (the order of modules: ModulesTest.MAY_USE)").isEmpty();
    }

    /// Package-private does most of it; this adds what a public method of a hidden class would let through.
    @Test void onlyDoorsAreUsedFromOutside() {
        var breaches = new ArrayList<String>();
        for (var type : ALL)
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                var target = dependency.getTargetClass();
                if (!target.getPackageName().startsWith("hamkor") || target.getPackageName().equals(type.getPackageName())) continue;
                if (TEMPLATE.test(type) && TEMPLATE.test(target)) continue;
                if (!outermost(target).getModifiers().contains(JavaModifier.PUBLIC)) breaches.add(dependency.getDescription());
            }
        assertThat(breaches).as("another module is used by its door, so that what is behind it can change").isEmpty();
    }

    @Test void sqlStandsInSqlClasses() {
        holds(noClasses().that(not(resideInAPackage("hamkor.sql..")).and(not(named(".*Sql"))).and(not(named("Storage"))))
                        .should().dependOnClassesThat(resideInAPackage("java.sql..").or(resideInAPackage("org.springframework.jdbc.."))),
                "a person who looks for the SQL of a feature looks into one class (Storage hands the connections out)");
    }

    @Test void whatIsShownIsNotStored() {
        holds(noClasses().that(named(".*Sql")).should().dependOnClassesThat(named("Shown|Transliteration")),
                "a text shown to one reader may be transliterated or in another language: what is stored is what was written");
    }

    @Test void httpStandsInPages() {
        holds(noClasses().that(not(resideInAPackage("hamkor.web..")).and(not(named(".*(Pages|Gate)")))
                                .and(not(resideInAPackage("hamkor.api.."))).and(not(resideInAPackage("hamkor.command.."))))
                        .should().dependOnClassesThat(resideInAPackage("org.springframework.web..")
                                .or(resideInAPackage("org.springframework.http..")).or(resideInAPackage("jakarta.servlet.."))),
                "the rules of a feature are the same for a page, the API and a command");
    }

    @Test void readingKnowsNothingOfSpring() {
        holds(noClasses().that(resideInAPackage("hamkor.term..").or(resideInAPackage("hamkor.document.."))
                                .or(resideInAPackage("hamkor.language..")).or(resideInAPackage("hamkor.roadmap.reading.."))
                                .or(resideInAPackage("hamkor.id..")).or(resideInAPackage("hamkor.sql..")).or(named("RegionNames?")).or(named("Tsv.*")))
                        .should().dependOnClassesThat(resideInAPackage("org.springframework..").or(resideInAPackage("jakarta..")).or(resideInAPackage("gg.jte.."))),
                "a document is read, and a database opened, on the few jars they need and in a second");
    }

    @Test void oneClockIsRead() {
        var clockReads = DescribedPredicate.<JavaMethodCall>describe("read the machine's clock",
                call -> call.getTarget().getName().equals("now") && call.getTargetOwner().getPackageName().startsWith("java.time")
                        || call.getTarget().getName().equals("currentTimeMillis")
                        || call.getTarget().getName().startsWith("system") && call.getTargetOwner().getName().equals("java.time.Clock"));
        holds(noClasses().that(not(named("Running").or(named("Uuid7")))).should().callMethodWhere(clockReads),
                "'today' comes from BusinessClock, which tests and the demo set; Running hands it the machine's clock, an id is no business date");
    }

    @Test void nothingLogsToStandardOutput() {
        holds(noClasses().that(not(resideInAPackage("hamkor.command..")).and(not(named("Hamkor"))))
                        .should().accessField(System.class, "out").orShould().accessField(System.class, "err"),
                "standard output is for the data that a command was asked for");
    }

    @Test void namesSayWhatAThingIs() {
        holds(classes().should(new ArchCondition<>("be named by the field") {
            @Override public void check(JavaClass type, ConditionEvents events) {
                for (var end : List.of("Util", "Utils", "Helper", "Manager", "Impl", "Service", "Dto"))
                    if (type.getSimpleName().endsWith(end))
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " ends in " + end));
            }
        }), "a thing without a home is an idea without a name");
    }

    private static void holds(ArchRule rule, String reason) {
        rule.because(reason).allowEmptyShould(true).check(ALL);
    }

    private static DescribedPredicate<JavaClass> named(String pattern) {
        return DescribedPredicate.describe("named " + pattern, type -> outermost(type).getSimpleName().matches(pattern));
    }

    private static JavaClass outermost(JavaClass type) {
        Optional<JavaClass> around = type.getEnclosingClass();
        while (around.isPresent()) {
            type = around.get();
            around = type.getEnclosingClass();
        }
        return type;
    }

    private static String module(JavaClass type) {
        var name = type.getPackageName();
        return name.equals("hamkor") ? "" : name.substring("hamkor.".length());
    }
}
