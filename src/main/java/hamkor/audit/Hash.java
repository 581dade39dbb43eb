package hamkor.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A SHA-256, as 64 hexadecimal digits.
record Hash(String hex) {
    /// Before the first entry of a chain.
    static final Hash NONE = new Hash("0".repeat(64));

    static Hash of(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /// Of texts one after another: before each the number of its bytes in UTF-8, as four bytes, the highest first; for a text that
    /// is not there four bytes of ones. So no two lists of texts are one row of bytes.
    static Hash of(List<Optional<String>> texts) {
        var sha = sha256();
        for (var text : texts) {
            var bytes = text.map(words -> words.getBytes(StandardCharsets.UTF_8));
            sha.update(ByteBuffer.allocate(4).putInt(bytes.map(some -> some.length).orElse(-1)).flip());
            bytes.ifPresent(sha::update);
        }
        return of(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);   // every Java has it
        }
    }
}
