package hamkor.report;

import hamkor.agreement.SideMark;
import hamkor.language.Language;
import hamkor.language.Shown;
import hamkor.web.Form;
import java.util.List;
import java.util.Optional;

/// A report that was sent, everything decided.
///
/// @param part of an office that helps the lead
/// @param by who sent it and when
/// @param proposed the day that is proposed instead
/// @param proposal where that day is asked for
/// @param others what else was reported on this measure, the latest first
/// @param asked whether the reader's word is asked for
/// @param done what the reader has just done; empty as a rule
record ReportView(String action, Subject subject, Shown office, boolean part, String state, String by, Optional<Shown> text, Optional<Shown> reason, Optional<String> proposed,
        Optional<Proposal> proposal, List<FigureLine> figures, List<ProofLine> proofs, List<Answered> answers, List<Other> others, boolean asked, Form form, List<Language> languages,
        Optional<String> done) {

    /// @param button whether it is asked for by a press, else it is a page
    record Proposal(String address, String words, boolean button) {}

    record FigureLine(String name, String value, String unit) {}

    /// @param word `confirmed`, as signs are called
    record Answered(SideMark side, String word, String said, String by, Optional<Shown> remark) {}

    record Other(String address, SideMark side, String state, String day) {}
}
