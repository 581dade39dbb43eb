package hamkor.review;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.document.Unreadable;
import hamkor.id.DraftId;
import hamkor.id.Reference;
import hamkor.language.Refusal;
import hamkor.language.Words;
import hamkor.roadmap.reading.UnreadableWords;
import hamkor.web.Pages;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What each column of a draft's document holds, as a person says it. Where another has said otherwise since, both stand beside each
/// other and the person chooses.
@Controller
class ColumnsPages {
    private static final int ROWS_TO_CHOOSE = 12;

    private final Columns columns;
    private final Drafts drafts;
    private final DraftRowSql rows;
    private final ReviewPages page;
    private final Rights rights;
    private final Pages pages;

    ColumnsPages(Columns columns, Drafts drafts, DraftRowSql rows, ReviewPages page, Rights rights, Pages pages) {
        this.columns = columns;
        this.drafts = drafts;
        this.rows = rows;
        this.page = page;
        this.rights = rights;
        this.pages = pages;
    }

    /// What is asked about, and who asks.
    private record Question(Review review, Columns.Asked asked, Viewer viewer, Acting acting) {
        ColumnsForm standing() {
            return ColumnsForm.of(review, asked.header(), asked.lines().getFirst());
        }
    }

    /// @param table by its number; 0 for that of the row, or the first that has a header
    /// @param row under the header that is meant, or of it; 0 for the first of the table
    @GetMapping("/drafts/{id}/columns")
    View columns(@PathVariable DraftId id, @RequestParam(defaultValue = "0") int table, @RequestParam(defaultValue = "0") int row, Viewer viewer, Acting acting) {
        var review = review(id, acting);
        if (!review.draft().isOpen()) return SeeOther.at("/drafts/" + id);
        var question = new Question(review, columns.asked(review, table, row), viewer, acting);
        return form(question, HttpStatus.OK, question.standing(), question.standing(), Map.of(), Optional.empty(), Optional.empty());
    }

    /// @param row the first one of the header that is answered about; 0 where the table had none
    @PostMapping("/drafts/{id}/columns")
    View change(@PathVariable DraftId id, @RequestParam int table, @RequestParam int row, @RequestParam Map<String, String> typed, Viewer viewer, Acting acting) {
        var review = review(id, acting);
        if (!review.draft().isOpen()) return SeeOther.at("/drafts/" + id);
        var question = new Question(review, columns.asked(review, table, row), viewer, acting);
        var standing = question.standing();
        var seen = ColumnsForm.typed(typed, ColumnsForm.SEEN, standing.columns().keySet());
        var form = ColumnsForm.typed(typed, "", standing.columns().keySet()).taking(seen, theirs(typed));
        var complaints = form.complaints(review, question.asked().lines().stream().map(SourceLine::number).toList());
        if (!complaints.isEmpty()) return form(question, HttpStatus.UNPROCESSABLE_CONTENT, form, seen, complaints, Optional.empty(), Optional.empty());
        if (form.equals(standing)) return SeeOther.at("/drafts/" + id + Where.at(question.asked().top()).query());
        if (!seen.equals(standing)) return conflict(question, seen, form);
        try {
            columns.change(acting, id, question.asked().header().isPresent() ? row : 0, seen, form.header(review, table));
            return SeeOther.at("/drafts/" + id + "?again=true&from=" + form.first());
        } catch (Unreadable unreadable) {
            return form(question, HttpStatus.UNPROCESSABLE_CONTENT, form, seen, Map.of(), Optional.of(UnreadableWords.sentence(unreadable, viewer.language())), Optional.empty());
        } catch (Refusal.ChangedMeanwhile _) {
            var now = review(id, acting);
            if (!now.draft().isOpen()) return SeeOther.at("/drafts/" + id);
            return conflict(new Question(now, columns.asked(now, table, row), viewer, acting), seen, form);
        }
    }

    /// The parts for which the person takes what another has chosen.
    private static List<String> theirs(Map<String, String> typed) {
        return typed.entrySet().stream().filter(field -> field.getKey().startsWith("take.") && field.getValue().equals("theirs"))
                .map(field -> field.getKey().substring("take.".length())).toList();
    }

    private View conflict(Question question, ColumnsForm seen, ColumnsForm mine) {
        var standing = question.standing();
        var reader = page.reader(question.review(), question.viewer(), question.acting());
        var who = columns.lastChange(question.acting(), question.review().draft().id())
                .map(last -> reader.words().say("row.conflict-by", reader.moments().who(last.by()), reader.moments().at(last.at())));
        return form(question, HttpStatus.CONFLICT, mine, standing, Map.of(), Optional.empty(), Optional.of(maker(question).conflict(seen, standing, mine, who)));
    }

    private Review review(DraftId id, Acting acting) {
        rights.require(acting, Deed.CORRECT_DRAFT, Reference.to(id));
        return drafts.review(acting, id);
    }

    private ColumnsMaker maker(Question question) {
        var asked = question.asked();
        int first = asked.top();
        int end = asked.header().map(header -> header.last() + 1).orElse(first + 1);
        var near = asked.lines().stream().map(SourceLine::number).filter(number -> number >= first - ROWS_TO_CHOOSE && number <= end + ROWS_TO_CHOOSE).toList();
        return new ColumnsMaker(question.review(), asked, rows.cells(question.review().draft().id(), near), words(question.viewer()));
    }

    private static Words words(Viewer viewer) {
        return ReviewPages.WORDS.get(viewer.language());
    }

    private View form(Question question, HttpStatus status, ColumnsForm form, ColumnsForm seen, Map<String, String> complaints, Optional<String> unread,
            Optional<ColumnsView.Conflict> conflict) {
        var words = words(question.viewer());
        return pages.page(question.viewer(), status, "review/columns.jte", words.say("columns.title"),
                Map.of("view", maker(question).view(form, seen, complaints, unread, conflict), "words", words));
    }
}
