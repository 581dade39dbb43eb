package hamkor.review;

import hamkor.id.OrganisationId;
import hamkor.language.LanguageText;
import hamkor.measure.Assignment.Assigned;
import hamkor.measure.Executor;
import hamkor.measure.Kept;
import hamkor.measure.PlannedMeasure;
import hamkor.measure.Understood;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a row says, with all that people settled of its measure in the edition before and the document says nothing against.
final class TakenOver {
    private final Settled row;
    private final RowContent read;

    TakenOver(Settled row) {
        this.row = row;
        this.read = row.row().content();
    }

    /// @param inForce the measure that the row is
    /// @param ours the document is a file that this program wrote
    static RowContent from(PlannedMeasure inForce, Settled row, boolean ours) {
        var taken = new TakenOver(row);
        return taken.in(Kept.by(inForce, taken.understood(), ours));
    }

    /// As it stands, with the organisations that the directory knows.
    Understood understood() {
        var executors = row.content().executors();
        var assigned = IntStream.range(0, executors.size()).mapToObj(i -> assigned(executors.get(i), row.roles().get(i))).toList();
        return new Understood(read.number(), read.section(), read.title(), read.details(), read.term(), assigned, read.result(), read.funding(), read.direction());
    }

    private static Assigned assigned(RowExecutor executor, Executor.Role role) {
        return new Assigned(executor.side(), executor.words(), executor.organisation(), role, executor.byConsent(), executor.contact());
    }

    /// The row with what was kept of its measure.
    RowContent in(Understood kept) {
        var typed = kept.term().equals(read.term()) ? read.typedTerm() : Optional.<String>empty();
        var content = new RowContent(kept.number(), kept.section(), kept.title(), kept.details(), kept.term(), typed, read.executors(), kept.result(), kept.funding(),
                kept.direction());
        if (kept.executors().equals(understood().executors())) return content;
        var following = content.with(kept.executors().stream().map(this::executor).toList());
        return following.roles().equals(kept.executors().stream().map(Assigned::role).toList()) ? following : withRoles(following, kept.executors());
    }

    private RowExecutor executor(Assigned kept) {
        boolean joined = read.executors().stream().anyMatch(one -> one.joined() && one.words().equals(kept.words()));
        return new RowExecutor(kept.words(), kept.side(), kept.organisation().filter(chosen -> !isNamed(kept.words(), chosen)), Optional.empty(), joined,
                kept.byConsent(), kept.contact());
    }

    /// Whether the directory says it already.
    private boolean isNamed(LanguageText words, OrganisationId organisation) {
        return IntStream.range(0, read.executors().size()).anyMatch(i -> read.executors().get(i).organisation().isEmpty()
                && row.content().executors().get(i).words().equals(words) && row.content().executors().get(i).organisation().equals(Optional.of(organisation)));
    }

    private static RowContent withRoles(RowContent content, List<Assigned> kept) {
        var executors = new ArrayList<RowExecutor>();
        for (int i = 0; i < kept.size(); i++) executors.add(content.executors().get(i).as(kept.get(i).role()));
        return content.with(executors);
    }
}
