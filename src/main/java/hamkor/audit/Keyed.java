package hamkor.audit;

import hamkor.id.ActId;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A personal value beside the digest that stands for it in the chain. The digest alone, HMAC-SHA256 with a key of its own, tells
/// nobody anything: not even that two values are one.
record Keyed(ActId entry, String digest, Personal value, byte[] key) {
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom CHANCE = new SecureRandom();

    static Keyed of(ActId entry, Personal value) {
        var key = new byte[32];
        CHANCE.nextBytes(key);
        return new Keyed(entry, digest(value, key), value, key);
    }

    boolean isWhole() {
        return digest.equals(digest(value, key));
    }

    private static String digest(Personal value, byte[] key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(value.value().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);   // every Java has it, and it takes any key
        }
    }
}
