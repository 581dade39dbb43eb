package hamkor.api;

import hamkor.access.Acting;
import hamkor.id.PersonId;
import hamkor.term.BusinessClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Does once what a caller asks with a key (`Idempotency-Key`), however often they repeat it: what was answered is kept in the
/// transaction of what was done, so that after a crash there are both or neither. A no is not kept: nothing was done, and the same
/// request may go well later.
@Component
class OnceFilter extends OncePerRequestFilter {
    static final String KEY = "Idempotency-Key";
    private static final int LONGEST = 255;
    /// Longer than any caller waits who heard nothing.
    private static final Duration KEPT = Duration.ofDays(2);
    /// What changes nothing, and may answer much.
    private static final String READ = "/api/v1/roadmaps/read";

    private final KeySql sql;
    private final Problems problems;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    OnceFilter(KeySql sql, Problems problems, BusinessClock clock, TransactionTemplate transaction) {
        this.sql = sql;
        this.problems = problems;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().startsWith("/api/v1/") || request.getRequestURI().equals(READ)
                || request.getHeader(KEY) == null || acting(request).isEmpty();
    }

    private static Optional<Acting> acting(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication entered && entered.getPrincipal() instanceof Acting acting ? Optional.of(acting) : Optional.empty();
    }

    /// Nothing reaches the caller before the commit.
    @Override protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
        var buffered = new ContentCachingResponseWrapper(response);
        try {
            var key = key(request.getHeader(KEY));
            var asked = Asked.of(request);
            transaction.executeWithoutResult(status -> answer(acting(request).orElseThrow().person(), key, asked, buffered, chain, status));
        } catch (Exception failed) {
            buffered.resetBuffer();
            problems.resolveException(request, buffered, null, failed);
        }
        buffered.copyBodyToResponse();
    }

    private void answer(PersonId person, String key, Asked asked, ContentCachingResponseWrapper response, FilterChain chain, TransactionStatus status) {
        if (!sql.take(person, key)) throw new KeyRefused(ProblemKind.KEY_IN_USE);
        var given = sql.given(person, key);
        if (given.isPresent()) {
            if (!Arrays.equals(given.get().asked(), asked.digest())) throw new KeyRefused(ProblemKind.KEY_REUSED);
            repeat(given.get(), response);
            return;
        }
        try {
            chain.doFilter(asked.request(), response);
        } catch (IOException | ServletException failed) {
            throw new IllegalStateException(failed);
        }
        if (response.getStatus() >= 200 && response.getStatus() < 300 && !status.isRollbackOnly()) {
            sql.keep(person, key, new KeySql.Given(asked.digest(), response.getStatus(), header(response, HttpHeaders.LOCATION),
                    header(response, HttpHeaders.ETAG), Optional.ofNullable(response.getContentType()), response.getContentAsByteArray()), clock.now());
            sql.forget(person, clock.now().minus(KEPT));
        } else if (status.isRollbackOnly() || response.getStatus() >= 500) {
            // A door has refused: said here too, the transaction ends without another complaint.
            status.setRollbackOnly();
        }
    }

    private static Optional<String> header(HttpServletResponse response, String name) {
        return Optional.ofNullable(response.getHeader(name));
    }

    private static void repeat(KeySql.Given given, HttpServletResponse response) {
        response.setStatus(given.status());
        given.location().ifPresent(address -> response.setHeader(HttpHeaders.LOCATION, address));
        given.etag().ifPresent(tag -> response.setHeader(HttpHeaders.ETAG, tag));
        given.contentType().ifPresent(response::setContentType);
        try {
            response.getOutputStream().write(given.body());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// The draft of the header's standard puts it in quotes; most callers do not.
    private static String key(String sent) {
        var key = sent.strip();
        if (key.length() > 1 && key.startsWith("\"") && key.endsWith("\"")) key = key.substring(1, key.length() - 1);
        if (key.isEmpty() || key.length() > LONGEST || !key.chars().allMatch(letter -> letter > ' ' && letter < 127)) throw new KeyRefused(ProblemKind.MALFORMED);
        return key;
    }
}
