package hamkor.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// The token that a call of the API brings with it: `Authorization: Bearer hkr_…`.
@Component
class BearerGate implements SecurityContextRepository {
    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;

    BearerGate(Tokens tokens) {
        this.tokens = tokens;
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)).map(String::strip)
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())).map(value -> value.substring(SCHEME.length()).strip());
    }

    @SuppressWarnings("deprecation")   // the interface still asks for it; its successor calls it when somebody wants to know
    @Override public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return token(holder.getRequest()).flatMap(tokens::entrant)
                .<SecurityContext>map(entrant -> new SecurityContextImpl(new Entered(entrant))).orElseGet(SecurityContextImpl::new);
    }

    /// A token is brought anew with each call.
    @Override public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override public boolean containsContext(HttpServletRequest request) {
        return token(request).isPresent();
    }
}
