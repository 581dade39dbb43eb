package hamkor.command;

import hamkor.document.Limits;
import hamkor.language.Refusal;
import hamkor.roadmap.reading.RoadmapReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
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

            @Override public void site(Site.Doors doors, Consumer<String> progress) {
                new DemoWorld(doors, progress).load(DemoCommand::read);
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

    /// The documents are packed with the program; the reader wants a file.
    static DemoWorld.Read read(String name) {
        try (var packed = DemoCommand.class.getResourceAsStream("/demo/" + name)) {
            if (packed == null) throw new IllegalStateException("no demo/" + name + " on the class path");
            var content = packed.readAllBytes();
            var file = Files.createTempFile("hamkor-demo-", "-" + name);
            try {
                Files.write(file, content);
                return new DemoWorld.Read(new RoadmapReader(Limits.DEFAULT).read(file), sha256(content));
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);   // every Java has it
        }
    }
}
