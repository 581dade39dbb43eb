package hamkor.measure;

import hamkor.agreement.Agreement;
import hamkor.agreement.Side;
import hamkor.directory.Organisations;
import hamkor.directory.Regions;
import hamkor.id.SideId;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.roadmap.reading.ExecutorReading;
import hamkor.roadmap.reading.ExecutorReading.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Gives the executors of a document their sides and roles: the first of a side in the order of the document leads, unless it
/// stands after «совместно с»; «по согласованию» is a mark beside the role. Whom nobody gave a side, and a lead whom the
/// directory does not know by exactly these words, a person has to settle first.
final class Assignment {
    private final Map<String, Side> sideOfParty = new HashMap<>();
    private final Organisations.Called called;

    /// @param parties as the document names them, in the nominative
    Assignment(Agreement agreement, Regions regions, Organisations.Called called, List<String> parties) {
        this.called = called;
        for (var party : parties)
            sideOfParty.put(party, regions.called(party).flatMap(agreement::sideOf)
                    .orElseThrow(() -> new Refusal.Invalid(Measures.class, "edition.party-unknown", party)));
    }

    List<Assigned> of(List<ExecutorReading> executors) {
        var led = new HashSet<SideId>();
        var assigned = new ArrayList<Assigned>();
        for (var executor : executors) {
            var words = executor.name().shownTo(Language.RU).text();
            var side = executor.side().map(sideOfParty::get)
                    .orElseThrow(() -> new Refusal.Invalid(Measures.class, "edition.side-unknown", words));
            var organisation = called.by(side.region(), executor.name());
            boolean leads = executor.role() != Role.CO && led.add(side.id());
            if (leads && organisation.isEmpty())
                throw new Refusal.Invalid(Measures.class, "edition.lead-unknown", words);
            assigned.add(new Assigned(new Executor(side.id(), executor.name(), organisation,
                    leads ? Executor.Role.LEAD : Executor.Role.CO, executor.role() == Role.CONSENT), executor.person()));
        }
        return assigned;
    }
}
