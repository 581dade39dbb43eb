package hamkor.api;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/// Gives every answer to a GET under /api an ETag of what it says, where its handler has not given it that of a version; whoever
/// has the same already hears 304, and whoever keeps an answer asks each time. Weak, because an answer that is packed on the way is
/// another one byte by byte.
@Configuration(proxyBeanMethods = false)
class Tags {
    @Bean FilterRegistrationBean<Filter> tagsOfTheApi() {
        var tags = new ShallowEtagHeaderFilter() {
            @Override protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
                super.doFilterInternal(request, response, chain);
            }
        };
        tags.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<Filter>(tags);
        registration.addUrlPatterns("/api/*");
        return registration;
    }
}
