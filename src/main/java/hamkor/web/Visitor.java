package hamkor.web;

import hamkor.language.Language;
import hamkor.language.Shown;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Who has come, as far as the layout must know. The gate of the site puts it into each request; what is asked of it is found
/// out then.
public interface Visitor {
    Visitor NOBODY = new Visitor() {
        @Override public Optional<Who> who() {
            return Optional.empty();
        }

        @Override public Optional<Name> name(Language language) {
            return Optional.empty();
        }

        @Override public String token() {
            return "";
        }
    };

    Optional<Who> who();

    /// How the header calls whoever is signed in.
    Optional<Name> name(Language language);

    /// What a form sends back, so that no other site can send it in the visitor's name.
    String token();

    /// Somebody who is signed in, for pages that know what they are. No `Principal`: Spring would look for it among its own, before
    /// it asks who hands people to the handlers.
    interface Who {}

    /// @param as what they come
    /// @param of for whom they act
    record Name(Shown name, String as, Shown of) {}

    default void into(HttpServletRequest request) {
        request.setAttribute(Visitor.class.getName(), this);
    }

    static Visitor of(HttpServletRequest request) {
        return request.getAttribute(Visitor.class.getName()) instanceof Visitor visitor ? visitor : NOBODY;
    }
}
