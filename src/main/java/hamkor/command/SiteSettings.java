package hamkor.command;

import hamkor.account.AccountSettings;
import hamkor.control.ReportSettings;
import hamkor.document.Limits;
import hamkor.evidence.EvidenceSettings;
import hamkor.language.Refusal;
import hamkor.notification.MailSettings;
import hamkor.sql.DatabaseSettings;
import hamkor.web.Reach;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a site needs to know beside its database and its clock.
///
/// @param port 0 for any free one
/// @param files where files are kept
/// @param limits of a document that is uploaded and read
/// @param reports what is allowed of them
/// @param reach how people come to it
/// @param idle after so long without a visit a session ends
/// @param mail how letters look from outside, and which server takes them
public record SiteSettings(int port, EvidenceSettings files, Limits limits, ReportSettings reports, Reach reach, Duration idle, MailSettings mail) {
    private static final int PORT = 8080;

    /// From this machine alone.
    public SiteSettings(int port, Path files, Limits limits) {
        this(port, EvidenceSettings.in(files), limits, ReportSettings.DEFAULT, Reach.LOCAL, AccountSettings.IDLE, MailFromEnvironment.of(Map.of(), here(port)));
    }

    /// From `HAMKOR_PORT`, where files are kept ([#files]), the limits of reading, `HAMKOR_EVIDENCE_MAX_MB`, `HAMKOR_URL`,
    /// `HAMKOR_TRUSTED_PROXY`, `HAMKOR_PLAIN_HTTP`, `HAMKOR_SESSION_HOURS`, `HAMKOR_MAIL_FROM` and `HAMKOR_SMTP_…`.
    ///
    /// @throws Refusal.Invalid where a variable is set to what it cannot be
    static SiteSettings from(Map<String, String> environment) {
        return new SiteSettings(port(environment), files(environment), limits(environment), reports(environment), reach(environment), idle(environment),
                MailFromEnvironment.of(environment, url(environment).orElseGet(() -> here(port(environment)))));
    }

    private static URI here(int port) {
        return URI.create("http://localhost:" + port);
    }

    private static int port(Map<String, String> environment) {
        var typed = environment.getOrDefault("HAMKOR_PORT", "").strip();
        if (typed.isEmpty()) return PORT;
        if (!typed.matches("\\d{1,5}") || Integer.parseInt(typed) > 65535) throw new Refusal.Invalid(SiteSettings.class, "refused.port", typed);
        return Integer.parseInt(typed);
    }

    /// From `HAMKOR_FILES` (`files` in the data folder when unset), the bucket that `HAMKOR_S3_URL`, `_BUCKET`, `_REGION`, `_KEY` and
    /// `_SECRET` name, and `HAMKOR_CLAMD`.
    ///
    /// @throws Refusal.Invalid where a variable is set to what it cannot be
    static EvidenceSettings files(Map<String, String> environment) {
        var scanner = typed(environment, "HAMKOR_CLAMD");
        var address = EvidenceSettings.scanner(scanner);
        if (!scanner.isEmpty() && address.isEmpty()) throw new Refusal.Invalid(SiteSettings.class, "refused.clamd", scanner);
        return new EvidenceSettings(folder(environment), bucket(environment), address);
    }

    private static Path folder(Map<String, String> environment) {
        var typed = typed(environment, "HAMKOR_FILES");
        try {
            return typed.isEmpty() ? DatabaseSettings.from(environment).folder().resolve("files") : Path.of(typed);
        } catch (InvalidPathException _) {
            throw new Refusal.Invalid(SiteSettings.class, "refused.files", typed);
        }
    }

    private static Optional<EvidenceSettings.Bucket> bucket(Map<String, String> environment) {
        var address = typed(environment, "HAMKOR_S3_URL");
        if (address.isEmpty()) return Optional.empty();
        if (!address.matches("https?://[^?#@\\s]+")) throw new Refusal.Invalid(SiteSettings.class, "refused.s3-url", address);
        for (var name : List.of("HAMKOR_S3_BUCKET", "HAMKOR_S3_KEY", "HAMKOR_S3_SECRET"))
            if (typed(environment, name).isEmpty()) throw new Refusal.Invalid(SiteSettings.class, "refused.s3-lacks", name);
        var region = typed(environment, "HAMKOR_S3_REGION");
        return Optional.of(new EvidenceSettings.Bucket(URI.create(address), typed(environment, "HAMKOR_S3_BUCKET"), region.isEmpty() ? "us-east-1" : region,
                typed(environment, "HAMKOR_S3_KEY"), typed(environment, "HAMKOR_S3_SECRET")));
    }

    private static ReportSettings reports(Map<String, String> environment) {
        var typed = typed(environment, "HAMKOR_EVIDENCE_MAX_MB");
        if (typed.isEmpty()) return ReportSettings.DEFAULT;
        if (!typed.matches("[1-9]\\d{0,5}")) throw new Refusal.Invalid(SiteSettings.class, "refused.limit", "HAMKOR_EVIDENCE_MAX_MB");
        return new ReportSettings(Long.parseLong(typed) * 1_000_000);
    }

    private static String typed(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").strip();
    }

    private static Limits limits(Map<String, String> environment) {
        try {
            return ReadCommand.limits(environment);
        } catch (NumberFormatException wrong) {
            throw new Refusal.Invalid(SiteSettings.class, "refused.limit", wrong.getMessage());
        }
    }

    private static Reach reach(Map<String, String> environment) {
        return new Reach(url(environment), proxies(environment), yes(environment, "HAMKOR_PLAIN_HTTP"));
    }

    /// Without a path: the site is the whole of its address.
    private static Optional<URI> url(Map<String, String> environment) {
        var typed = environment.getOrDefault("HAMKOR_URL", "").strip().replaceFirst("/$", "");
        if (typed.isEmpty()) return Optional.empty();
        if (!typed.matches("https?://[^/?#@\\s]+")) throw new Refusal.Invalid(SiteSettings.class, "refused.url", typed);
        try {
            return Optional.of(URI.create(typed));
        } catch (IllegalArgumentException _) {
            throw new Refusal.Invalid(SiteSettings.class, "refused.url", typed);
        }
    }

    private static List<String> proxies(Map<String, String> environment) {
        var typed = environment.getOrDefault("HAMKOR_TRUSTED_PROXY", "").strip();
        if (typed.isEmpty()) return List.of();
        var proxies = List.of(typed.split("[\\s,]+"));
        for (var proxy : proxies) if (!proxy.matches("[0-9a-fA-F:.]+(/\\d{1,3})?")) throw new Refusal.Invalid(SiteSettings.class, "refused.proxy", proxy);
        return proxies;
    }

    private static boolean yes(Map<String, String> environment, String name) {
        return switch (environment.getOrDefault(name, "").strip()) {
            case "", "no" -> false;
            case "yes" -> true;
            case String typed -> throw new Refusal.Invalid(SiteSettings.class, "refused.yes-or-no", name, typed);
        };
    }

    private static Duration idle(Map<String, String> environment) {
        var typed = environment.getOrDefault("HAMKOR_SESSION_HOURS", "").strip();
        if (typed.isEmpty()) return AccountSettings.IDLE;
        if (!typed.matches("[1-9]\\d{0,2}")) throw new Refusal.Invalid(SiteSettings.class, "refused.session", typed);
        return Duration.ofHours(Long.parseLong(typed));
    }
}
