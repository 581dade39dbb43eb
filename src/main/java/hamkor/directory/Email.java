package hamkor.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The address of a person, to write to or to sign in with. Whether it exists only a letter would tell.
public final class Email {
    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>\"(),:;]+@[^\\s@<>\"(),:;]+\\.[^\\s@<>\"(),:;.]{2,}");
    private static final int LONGEST = 254;

    private Email() {}

    /// As typed, without blanks around it; empty where it cannot be one.
    public static Optional<String> of(String typed) {
        var email = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        return email.length() <= LONGEST && SHAPE.matcher(email).matches() ? Optional.of(email) : Optional.empty();
    }

    /// By which two addresses are the same.
    public static String folded(String email) {
        return Normalizer.normalize(email.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
