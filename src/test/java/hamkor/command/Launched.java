package hamkor.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What a command of the launcher printed and how it ended.
record Launched(int exitCode, String out, String err) {
    private static final int LONGEST_SECONDS = 120;

    /// Runs the script of this project, in Russian unless the environment says otherwise.
    static Launched run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return run(Path.of("hamkor").toAbsolutePath(), Path.of("").toAbsolutePath(), environment, arguments);
    }

    static Launched run(Path script, Path folder, Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        var out = Files.createTempFile("hamkor-out-", ".txt");
        var err = Files.createTempFile("hamkor-err-", ".txt");
        try {
            var command = new ArrayList<>(List.of(script.toString()));
            command.addAll(List.of(arguments));
            var process = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
            process.environment().put("HAMKOR_LANG", "ru");
            process.environment().putAll(environment);
            var running = process.start();
            if (!running.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                running.destroyForcibly();
                throw new IOException("did not end: " + command);
            }
            return new Launched(running.exitValue(), Files.readString(out), Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
