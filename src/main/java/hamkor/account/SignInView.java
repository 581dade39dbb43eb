package hamkor.account;

import hamkor.language.Shown;
import java.util.List;
import java.util.Optional;

/// The sign-in page: what was typed, what is wrong with it.
///
/// @param password only of an account that the page itself offers
/// @param to where to go on
/// @param kept a form that is sent on after signing in
/// @param offered accounts to choose from; only in a demo
record SignInView(String email, String password, String to, Optional<String> complaint, KeptForm kept, Optional<Offered> offered) {
    /// @param password of them all
    record Offered(String password, List<Side> sides) {}

    record Side(Shown region, List<Offer> offers) {}

    record Offer(String email, String roles, Shown name, String address) {}

    /// Never the password: a record may be printed into a log.
    @Override public String toString() {
        return "SignInView";
    }
}
