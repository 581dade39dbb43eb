package hamkor.sql;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Stops the server when the program is told to end (SIGTERM, Ctrl-C), from the moment the server's process exists. Shutdown
/// hooks run all at once: within `grace` the stopping is left to an owner who first lets the work in hand end.
final class ExitHook {
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread thread = new Thread(this::atExit, "stops PostgreSQL");
    private volatile Runnable stop;
    private volatile Duration grace = Duration.ZERO;

    ExitHook(Runnable stop) {
        this.stop = stop;
        Runtime.getRuntime().addShutdownHook(thread);
    }

    void does(Runnable other) {
        stop = other;
    }

    void waits(Duration time) {
        grace = time;
    }

    /// The server has ended.
    void done() {
        done.countDown();
        if (Thread.currentThread() == thread) return;
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException _) {
            // The program is ending: the hook runs and finds it done.
        }
    }

    private void atExit() {
        try {
            if (done.await(grace.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException _) {
            // Whoever does not want to wait any longer wants it stopped.
        }
        stop.run();
    }
}
