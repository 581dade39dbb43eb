package hamkor.sql;

import hamkor.sql.DatabaseRefused.Reason;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;

/// Where a server is and who signs in to it. `url` is the driver's (`jdbc:postgresql://…`) and holds no password.
public record ServerAddress(String url, String user, String password) {
    /// `postgresql://user:password@host:5432/name?sslmode=require`, as hosting panels and libpq write it, or the same with `jdbc:`.
    private static final Pattern FORM = Pattern.compile("(?:jdbc:)?postgres(?:ql)?://(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?"
            + "(?<hosts>[^@/?]+)/(?<name>[^/?]+)(?:\\?(?<rest>.*))?");

    /// `user` and `password` may be null; where given they outweigh those within the address.
    static ServerAddress of(String written, String user, String password) {
        var parts = FORM.matcher(written.strip());
        if (!parts.matches()) throw new DatabaseRefused(Reason.ADDRESS_UNREADABLE, withoutPassword(written));
        String userWithin = parts.group("user") == null ? null : decoded(parts.group("user"));
        String passwordWithin = parts.group("password") == null ? null : decoded(parts.group("password"));
        var rest = new StringBuilder();
        for (String parameter : parts.group("rest") == null ? new String[0] : parts.group("rest").split("&")) {
            if (parameter.startsWith("user=")) userWithin = decoded(parameter.substring(5));
            else if (parameter.startsWith("password=")) passwordWithin = decoded(parameter.substring(9));
            else if (!parameter.isEmpty()) rest.append(rest.isEmpty() ? '?' : '&').append(parameter);
        }
        return new ServerAddress("jdbc:postgresql://" + parts.group("hosts") + "/" + parts.group("name") + rest,
                first(user, userWithin), first(password, passwordWithin));
    }

    private static String first(String beside, String within) {
        return beside != null ? beside : within != null ? within : "";
    }

    static ServerAddress of(ConnectionFile connection) {
        return new ServerAddress(connection.url(), ConnectionFile.USER, connection.password());
    }

    Properties signIn() {
        var properties = new Properties();
        if (!user.isEmpty()) properties.setProperty("user", user);
        if (!password.isEmpty()) properties.setProperty("password", password);
        return properties;
    }

    /// `host:port/name`, for lines that people read.
    String shown() {
        return url.replaceFirst("^jdbc:postgresql://", "").replaceFirst("\\?.*$", "");
    }

    /// Never the password, which would otherwise stand in a log.
    @Override
    public String toString() {
        return user + "@" + shown();
    }

    private static String withoutPassword(String written) {
        return written.replaceFirst("//([^:@/]*):[^@]*@", "//$1:…@").replaceAll("password=[^&]*", "password=…");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;   // a bare % in a password that was not written for an address
        }
    }
}
