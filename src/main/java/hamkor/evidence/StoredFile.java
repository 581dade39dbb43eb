package hamkor.evidence;

import java.util.regex.Pattern;

/// A file that is kept.
///
/// @param sha256 of its bytes, in 64 lower-case hexadecimal digits
/// @param size in bytes
public record StoredFile(String sha256, long size) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public StoredFile {
        if (!isHash(sha256)) throw new IllegalArgumentException("no SHA-256: " + sha256);
    }

    static boolean isHash(String name) {
        return SHA256.matcher(name).matches();
    }
}
