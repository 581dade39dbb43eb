package hamkor.review;

import hamkor.language.LanguageText;
import hamkor.measure.Executor;
import hamkor.review.DraftProblem.Code;
import hamkor.roadmap.reading.CellRole;
import hamkor.roadmap.reading.Problem;
import hamkor.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds what stands in the way of a draft, from what it says now: nothing of it is stored, so nothing of it can be stale.
final class Problems {
    /// What reading puts where a measure has no text.
    static final String NO_TITLE = "–";

    private final List<DraftProblem> all = new ArrayList<>();

    private Problems() {}

    /// Those of the document as a whole first, then row by row.
    ///
    /// @param strangers parties of the document that are no sides of the agreement
    static List<DraftProblem> of(Front front, List<String> strangers, List<SourceLine> lines, List<Settled> rows) {
        var problems = new Problems();
        problems.ofDocument(front, strangers, rows);
        int next = 0;
        for (var line : lines) {
            boolean ofRow = next < rows.size() && rows.get(next).row().number() == line.number();
            var row = ofRow ? Optional.of(rows.get(next++)) : Optional.<Settled>empty();
            if (row.filter(settled -> settled.row().leftOut()).isPresent()) continue;
            row.ifPresent(problems::ofRow);
            for (var note : line.notes()) problems.ofNote(line, note, row);
        }
        return problems.all;
    }

    private void ofDocument(Front front, List<String> strangers, List<Settled> rows) {
        if (rows.stream().allMatch(row -> row.row().leftOut())) all.add(DraftProblem.ofDocument(Code.NO_MEASURES, ""));
        if (front.parties().isEmpty()) all.add(DraftProblem.ofDocument(Code.PARTIES_NOT_FOUND, ""));
        for (var stranger : strangers) all.add(DraftProblem.ofDocument(Code.PARTY_UNKNOWN, stranger));
        if (front.period().isEmpty()) all.add(DraftProblem.ofDocument(Code.PERIOD_MISSING, ""));
    }

    private void ofRow(Settled row) {
        int number = row.row().number();
        var content = row.content();
        if (isMissing(content.title())) all.add(DraftProblem.ofRow(Code.TITLE_MISSING, number, CellRole.TITLE, ""));
        if (content.term() instanceof Term.Undated(var words, var why))
            all.add(DraftProblem.ofRow(Code.TERM, number, CellRole.TERM, why == Term.WhyUndated.EMPTY ? "" : words));
        if (content.executors().isEmpty()) all.add(DraftProblem.ofRow(Code.EXECUTORS_MISSING, number, CellRole.EXECUTORS, ""));
        for (int i = 0; i < content.executors().size(); i++) {
            var executor = content.executors().get(i);
            var words = Settled.key(executor.words());
            if (executor.side().isEmpty()) all.add(DraftProblem.ofExecutor(Code.SIDE_UNKNOWN, number, i, words));
            else if (row.roles().get(i) == Executor.Role.LEAD && executor.organisation().isEmpty())
                all.add(DraftProblem.ofExecutor(Code.LEAD_UNKNOWN, number, i, words));
        }
    }

    private void ofNote(SourceLine line, Note note, Optional<Settled> row) {
        switch (note.code()) {
            case CELL_NOT_READ -> all.add(new DraftProblem(Code.CELL_NOT_READ, line.number(), -1, Optional.empty(), note.column(), note.text()));
            case CHARACTERS_LEFT -> all.add(new DraftProblem(Code.CHARACTERS_LEFT, line.number(), -1, Optional.empty(), "", note.text()));
            case EXECUTORS_NOT_PAIRED -> {
                boolean settled = row.map(Settled::row).filter(own -> own.asRead().filter(read -> read.executors().equals(own.content().executors())).isEmpty()).isPresent();
                if (!settled) all.add(new DraftProblem(Code.EXECUTORS_NOT_PAIRED, line.number(), -1, Optional.of(CellRole.EXECUTORS), "", note.text()));
            }
            // These follow from what the row says now.
            case TERM_NOT_UNDERSTOOD, EXECUTORS_MISSING, SIDE_UNKNOWN, TITLE_MISSING, PARTIES_NOT_FOUND, PERIOD_NOT_FOUND -> {}
        }
    }

    static boolean isMissing(LanguageText title) {
        return title.in().values().stream().allMatch(NO_TITLE::equals);
    }

    /// Whether a note says what only reading knows.
    static boolean isKept(Problem.Code code) {
        return switch (code) {
            case CELL_NOT_READ, CHARACTERS_LEFT, EXECUTORS_NOT_PAIRED -> true;
            case TERM_NOT_UNDERSTOOD, EXECUTORS_MISSING, SIDE_UNKNOWN, TITLE_MISSING, PARTIES_NOT_FOUND, PERIOD_NOT_FOUND -> false;
        };
    }
}
