package hamkor.review;

import java.util.List;

/// What would come into force, before a side approves it.
///
/// @param content the hash of it: what the approval binds
/// @param facts name and value
/// @param last whether it comes into force with this approval
/// @param fallen that changing the reporting days lets approvals fall that others gave; may be empty
/// @param latest the last day that may be named
record ApprovalView(FormView form, String content, List<Fact> facts, boolean last, String act, String fallen, String latest) {
    record Fact(String name, String value) {}
}
