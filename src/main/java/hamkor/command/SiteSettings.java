package hamkor.command;

import hamkor.document.Limits;
import hamkor.language.Refusal;
import hamkor.sql.DatabaseSettings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/// What a site needs to know beside its database and its clock.
///
/// @param port 0 for any free one
/// @param files the folder of the file store
/// @param limits of a document that is uploaded and read
public record SiteSettings(int port, Path files, Limits limits) {
    private static final int PORT = 8080;

    /// From `HAMKOR_PORT`, `HAMKOR_FILES` (`files` in the data folder when unset) and the limits of reading.
    ///
    /// @throws Refusal.Invalid where a variable is set to what it cannot be
    static SiteSettings from(Map<String, String> environment) {
        return new SiteSettings(port(environment), files(environment), limits(environment));
    }

    private static int port(Map<String, String> environment) {
        var typed = environment.getOrDefault("HAMKOR_PORT", "").strip();
        if (typed.isEmpty()) return PORT;
        if (!typed.matches("\\d{1,5}") || Integer.parseInt(typed) > 65535) throw new Refusal.Invalid(SiteSettings.class, "refused.port", typed);
        return Integer.parseInt(typed);
    }

    private static Path files(Map<String, String> environment) {
        var typed = environment.getOrDefault("HAMKOR_FILES", "").strip();
        try {
            return typed.isEmpty() ? DatabaseSettings.from(environment).folder().resolve("files") : Path.of(typed);
        } catch (InvalidPathException _) {
            throw new Refusal.Invalid(SiteSettings.class, "refused.files", typed);
        }
    }

    private static Limits limits(Map<String, String> environment) {
        try {
            return ReadCommand.limits(environment);
        } catch (NumberFormatException wrong) {
            throw new Refusal.Invalid(SiteSettings.class, "refused.limit", wrong.getMessage());
        }
    }
}
