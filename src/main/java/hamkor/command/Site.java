package hamkor.command;

import hamkor.access.Rights;
import hamkor.account.AccountSettings;
import hamkor.account.Accounts;
import hamkor.account.Installation;
import hamkor.agreement.Agreements;
import hamkor.api.ApiJson;
import hamkor.audit.Audit;
import hamkor.control.Control;
import hamkor.control.ReportSettings;
import hamkor.directory.Regions;
import hamkor.document.Limits;
import hamkor.evidence.Evidence;
import hamkor.export.RoadmapFiles;
import hamkor.measure.Measures;
import hamkor.notification.MailSettings;
import hamkor.notification.Timetable;
import hamkor.report.ReportPages;
import hamkor.review.Drafts;
import hamkor.roadmap.Roadmaps;
import hamkor.roadmap.reading.RoadmapReader;
import hamkor.round.Rounds;
import hamkor.term.BusinessClock;
import hamkor.web.Pages;
import hamkor.web.Reach;
import hamkor.work.WorkPages;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

/// The running site.
public final class Site implements AutoCloseable {
    private static final long ROOM_BESIDE_A_FILE = 1_000_000;
    /// So many times the limit of a file is let in: what is only too large is refused by the page that asked for it, beside its form, and
    /// a browser hears a refusal only when it has sent all it has.
    private static final long LET_IN = 4;

    private final ConfigurableApplicationContext context;

    private Site(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// What the site is made of: each module by one of its classes, and of Spring Boot only what a page needs. Nothing is looked
    /// for on the class path, so a jar more on it changes neither what runs nor how long the start takes.
    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackageClasses = {Pages.class, Audit.class, Regions.class, Rights.class, Accounts.class, Evidence.class, Control.class, Agreements.class,
            Roadmaps.class, Measures.class, RoadmapFiles.class, ReportPages.class, Rounds.class, Drafts.class, WorkPages.class, Timetable.class, ApiJson.class})
    @ImportAutoConfiguration({PropertyPlaceholderAutoConfiguration.class, LifecycleAutoConfiguration.class,
            HttpEncodingAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class, MultipartAutoConfiguration.class,
            TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class,
            Storage.class})
    static class Parts {}

    /// @param before is done with the doors of the modules when all is ready but nobody is answered yet
    public static Site start(DataSource database, BusinessClock clock, SiteSettings settings, Consumer<Doors> before) {
        var application = new SpringApplication(Parts.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);   // who started it closes it, then the database
        application.setDefaultProperties(properties(settings));
        application.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            beans.registerBean(DataSource.class, () -> database, definition -> definition.setDestroyMethodName(""));
            beans.registerBean(BusinessClock.class, () -> clock);
            beans.registerBean(AccountSettings.class, () -> clock.isDemo() ? AccountSettings.showing(DemoPeople.shown()) : AccountSettings.of(settings.idle()));
            beans.registerBean(Reach.class, () -> clock.isDemo() ? new Reach(settings.reach().url(), settings.reach().proxies(), true) : settings.reach());
            beans.registerBean(Evidence.class, () -> new Evidence(settings.files()).ready());
            beans.registerBean(MailSettings.class, settings::mail);
            beans.registerBean(Limits.class, settings::limits);
            beans.registerBean(ReportSettings.class, settings::reports);
            beans.registerBean(RoadmapReader.class, () -> new RoadmapReader(settings.limits()));
            beans.registerBean(Beginning.class, () -> new Beginning(context, before));
        });
        return new Site(application.run());
    }

    private static Map<String, Object> properties(SiteSettings settings) {
        long limit = Math.max(settings.limits().file(), settings.reports().largestFile());
        return Map.ofEntries(
                Map.entry("server.port", settings.port()),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "10s"),
                Map.entry("server.forward-headers-strategy", settings.reach().proxies().isEmpty() ? "none" : "native"),
                Map.entry("server.tomcat.remoteip.internal-proxies", String.join(",", settings.reach().proxies())),
                Map.entry("server.compression.enabled", true),
                Map.entry("server.error.include-stacktrace", "never"),
                Map.entry("spring.threads.virtual.enabled", true),
                Map.entry("spring.web.resources.add-mappings", false),
                Map.entry("spring.mvc.log-resolved-exception", false),
                Map.entry("spring.servlet.multipart.max-file-size", LET_IN * limit + "B"),
                Map.entry("spring.servlet.multipart.max-request-size", LET_IN * limit + ROOM_BESIDE_A_FILE + "B"),
                // A page of fifty reports has a dozen fields for each.
                Map.entry("server.tomcat.max-part-count", 1_000),
                // The name of a file in another alphabet is three times as long once it is encoded.
                Map.entry("server.tomcat.max-part-header-size", "2KB"),
                Map.entry("server.tomcat.max-swallow-size", LET_IN * limit + "B"),
                Map.entry("logging.level.root", "warn"));
    }

    public int port() {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    /// From now on the clock starts work too: letters, dates of the years to come.
    void workByTheClock() {
        context.getBean(Timetable.class).begin();
    }

    /// Where nobody has an account yet: what lets the first administrator in. Voids the one before.
    Optional<String> keyForTheFirst() {
        return context.getBean(Installation.class).newKey();
    }

    /// The doors of the modules, for whoever has to do something before the first page.
    public record Doors(ApplicationContext context) {
        public <T> T door(Class<T> type) {
            return context.getBean(type);
        }
    }

    /// Lets running requests end.
    @Override public void close() {
        context.close();
    }
}
