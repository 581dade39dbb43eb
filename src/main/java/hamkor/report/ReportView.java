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
/// @param waits for whose answer it waits
/// @param beside the other sides' reports on the same date
/// @param others what else was reported on this measure, the latest first
/// @param asked whether the reader's word is asked for
/// @param done what the reader has just done; empty as a rule
record ReportView(String action, Subject subject, Shown office, boolean part, String state, String by, Optional<Shown> text, Optional<Shown> reason, Optional<String> proposed,
        Optional<Proposal> proposal, List<FigureLine> figures, List<ProofLine> proofs, List<Answered> answers, List<Waits> waits, List<Beside> beside, List<Other> others, boolean asked, Form form, List<Language> languages,
        Optional<String> done) {

    /// @param button whether it is asked for by a press, else it is a page
    record Proposal(String address, String words, boolean button) {}

    record FigureLine(String name, String value, String unit) {}

    /// A side that has not answered.
    ///
    /// @param tooLong whether it is longer than the office waits: it is shown as that, and is no consent
    record Waits(SideMark side, String said, boolean tooLong) {}

    /// What another side that leads says of the same date.
    ///
    /// @param address of its report; empty where there is none, and then nothing else is there but what is said instead
    record Beside(SideMark side, Optional<String> address, String state, String by, Optional<Shown> text) {}

    /// @param word `confirmed`, as signs are called; `own` where the own curator accepted it, as no other side leads
    record Answered(SideMark side, String word, String said, String by, Optional<Shown> remark) {}

    record Other(String address, SideMark side, String state, String day) {}
}
