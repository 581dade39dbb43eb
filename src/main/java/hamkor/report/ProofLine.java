package hamkor.report;

import hamkor.control.Proof;
import hamkor.id.ReportId;
import hamkor.language.Words;

/// What shows that something was done, as a line of a page.
///
/// @param address where it is opened
/// @param under kind and size of a file, or where a link leads
/// @param picture whether it can be shown
record ProofLine(String id, String address, String name, String under, boolean picture, boolean elsewhere) {
    static ProofLine of(Proof proof, ReportId report, Words words) {
        return switch (proof) {
            case Proof.Paper paper -> new ProofLine(paper.id().toString(), "/reports/" + report + "/evidence/" + paper.id(), paper.name(),
                    words.say("evidence.kind." + paper.mediaType().replaceAll(".*[/.]", "")) + ", " + size(paper.size(), words), paper.isDrawable(), false);
            case Proof.Link link -> new ProofLine(link.id().toString(), link.address().toString(), link.name(), link.address().getHost(), false, true);
        };
    }

    private static String size(long bytes, Words words) {
        return bytes < 1_000_000 ? words.say("evidence.kilobytes", Math.max(1, bytes / 1_000)) : words.say("evidence.megabytes", (bytes + 500_000) / 1_000_000);
    }
}
