package hamkor.review;

/// That a person left a problem as it is.
///
/// @param row 0 for the document as a whole
public record Decision(int row, DraftProblem.Code code, String words, Changed by) {
    boolean isAbout(DraftProblem problem) {
        return row == problem.row() && code == problem.code() && words.equals(problem.words());
    }
}
