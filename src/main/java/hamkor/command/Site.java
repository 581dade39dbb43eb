package hamkor.command;

import hamkor.access.Rights;
import hamkor.agreement.Agreements;
import hamkor.audit.Audit;
import hamkor.directory.Regions;
import hamkor.measure.Measures;
import hamkor.roadmap.Roadmaps;
import hamkor.term.BusinessClock;
import hamkor.web.Pages;
import java.util.Map;
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
    private final ConfigurableApplicationContext context;

    private Site(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// What the site is made of: each module by one of its classes, and of Spring Boot only what a page needs. Nothing is looked
    /// for on the class path, so a jar more on it changes neither what runs nor how long the start takes.
    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackageClasses = {Pages.class, Audit.class, Regions.class, Rights.class, Agreements.class, Roadmaps.class, Measures.class},
            basePackages = "hamkor.account")
    @ImportAutoConfiguration({PropertyPlaceholderAutoConfiguration.class, LifecycleAutoConfiguration.class,
            HttpEncodingAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
            TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class,
            Storage.class})
    static class Parts {}

    /// @param port 0 for any free one
    /// @param before is done with the doors of the modules when all is ready but nobody is answered yet
    public static Site start(DataSource database, BusinessClock clock, int port, Consumer<Doors> before) {
        var application = new SpringApplication(Parts.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);   // who started it closes it, then the database
        application.setDefaultProperties(Map.of(
                "server.port", port,
                "server.shutdown", "graceful",
                "spring.lifecycle.timeout-per-shutdown-phase", "10s",
                "server.compression.enabled", true,
                "server.error.include-stacktrace", "never",
                "spring.threads.virtual.enabled", true,
                "spring.web.resources.add-mappings", false,
                "spring.mvc.log-resolved-exception", false,
                "logging.level.root", "warn"));
        application.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            beans.registerBean(DataSource.class, () -> database, definition -> definition.setDestroyMethodName(""));
            beans.registerBean(BusinessClock.class, () -> clock);
            beans.registerBean(Beginning.class, () -> new Beginning(context, before));
        });
        return new Site(application.run());
    }

    public int port() {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    /// The doors of the modules, for whoever has to do something before the first page.
    public record Doors(ApplicationContext context) {
        <T> T door(Class<T> type) {
            return context.getBean(type);
        }
    }

    /// Lets running requests end.
    @Override public void close() {
        context.close();
    }
}
