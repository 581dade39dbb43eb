package hamkor.document;

/// How much of a file is read before it is refused; bytes.
///
/// @param file the size of the file itself (by default 100 MB, `HAMKOR_READ_MAX_MB`)
/// @param unpacked all that a packed file holds, unpacked (by default 400 MB, `HAMKOR_READ_MAX_UNPACKED_MB`)
public record Limits(long file, long unpacked) {
    private static final long MEGABYTE = 1_000_000;
    public static final Limits DEFAULT = new Limits(100 * MEGABYTE, 400 * MEGABYTE);

    static long megabytes(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE;
    }
}
