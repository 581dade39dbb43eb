package hamkor.api;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/// Gives every answer to a GET under /api an ETag of what it says, where its handler has not given it that of a version; whoever
/// has the same already hears 304. Weak, because an answer that is packed on the way is another one byte by byte.
@Configuration(proxyBeanMethods = false)
class Tags {
    @Bean FilterRegistrationBean<Filter> tagsOfTheApi() {
        var tags = new ShallowEtagHeaderFilter();
        tags.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<Filter>(tags);
        registration.addUrlPatterns("/api/*");
        return registration;
    }
}
