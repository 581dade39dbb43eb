package hamkor.account;

import hamkor.access.Acting;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// For Spring Security: that somebody is signed in. It grants nothing by itself, rights are decided by [hamkor.access.Rights].
final class Entered extends AbstractAuthenticationToken {
    private final transient Entrant entrant;

    Entered(Entrant entrant) {
        super(List.of());
        this.entrant = entrant;
        setAuthenticated(true);
    }

    Entrant entrant() {
        return entrant;
    }

    @Override public Acting getPrincipal() {
        return entrant.acting();
    }

    @Override public Object getCredentials() {
        return "";
    }

    @Override public boolean equals(Object other) {
        return this == other;
    }

    @Override public int hashCode() {
        return System.identityHashCode(this);
    }
}
