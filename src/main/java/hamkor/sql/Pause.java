package hamkor.sql;

/// Waiting for another process, which announces nothing.
final class Pause {
    private Pause() {}

    static void milliseconds(long count) {
        try {
            Thread.sleep(count);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the server", e);
        }
    }
}
