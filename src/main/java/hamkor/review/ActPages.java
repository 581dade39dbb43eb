package hamkor.review;

import hamkor.access.Acting;
import hamkor.directory.Organisation;
import hamkor.id.DraftId;
import hamkor.id.EditionId;
import hamkor.id.OrganisationId;
import hamkor.id.SideId;
import hamkor.language.Refusal;
import hamkor.review.DraftProblem.Code;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What is done with one press on the page of a draft: problems settled, rows checked. Each leads back to its row.
@Controller
class ActPages {
    private final Corrections corrections;
    private final Approvals approvals;
    private final Matches matches;
    private final Reviews reviews;
    private final Drafts drafts;
    private final ReviewPages pages;

    ActPages(Corrections corrections, Approvals approvals, Matches matches, Reviews reviews, Drafts drafts, ReviewPages pages) {
        this.corrections = corrections;
        this.approvals = approvals;
        this.matches = matches;
        this.reviews = reviews;
        this.drafts = drafts;
        this.pages = pages;
    }

    /// Where the reader was, as every form of the page says it, and what answers them.
    record Coming(String show, int from, Viewer viewer, Acting acting, HttpServletResponse response) {
        Where where() {
            return Where.of(show, from);
        }
    }

    @ModelAttribute Coming coming(@RequestParam(defaultValue = "all") String show, @RequestParam(defaultValue = "0") int from, Viewer viewer,
            Acting acting, HttpServletResponse response) {
        return new Coming(show, from, viewer, acting, response);
    }

    @PostMapping("/drafts/{id}/rows/{row}/proposal")
    View proposal(@PathVariable DraftId id, @PathVariable int row, @RequestParam int version, @RequestParam int proposal, @ModelAttribute Coming coming) {
        return done(id, row, coming, () -> {
            var front = drafts.draft(coming.acting(), id).front();
            corrections.correct(coming.acting(), id, row, version, content -> {
                var proposals = FixMaker.proposals(front, content);
                if (proposal < 0 || proposal >= proposals.size()) throw new Refusal.ChangedMeanwhile(Drafts.class, "row.changed-meanwhile");
                return content.with(proposals.get(proposal).term(), Optional.empty());
            });
        });
    }

    /// @param since the edition that the draft was compared with when the page was read
    /// @param measure which one the row is; `new` for a new one
    @PostMapping("/drafts/{id}/rows/{row}/measure")
    View measure(@PathVariable DraftId id, @PathVariable int row, @RequestParam int version, @RequestParam UUID since, @RequestParam String measure,
            @ModelAttribute Coming coming) {
        return done(id, row, coming, () -> matches.decide(coming.acting(), id, row, version, new EditionId(since), DifferencePages.measure(measure)));
    }

    @PostMapping("/drafts/{id}/rows/{row}/leaving-out")
    View leaveOut(@PathVariable DraftId id, @PathVariable int row, @RequestParam int version, @ModelAttribute Coming coming) {
        return done(id, row, coming, () -> corrections.leaveOut(coming.acting(), id, row, version, true));
    }

    /// @param version of a row that a person left out; 0 of one that reading skipped
    @PostMapping("/drafts/{id}/rows/{row}/taking-in")
    View takeIn(@PathVariable DraftId id, @PathVariable int row, @RequestParam(defaultValue = "0") int version, @ModelAttribute Coming coming) {
        return done(id, row, coming, () -> {
            if (version > 0) corrections.leaveOut(coming.acting(), id, row, version, false);
            else corrections.takeIn(coming.acting(), id, row);
        });
    }

    @PostMapping("/drafts/{id}/rows/{row}/taking-back")
    View takeBack(@PathVariable DraftId id, @PathVariable int row, @RequestParam int version, @ModelAttribute Coming coming) {
        return done(id, row, coming, () -> corrections.takeBack(coming.acting(), id, row, version));
    }

    @PostMapping("/drafts/{id}/side")
    View side(@PathVariable DraftId id, @RequestParam String words, @RequestParam SideId side, @RequestParam int row, @ModelAttribute Coming coming) {
        return done(id, row, coming, () -> corrections.giveSide(coming.acting(), id, words, side));
    }

    /// @param executor of the row, by its place from 0: the words that are meant are its
    @PostMapping("/drafts/{id}/organisations")
    View organisation(@PathVariable DraftId id, @RequestParam int row, @RequestParam int executor, @RequestParam(defaultValue = "other") String kind,
            @ModelAttribute Coming coming) {
        return done(id, row, coming, () -> {
            var named = named(id, row, executor, coming);
            corrections.addOrganisation(coming.acting(), id, named.side().orElseThrow(), named.words(), Json.told(Organisation.Kind.class, kind).orElseThrow(Reviews::noChoice));
        });
    }

    @PostMapping("/drafts/{id}/alias")
    View alias(@PathVariable DraftId id, @RequestParam int row, @RequestParam int executor, @RequestParam OrganisationId organisation,
            @RequestParam int version, @ModelAttribute Coming coming) {
        return done(id, row, coming, () -> {
            var named = named(id, row, executor, coming);
            corrections.addAlias(coming.acting(), id, named.side().orElseThrow(), organisation, version, named.words());
        });
    }

    private RowExecutor named(DraftId id, int row, int executor, Coming coming) {
        var executors = reviews.of(drafts.draft(coming.acting(), id)).row(row).orElseThrow(Reviews::none).content().executors();
        if (executor < 0 || executor >= executors.size() || executors.get(executor).side().isEmpty())
            throw new Refusal.ChangedMeanwhile(Drafts.class, "row.changed-meanwhile");
        return executors.get(executor);
    }

    /// @param column all problems of this kind in the cells of a column, where one is named
    @PostMapping("/drafts/{id}/leaving")
    View leave(@PathVariable DraftId id, @RequestParam String problem, @RequestParam int row, @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String column, @ModelAttribute Coming coming) {
        return done(id, row, coming, () -> {
            var code = Json.told(Code.class, problem).orElseThrow(Reviews::noChoice);
            corrections.leave(coming.acting(), id, reviews.of(drafts.draft(coming.acting(), id)).open().stream()
                    .filter(open -> open.code() == code && (column.isEmpty() ? open.row() == row && open.words().equals(words) : open.column().equals(column)))
                    .toList());
        });
    }

    @PostMapping("/drafts/{id}/leaving/return")
    View reopen(@PathVariable DraftId id, @RequestParam String problem, @RequestParam int row, @RequestParam(defaultValue = "") String words,
            @ModelAttribute Coming coming) {
        return done(id, row, coming, () -> {
            var code = Json.told(Code.class, problem).orElseThrow(Reviews::noChoice);
            reviews.of(drafts.draft(coming.acting(), id)).problems().stream()
                    .filter(left -> left.code() == code && left.row() == row && left.words().equals(words)).findFirst()
                    .ifPresent(left -> corrections.reopen(coming.acting(), id, left));
        });
    }

    @PostMapping("/drafts/{id}/rows/{row}/mark")
    View mark(@PathVariable DraftId id, @PathVariable int row, @RequestParam int version, @RequestParam boolean checked, @ModelAttribute Coming coming) {
        return done(id, row, coming, () -> {
            if (!checked) approvals.unmark(coming.acting(), id, List.of(row));
            else if (!approvals.mark(coming.acting(), id, new TreeMap<>(Map.of(row, version))).isEmpty())
                throw new Refusal.ChangedMeanwhile(Drafts.class, "row.changed-meanwhile");
        });
    }

    /// @param rows with their versions: `17:1,18:3`
    @PostMapping("/drafts/{id}/marks")
    View marks(@PathVariable DraftId id, @RequestParam String rows, @RequestParam(defaultValue = "0") int row, @ModelAttribute Coming coming) {
        return done(id, row, coming, () -> {
            var versions = new TreeMap<Integer, Integer>();
            for (var pair : rows.split(",")) {
                var parts = pair.split(":", 2);
                if (pair.matches("\\d{1,6}:\\d{1,6}")) versions.put(Integer.valueOf(parts[0]), Integer.valueOf(parts[1]));
            }
            var changed = approvals.mark(coming.acting(), id, versions);
            if (!changed.isEmpty()) throw new Refusal.ChangedMeanwhile(Drafts.class, "marks.changed-meanwhile", changed.size());
        });
    }

    @PostMapping("/drafts/{id}/approval/withdrawal")
    View withdrawApproval(@PathVariable DraftId id, @ModelAttribute Coming coming) {
        return done(id, 0, coming, () -> approvals.withdraw(coming.acting(), id));
    }

    /// Back to the row with what is done; where it is refused, the page as it stands now with the reason.
    private View done(DraftId id, int row, Coming coming, Runnable act) {
        try {
            act.run();
            return SeeOther.at("/drafts/" + id + coming.where().query() + (row > 0 ? "#r" + row : ""));
        } catch (Refusal.ChangedMeanwhile | Refusal.Invalid refused) {
            return pages.refused(refused, id, row > 0 && coming.where().from() == 0 ? new Where(coming.where().show(), row) : coming.where(),
                    coming.viewer(), coming.acting(), coming.response());
        }
    }
}
