package hamkor.account;

import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.web.Refusals;
import hamkor.web.Viewer;
import hamkor.web.Visitor;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/// What stands open to everybody, and how everything else is closed to whoever is not signed in.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Gate {
    /// All that needs no sign-in. Whatever is not listed does.
    private static final String[] OPEN = {"/sign-in", "/forgot", "/invitation", "/first", "/health", "/assets/**", "/favicon.ico", "/language", "/theme",
            "/feeds/*"};

    /// What the API is, nothing that it holds.
    private static final String[] OPEN_TO_PROGRAMS = {"/api/v1/openapi.json"};

    private static final String TOKEN_COOKIE = "form";

    /// Programs come with a token and keep nothing; who is refused gets a problem, not a page.
    @Bean @Order(1) SecurityFilterChain gateOfApi(HttpSecurity http, BearerGate tokens, Refusals refusals) {
        return http.securityMatcher("/api/**")
                .securityContext(security -> security.securityContextRepository(tokens))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN_TO_PROGRAMS).permitAll().anyRequest().authenticated())
                .exceptionHandling(no -> no.authenticationEntryPoint((request, response, nobody) -> refusals.answer(request, response, nobody)))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean @Order(2) SecurityFilterChain gateOfPages(HttpSecurity http, SessionGate sessions, SignInPages signIn, Refusals refusals) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(TOKEN_COOKIE);
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return http
                .securityContext(security -> security.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .exceptionHandling(no -> no.authenticationEntryPoint((request, response, _) -> toSignIn(request, response, signIn))
                        // a form without its token: its page was open while cookies were deleted, or it is another site's
                        .accessDeniedHandler((request, response, _) -> refusals.answer(request, response, new Refusal.NotAllowed(Gate.class, "form.stale"))))
                .addFilterBefore(new Visitors(), AuthorizationFilter.class)
                .headers(AbstractHttpConfigurer::disable)   // Policy sets them for every answer, of the assets too
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .build();
    }

    /// After the session, before the pages.
    @Bean FilterRegistrationBean<Filter> gateInOrder(@Qualifier("springSecurityFilterChain") Filter gate) {
        var registration = new FilterRegistrationBean<>(gate);
        registration.setOrder(0);
        return registration;
    }

    /// Back to the page that was asked for once signed in; a form is kept, and a part of a page stays as it is and says what is wrong.
    private static void toSignIn(HttpServletRequest request, HttpServletResponse response, SignInPages signIn) throws IOException, ServletException {
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var query = request.getQueryString();
        var address = request.getRequestURI() + (query == null ? "" : "?" + query);
        var kept = KeptForm.of(request.getMethod(), request.getContentType(), address, request.getParameterMap());
        if (kept.isPresent()) {
            Refusals.render(signIn.ended(kept.get(), Viewer.of(request)), request, response);
            return;
        }
        var wanted = request.getMethod().equals("GET") ? address : "/";
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, wanted.equals("/") ? "/sign-in" : "/sign-in?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /// Tells the pages who has come.
    private static final class Visitors extends OncePerRequestFilter {
        @Override protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            new Come(request).into(request);
            chain.doFilter(request, response);
        }
    }

    private record Come(HttpServletRequest request) implements Visitor {
        private static Optional<Entrant> entrant() {
            return SecurityContextHolder.getContext().getAuthentication() instanceof Entered entered ? Optional.of(entered.entrant()) : Optional.empty();
        }

        @Override public Optional<Who> who() {
            return entrant().map(Entrant::acting);
        }

        @Override public Optional<Name> name(Language language) {
            return entrant().map(entrant -> entrant.named(language));
        }

        @Override public String token() {
            return ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
        }
    }
}
