package hamkor.measure;

import hamkor.agreement.SideMark;
import hamkor.audit.History;
import hamkor.control.StatusWords.Sign;
import hamkor.language.Shown;
import hamkor.measure.MeasureRow.ExecutorLine;
import hamkor.measure.MeasureRow.StatusCell;
import java.util.List;
import java.util.Optional;

/// The story of a measure, everything decided.
///
/// @param chapter the outermost heading over it
/// @param number as the document has it; may be empty
/// @param excluded that an edition names it no longer; empty while the edition in force names it
/// @param steps its dates in order
/// @param hidden that contact persons are not shown, where the document names some; may be empty
/// @param editions what the editions said of it, where they changed it, the latest first
/// @param history what was done with it, the latest first
record MeasureView(Crumbs crumbs, Optional<Chapter> chapter, String number, Shown title, StatusCell together, Optional<String> excluded, Document document,
        List<Fact> understood, List<Step> steps, List<SidePart> sides, String hidden, List<Fact> facts, List<EditionLine> editions, List<History.Line> history) {

    record Crumbs(String address, String title) {}

    record Chapter(String address, Shown words) {}

    /// Its words in the document.
    ///
    /// @param place in the source file
    /// @param file that the edition was read from
    /// @param edition its number
    record Document(Shown title, List<Shown> details, Optional<Shown> term, Optional<Shown> result, Optional<Shown> funding, String place, String file, int edition) {}

    record Fact(String name, List<Shown> values) {}

    /// @param label what the day is: `контрольный срок`
    /// @param first the day that was set first, where it was moved; may be empty
    /// @param current it is the one that counts now
    record Step(String label, String day, String window, String first, boolean current, List<StepSign> signs) {}

    /// @param note that the edition in force sets this date no longer; may be empty
    record StepSign(SideMark side, Sign status, List<Sign> marks, String note) {}

    /// @param executors the lead first
    record SidePart(SideMark side, List<ExecutorLine> executors) {}

    /// @param words `Редакция № 2`, what it did with the measure
    /// @param day from which it is in force
    record EditionLine(String day, String machineDay, String words, List<Changed> changes) {}

    /// @param before empty where there was nothing
    record Changed(String field, List<Shown> before, List<Shown> after) {}
}
