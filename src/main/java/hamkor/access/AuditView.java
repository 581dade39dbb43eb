package hamkor.access;

import hamkor.audit.History;
import java.util.List;
import java.util.Optional;

/// What an auditor is shown of the record of their side, everything decided.
///
/// @param acts to choose from, the first of them any
/// @param from a day as a field of a form wants it; empty where none was chosen
/// @param earlier the address of the page after this one; empty on the last
record AuditView(List<FormChoice.Option> acts, String from, String until, String said, List<Line> lines, Optional<String> earlier) {
    /// @param number in the chain of the side
    /// @param about the page of the thing; empty where it has none
    record Line(String number, History.Line told, Optional<String> about) {}
}
