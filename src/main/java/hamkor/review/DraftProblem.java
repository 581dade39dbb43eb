package hamkor.review;

import hamkor.roadmap.reading.CellRole;
import java.util.Optional;

/// What a person has to look at before a draft can be approved, with its place.
///
/// @param row 0 for the document as a whole
/// @param executor which of the row's, from 0; -1 where it is about none
/// @param cell what the cell holds that it is about; empty for the row or the document
/// @param column the heading of that cell's column, where the role does not tell which; may be empty
/// @param words what it is about; other words are another problem
public record DraftProblem(Code code, int row, int executor, Optional<CellRole> cell, String column, String words) {
    public enum Code {
        NO_MEASURES(false), PARTY_UNKNOWN(true), PARTIES_NOT_FOUND(true), PERIOD_MISSING(true), TITLE_MISSING(false), TERM(true),
        EXECUTORS_MISSING(true), SIDE_UNKNOWN(false), LEAD_UNKNOWN(false), CELL_NOT_READ(true), CHARACTERS_LEFT(true),
        EXECUTORS_NOT_PAIRED(true), MATCH_UNDECIDED(false), NOTHING_CHANGED(false), NOTHING_STAYS(false);

        private final boolean mayBeLeft;

        Code(boolean mayBeLeft) {
            this.mayBeLeft = mayBeLeft;
        }

        /// Whether a person may say: it is so, leave it. What cannot be held to anybody may not be left.
        public boolean mayBeLeft() {
            return mayBeLeft;
        }
    }

    static DraftProblem ofDocument(Code code, String words) {
        return new DraftProblem(code, 0, -1, Optional.empty(), "", words);
    }

    static DraftProblem ofRow(Code code, int row, CellRole cell, String words) {
        return new DraftProblem(code, row, -1, Optional.of(cell), "", words);
    }

    static DraftProblem ofExecutor(Code code, int row, int executor, String words) {
        return new DraftProblem(code, row, executor, Optional.of(CellRole.EXECUTORS), "", words);
    }
}
