package hamkor.command;

import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/// Does what comes before the first page: after all parts of the site are made, before its port is opened.
final class Beginning implements SmartLifecycle {
    private final ApplicationContext context;
    private final Consumer<Site.Doors> before;
    private boolean running;

    Beginning(ApplicationContext context, Consumer<Site.Doors> before) {
        this.context = context;
        this.before = before;
    }

    /// Long before the web server's, which is among the last.
    @Override public int getPhase() {
        return 0;
    }

    @Override public void start() {
        before.accept(new Site.Doors(context));
        running = true;
    }

    @Override public void stop() {
        running = false;
    }

    @Override public boolean isRunning() {
        return running;
    }
}
