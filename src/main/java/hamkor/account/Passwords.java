package hamkor.account;

import hamkor.directory.Email;
import hamkor.language.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/// How passwords are judged and kept: by bcrypt, which comes with Spring Security and needs no memory to speak of, so that many
/// guesses at once cannot fill the heap (Argon2 would, and brings a library of 8 MB).
@Component
class Passwords {
    static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;
    private static final Set<String> COMMON = common();

    private final BCryptPasswordEncoder bcrypt;
    private final String ofNobody;
    /// A hash takes a core for a quarter of a second; the rest of the site goes on meanwhile.
    private final Semaphore turns = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    Passwords(AccountSettings settings) {
        bcrypt = new BCryptPasswordEncoder(settings.passwordCost());
        ofNobody = hash("");
    }

    /// Length counts, and that others have not thought of it first; which kinds of characters are in it does not (NIST SP 800-63B).
    ///
    /// @param email of the account: the password must not be that
    /// @return the key of the complaint with its value
    static Optional<Refusal.Invalid> complaint(String password, String email) {
        var typed = normal(password);
        if (typed.codePointCount(0, typed.length()) < SHORTEST) return complaint("password.short", SHORTEST);
        if (typed.length() > LONGEST) return complaint("password.long", LONGEST);
        var folded = typed.toLowerCase(Locale.ROOT);
        if (folded.chars().distinct().count() < FEWEST_DIFFERENT || COMMON.contains(folded)) return complaint("password.common");
        if (folded.equals(Email.folded(email)) || folded.equals(Email.folded(email).split("@")[0])) return complaint("password.email");
        return Optional.empty();
    }

    private static Optional<Refusal.Invalid> complaint(String key, Object... values) {
        return Optional.of(new Refusal.Invalid(Passwords.class, key, values));
    }

    String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            return bcrypt.encode(digest(password));
        } finally {
            turns.release();
        }
    }

    /// Takes the same time where there is no hash: how long the answer takes must not tell who has an account.
    boolean fits(String password, Optional<String> hash) {
        turns.acquireUninterruptibly();
        try {
            return bcrypt.matches(digest(password), hash.orElse(ofNobody)) & hash.isPresent();
        } finally {
            turns.release();
        }
    }

    /// bcrypt reads 72 bytes, 36 Cyrillic letters; of a digest it reads all. The word before it makes the digest one that no other
    /// site has leaked.
    private static String digest(String password) {
        try {
            var digest = MessageDigest.getInstance("SHA-384").digest(("hamkor-password:" + normal(password)).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);   // every Java has it
        }
    }

    /// The same letter is composed or not, as the keyboard has it.
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static Set<String> common() {
        try (var in = Passwords.class.getResourceAsStream("common-passwords.txt")) {
            return new HashSet<>(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
