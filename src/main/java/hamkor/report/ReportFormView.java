package hamkor.report;

import hamkor.agreement.SideMark;
import hamkor.language.Language;
import hamkor.language.Shown;
import hamkor.web.Form;
import java.util.List;
import java.util.Optional;

/// The form of a report, everything decided.
///
/// @param office whose report it is
/// @param part of an office that helps the lead
/// @param asks for whom it is: the sides that will answer; empty where nobody will
/// @param dated whether a later day can be proposed
/// @param megabytes that a file may have
/// @param kept when the draft was kept last, in words
/// @param warning that a colleague changed it meanwhile; empty as a rule
/// @param returned the answer with which the last report on this date came back
/// @param previous the text of the report before, to begin with
record ReportFormView(String action, Subject subject, String office, boolean part, String asks, boolean dated, Form form, List<ProofLine> proofs, List<Language> languages,
        List<Integer> figures, long megabytes, String kept, Optional<String> warning, Optional<Previous> previous, Optional<Returned> returned) {
    /// @param evidence how many pieces it had that can be attached again; 0 where some are attached already
    record Returned(SideMark side, String said, String by, Optional<Shown> remark, int evidence) {}

    record Previous(String day, String text) {}
}
