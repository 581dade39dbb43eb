package hamkor.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// What opens a door to whoever holds it: a session's cookie, a link, a token of the API, the address of a calendar. The database keeps its digest alone,
/// so that a copy of the database opens nothing; at 256 bits of chance a slow hash would add nothing.
public final class Secret {
    private static final SecureRandom CHANCE = new SecureRandom();

    private Secret() {}

    /// 43 letters, digits, hyphens and underscores.
    public static String make() {
        var bytes = new byte[32];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);   // every Java has it
        }
    }
}
