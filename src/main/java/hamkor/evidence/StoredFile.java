package hamkor.evidence;

/// A file that is kept.
///
/// @param sha256 of its bytes, in 64 lower-case hexadecimal digits
/// @param size in bytes
public record StoredFile(String sha256, long size) {
    public StoredFile {
        if (!sha256.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("no SHA-256: " + sha256);
    }
}
