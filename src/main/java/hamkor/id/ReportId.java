package hamkor.id;

import java.util.UUID;

/// The id of a report: while it is a draft, and once it is sent.
public record ReportId(UUID value) {
    public static ReportId make() {
        return new ReportId(Uuid7.make());
    }

    /// As it stands in an address.
    public static ReportId of(String text) {
        return new ReportId(UUID.fromString(text));
    }

    @Override public String toString() {
        return value.toString();
    }
}
