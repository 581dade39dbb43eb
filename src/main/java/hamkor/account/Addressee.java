package hamkor.account;

import hamkor.access.Acting;
import hamkor.language.LanguageText;

/// Somebody who can be written to: with an account that is open.
///
/// @param name in each script in which they write it
/// @param email with which they sign in. Personal
public record Addressee(Acting who, LanguageText name, String email) {
    /// Never the address: a record may be printed into a log.
    @Override public String toString() {
        return "Addressee " + who.person();
    }
}
