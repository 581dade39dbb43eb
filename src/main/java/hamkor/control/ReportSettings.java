package hamkor.control;

/// What an installation allows of reports.
///
/// @param largestFile of evidence, in bytes
public record ReportSettings(long largestFile) {
    public static final ReportSettings DEFAULT = new ReportSettings(50_000_000);
}
