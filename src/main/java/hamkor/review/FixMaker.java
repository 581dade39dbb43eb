package hamkor.review;

import hamkor.directory.Organisation;
import hamkor.directory.OrganisationKinds;
import hamkor.id.OrganisationId;
import hamkor.language.Words;
import hamkor.review.DraftProblem.Code;
import hamkor.review.ReviewView.Fix;
import hamkor.term.Term;
import hamkor.term.TermProposal;
import hamkor.term.TermProposals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Says a problem in the reader's words, and what can be done about it with one press.
final class FixMaker {
    private static final int MOST_NEAR = 3;

    private final Review review;
    private final Sides sides;
    private final Map<OrganisationId, Organisation> organisations;
    private final Words words;
    private final String address;
    private final String query;
    private final TermLines terms;

    /// @param organisations those near to the words of unknown leads among them
    FixMaker(Review review, Sides sides, Map<OrganisationId, Organisation> organisations, Words words, Where where) {
        this.review = review;
        this.sides = sides;
        this.organisations = organisations;
        this.words = words;
        this.address = "/drafts/" + review.draft().id();
        this.query = where.query();
        this.terms = new TermLines(words, review.draft().front().period());
    }

    ReviewView.Problem of(DraftProblem problem) {
        return new ReviewView.Problem(Json.word(problem.code()), heading(problem), text(problem), fixes(problem));
    }

    /// What was left as it is, with what takes that back.
    ReviewView.Left left(DraftProblem problem, Decision decision, Moments moments) {
        return new ReviewView.Left(heading(problem) + (problem.words().isEmpty() ? "" : ": «" + problem.words() + "»"),
                words.say("problem.left-by", moments.who(decision.by().by()), moments.at(decision.by().at())), fields(problem));
    }

    private String heading(DraftProblem problem) {
        return words.say("problem." + Json.word(problem.code()));
    }

    private String text(DraftProblem problem) {
        var key = "problem." + Json.word(problem.code()) + ".text";
        return switch (problem.code()) {
            case TERM -> words.say(problem.words().isEmpty() ? "problem.term.text.empty" : key, problem.words(), why(problem));
            case LEAD_UNKNOWN -> words.say(key, problem.words(), side(problem).map(Sides.Marked::name).orElse(""));
            case CELL_NOT_READ -> words.say(problem.column().isEmpty() ? "problem.cell-not-read.text.unnamed" : key, problem.words(), problem.column());
            case SIDE_UNKNOWN, PARTY_UNKNOWN, CHARACTERS_LEFT, EXECUTORS_NOT_PAIRED, MATCH_UNDECIDED -> words.say(key, problem.words());
            case NO_MEASURES, PARTIES_NOT_FOUND, PERIOD_MISSING, TITLE_MISSING, EXECUTORS_MISSING, NOTHING_CHANGED, NOTHING_STAYS -> words.say(key);
        };
    }

    private String why(DraftProblem problem) {
        return row(problem).content().term() instanceof Term.Undated(_, var why) ? words.say("term.undated." + Json.word(why)) : "";
    }

    private List<Fix> fixes(DraftProblem problem) {
        var fixes = new ArrayList<Fix>();
        switch (problem.code()) {
            case TERM -> {
                var proposals = proposals(row(problem).content());
                for (int i = 0; i < proposals.size(); i++)
                    fixes.add(Fix.act(said(proposals.get(i)), address + "/rows/" + problem.row() + "/proposal",
                            Map.of("proposal", String.valueOf(i), "version", version(problem))));
                fixes.add(Fix.link(words.say("fix.term"), edit(problem) + "#term"));
                fixes.add(leave(problem, "fix.leave-undated"));
            }
            case EXECUTORS_MISSING -> {
                fixes.add(Fix.link(words.say("fix.executors"), edit(problem)));
                fixes.add(leave(problem, "fix.leave-without-executors"));
            }
            case SIDE_UNKNOWN -> {
                int rows = rows(problem);
                for (var side : sides.all())
                    fixes.add(Fix.act(side.name() + (rows > 1 ? " " + words.count("fix.in-rows", rows) : ""), address + "/side",
                            Map.of("words", problem.words(), "side", side.side().id().toString(), "row", String.valueOf(problem.row()))).everywhere());
                fixes.add(Fix.link(words.say("fix.row"), edit(problem)));
            }
            case LEAD_UNKNOWN -> organisation(problem, fixes);
            case CELL_NOT_READ -> {
                fixes.add(leave(problem, "fix.leave-cell"));
                long alike = review.open().stream().filter(other -> other.code() == Code.CELL_NOT_READ && other.column().equals(problem.column())).count();
                if (alike > 1 && !problem.column().isEmpty())
                    fixes.add(Fix.act(words.count("fix.leave-column", (int) alike, problem.column()), address + "/leaving",
                            Map.of("problem", Json.word(problem.code()), "column", problem.column(), "row", String.valueOf(problem.row()))).everywhere());
                fixes.add(Fix.link(words.say("fix.columns"), address + "/columns?row=" + problem.row()));
            }
            case CHARACTERS_LEFT, EXECUTORS_NOT_PAIRED -> {
                fixes.add(Fix.link(words.say("fix.row"), edit(problem)));
                fixes.add(leave(problem, "fix.leave"));
            }
            case TITLE_MISSING -> {
                fixes.add(Fix.link(words.say("fix.title"), edit(problem)));
                fixes.add(Fix.act(words.say("fix.no-measure"), address + "/rows/" + problem.row() + "/leaving-out", Map.of("version", version(problem))));
            }
            case PERIOD_MISSING -> {
                fixes.add(Fix.link(words.say("fix.period"), address + "/front"));
                fixes.add(leave(problem, "fix.leave"));
            }
            case PARTIES_NOT_FOUND, PARTY_UNKNOWN -> fixes.add(leave(problem, "fix.leave"));
            case NO_MEASURES -> fixes.add(Fix.link(words.say("fix.columns"), address + "/columns"));
            case NOTHING_CHANGED -> fixes.add(Fix.link(words.say("review.withdraw"), address + "/withdrawal"));
            case NOTHING_STAYS -> fixes.add(Fix.link(words.say("fix.match"), address + "/difference"));
            case MATCH_UNDECIDED -> {
                review.comparison().ifPresent(comparison -> match(comparison, problem, fixes));
                fixes.add(Fix.link(words.say("fix.match"), address + "/difference#d" + problem.row()));
            }
        }
        return fixes;
    }

    private void match(Comparison comparison, DraftProblem problem, List<Fix> fixes) {
        var row = comparison.difference().proposed().stream().filter(one -> comparison.row(one).filter(own -> own.row().number() == problem.row()).isPresent()).findFirst();
        row.flatMap(Comparison::candidate).ifPresent(measure -> fixes.add(match(comparison, problem, words.say("difference.answer.same", measure.number().orElse(problem.words())),
                measure.identity().orElseThrow().toString())));
        fixes.add(match(comparison, problem, words.say("difference.answer.new"), "new"));
    }

    private Fix match(Comparison comparison, DraftProblem problem, String label, String measure) {
        return Fix.act(label, address + "/rows/" + problem.row() + "/measure", Map.of("version", version(problem),
                "since", comparison.predecessor().edition().toString(), "measure", measure)).everywhere();
    }

    private void organisation(DraftProblem problem, List<Fix> fixes) {
        var executor = row(problem).content().executors().get(problem.executor());
        var side = sides.of(executor.side().orElseThrow()).orElseThrow();
        int rows = rows(problem);
        var suffix = rows > 1 ? " " + words.count("fix.in-rows", rows) : "";
        for (var near : review.called().near(side.side().region(), executor.words()).stream().limit(MOST_NEAR).map(organisations::get).toList())
            fixes.add(Fix.act(words.say("fix.means", near.name().shownTo(words.language()).text()) + suffix, address + "/alias",
                    Map.of("row", String.valueOf(problem.row()), "executor", String.valueOf(problem.executor()),
                            "organisation", near.id().toString(), "version", String.valueOf(near.version()))).everywhere());
        fixes.add(Fix.act(words.say("fix.add-organisation") + suffix, address + "/organisations",
                Map.of("row", String.valueOf(problem.row()), "executor", String.valueOf(problem.executor()))).everywhere().choosing(kinds(words, OrganisationKinds.of(executor.words()))));
        fixes.add(Fix.link(words.say("fix.row"), edit(problem)));
    }

    static Map<String, String> kinds(Words words) {
        return kinds(words, Organisation.Kind.OTHER);
    }

    /// @param first the one that is likely, and chosen unless a person chooses another
    private static Map<String, String> kinds(Words words, Organisation.Kind first) {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put(Json.word(first), words.say("kind." + Json.word(first)));
        for (var kind : Organisation.Kind.values()) kinds.putIfAbsent(Json.word(kind), words.say("kind." + Json.word(kind)));
        return kinds;
    }

    /// The proposals for a term that nobody can date, in the order in which the buttons stand.
    List<TermProposal> proposals(RowContent content) {
        return proposals(review.draft().front(), content);
    }

    static List<TermProposal> proposals(Front front, RowContent content) {
        return content.term() instanceof Term.Undated undated ? TermProposals.of(undated, Contexts.of(front, content.section())) : List.of();
    }

    private String said(TermProposal proposal) {
        // The year stands in the dates themselves.
        return proposal.how() == TermProposal.How.IN_YEAR ? terms.of(proposal.term()).toString()
                : words.say("fix.proposal", terms.of(proposal.term()), words.say("proposal." + Json.word(proposal.how())));
    }

    private Fix leave(DraftProblem problem, String key) {
        return Fix.act(words.say(key), address + "/leaving", fields(problem));
    }

    static Map<String, String> fields(DraftProblem problem) {
        var fields = new TreeMap<String, String>();
        fields.put("problem", Json.word(problem.code()));
        fields.put("row", String.valueOf(problem.row()));
        fields.put("words", problem.words());
        return fields;
    }

    private String edit(DraftProblem problem) {
        return address + "/rows/" + problem.row() + query;
    }

    private Settled row(DraftProblem problem) {
        return review.row(problem.row()).orElseThrow();
    }

    private String version(DraftProblem problem) {
        return String.valueOf(row(problem).row().version());
    }

    private Optional<Sides.Marked> side(DraftProblem problem) {
        return row(problem).content().executors().get(problem.executor()).side().flatMap(sides::of);
    }

    /// How many rows have this very problem.
    private int rows(DraftProblem problem) {
        return (int) review.open().stream().filter(other -> other.code() == problem.code() && other.words().equals(problem.words()))
                .filter(other -> problem.code() == Code.SIDE_UNKNOWN || side(other).equals(side(problem))).map(DraftProblem::row).distinct().count();
    }

    /// Organisations whose names are like those of the unknown leads among these problems.
    static List<OrganisationId> near(Review review, List<DraftProblem> problems) {
        var near = new ArrayList<OrganisationId>();
        for (var problem : problems) {
            if (problem.code() != Code.LEAD_UNKNOWN) continue;
            var executor = review.row(problem.row()).orElseThrow().content().executors().get(problem.executor());
            near.addAll(review.called().near(review.agreement().side(executor.side().orElseThrow()).region(), executor.words()).stream().limit(MOST_NEAR).toList());
        }
        return near;
    }
}
