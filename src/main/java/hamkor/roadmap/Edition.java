package hamkor.roadmap;

import hamkor.id.AgreementId;
import hamkor.id.EditionId;
import hamkor.id.RoadmapId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.term.Span;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/// One document of a roadmap as it was read and approved.
///
/// @param number from 1
/// @param title the document's own; empty where it has none
/// @param languages of the document, the main one first; never empty
/// @param reportingDays on which what goes on all the time is reported, each year, in order
/// @param source the file's name and hash
/// @param contentHash of what was approved
/// @param inForceOn the day of the last approval
/// @param approvals one of each side, in the order of the sides
public record Edition(
        EditionId id,
        RoadmapId roadmap,
        AgreementId agreement,
        int number,
        Optional<LanguageText> title,
        List<Language> languages,
        Optional<Span> period,
        List<MonthDay> reportingDays,
        Source source,
        String contentHash,
        LocalDate inForceOn,
        List<Approval> approvals) {
    public Edition {
        languages = List.copyOf(languages);
        reportingDays = List.copyOf(reportingDays);
        approvals = List.copyOf(approvals);
    }

    /// The file that an edition was read from.
    ///
    /// @param sha256 of its bytes, in 64 lower-case hexadecimal digits
    public record Source(String name, String sha256) {
        public Source {
            if (!sha256.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
    }

    public Language mainLanguage() {
        return languages.getFirst();
    }
}
