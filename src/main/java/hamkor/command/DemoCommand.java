package hamkor.command;

import hamkor.language.Refusal;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// `./hamkor demo`: the site with the example world, loaded once.
public final class DemoCommand {
    private DemoCommand() {}

    /// Like [ServeCommand#run], with the three roadmaps of the examples entered first.
    public static int run(Map<String, String> environment, PrintStream out, PrintStream err) {
        return Running.until(apart(environment), out, err, new Running.Beginning() {
            @Override public void database(DemoSql demo, Instant now) {
                if (demo.isInUse()) throw new Refusal.Invalid(DemoCommand.class, "refused.not-a-demo");
                demo.begin(now);
            }

            @Override public void site(Site.Doors doors, SetClock clock, Consumer<String> progress) {
                new DemoWorld(doors, progress).load(DemoCommand::read);
                new DemoYear(doors, clock).load();
            }
        });
    }

    /// A demo keeps its data apart from the office's own, unless the caller names where.
    static Map<String, String> apart(Map<String, String> environment) {
        if (!environment.getOrDefault("HAMKOR_DATA", "").isBlank()) return environment;
        var apart = new HashMap<>(environment);
        apart.put("HAMKOR_DATA", "data/demo");
        return apart;
    }

    /// The content of a document of the examples; they are packed with the program.
    static byte[] read(String name) {
        try (var packed = DemoCommand.class.getResourceAsStream("/demo/" + name)) {
            if (packed == null) throw new IllegalStateException("no demo/" + name + " on the class path");
            return packed.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
