package hamkor.command;

import hamkor.directory.Email;
import hamkor.language.Refusal;
import hamkor.notification.MailSettings;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How letters look and leave, from `HAMKOR_MAIL_FROM` and `HAMKOR_SMTP_…`.
final class MailFromEnvironment {
    private MailFromEnvironment() {}

    /// @param site where links lead
    /// @throws Refusal.Invalid where a variable is set to what it cannot be
    static MailSettings of(Map<String, String> environment, URI site) {
        var from = value(environment, "HAMKOR_MAIL_FROM").orElseGet(() -> "hamkor@" + site.getHost());
        if (Email.of(from).isEmpty() && !from.equals("hamkor@localhost")) throw new Refusal.Invalid(MailFromEnvironment.class, "refused.mail-from", from);
        return new MailSettings(site, from, value(environment, "HAMKOR_SMTP_HOST").map(host -> smtp(environment, host)));
    }

    private static MailSettings.Smtp smtp(Map<String, String> environment, String host) {
        var typed = value(environment, "HAMKOR_SMTP_TLS").orElse("starttls");
        var tls = switch (typed) {
            case "starttls", "tls", "none" -> MailSettings.Smtp.Tls.valueOf(typed.toUpperCase(Locale.ROOT));
            default -> throw new Refusal.Invalid(MailFromEnvironment.class, "refused.smtp-tls", typed, "starttls, tls, none");
        };
        var port = value(environment, "HAMKOR_SMTP_PORT").orElse(tls == MailSettings.Smtp.Tls.TLS ? "465" : "587");
        if (!port.matches("[1-9]\\d{0,4}") || Integer.parseInt(port) > 65535) throw new Refusal.Invalid(MailFromEnvironment.class, "refused.smtp-port", port);
        var user = value(environment, "HAMKOR_SMTP_USER");
        // A password that travels unencrypted is nobody's secret.
        if (user.isPresent() && tls == MailSettings.Smtp.Tls.NONE) throw new Refusal.Invalid(MailFromEnvironment.class, "refused.smtp-plain");
        return new MailSettings.Smtp(host, Integer.parseInt(port), tls, user, environment.getOrDefault("HAMKOR_SMTP_PASSWORD", ""));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.of(environment.getOrDefault(name, "").strip()).filter(value -> !value.isEmpty());
    }
}
