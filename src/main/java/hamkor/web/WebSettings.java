package hamkor.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Ties templates and the viewer to Spring's pages.
@Configuration(proxyBeanMethods = false)
class WebSettings implements WebMvcConfigurer {
    /// Templates are compiled by the build into the package of their feature, so that they see its records.
    @Bean static TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "hamkor");
    }

    @Override public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerResolver());
    }
}
