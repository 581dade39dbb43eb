package hamkor.report;

import hamkor.agreement.SideMark;
import hamkor.language.Language;
import hamkor.language.Shown;
import hamkor.web.Form;
import java.util.List;

/// The form by which a side takes a measure off control, or puts it back, everything decided.
///
/// @param closed whether the own side has closed it
/// @param others the sides that have to close it too for it to be closed for all; may be empty
/// @param before each time that a side closed it, the latest first
record ClosingView(String action, Subject subject, boolean closed, String others, List<Line> before, Form form, List<Language> languages) {
    /// @param back when it was put under control again; may be empty
    record Line(SideMark side, String on, Shown decision, String by, String back) {}
}
