package hamkor.web;

import hamkor.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Who has come, as far as the layout must know. The gate of the site tells it with each request.
///
/// @param who whoever is signed in
/// @param named how the header calls them, in the reader's language
/// @param token what a form sends back, so that no other site can send it in the reader's name; asked for only by a page with a form
public record Visitor(Optional<Principal> who, Function<Language, Optional<Name>> named, Supplier<String> token) {
    static final Visitor NOBODY = new Visitor(Optional.empty(), _ -> Optional.empty(), () -> "");

    /// @param under role and region
    public record Name(String name, String under) {}

    public void tell(HttpServletRequest request) {
        request.setAttribute(Visitor.class.getName(), this);
    }

    static Visitor of(HttpServletRequest request) {
        return request.getAttribute(Visitor.class.getName()) instanceof Visitor visitor ? visitor : NOBODY;
    }
}
