package hamkor.measure;

import hamkor.agreement.Agreement;
import hamkor.agreement.Side;
import hamkor.directory.Organisations;
import hamkor.directory.Regions;
import hamkor.id.OrganisationId;
import hamkor.id.SideId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Refusal;
import hamkor.roadmap.reading.ExecutorReading;
import hamkor.roadmap.reading.ExecutorReading.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gives the executors of a document their sides, organisations and roles: the first of a side in the order of the document
/// leads, unless it stands after «совместно с»; «по согласованию» is a mark beside the role. What it does not know it leaves
/// empty, for a person to settle: then the executor is assigned again with its side.
public final class Assignment {
    private final Agreement agreement;
    private final Regions regions;
    private final Organisations.Called called;
    private final Map<String, Optional<Side>> sideOfParty = new HashMap<>();

    private Assignment(Agreement agreement, Regions regions, Organisations.Called called) {
        this.agreement = agreement;
        this.regions = regions;
        this.called = called;
    }

    /// @param called names of organisations of all the sides
    public static Assignment under(Agreement agreement, Regions regions, Organisations.Called called) {
        return new Assignment(agreement, regions, called);
    }

    /// An executor with what is known of it.
    ///
    /// @param side empty where the document does not tell, or names no side of the agreement
    /// @param organisation of that side, called exactly so; empty where there is none, or no side
    /// @param role of an executor without a side: what it will be once it has one of its own
    /// @param contact the person whom the document names after it; personal
    public record Assigned(Optional<SideId> side, LanguageText words, Optional<OrganisationId> organisation, Executor.Role role,
            boolean byConsent, Optional<String> contact) {
        static Assigned of(PlannedExecutor planned) {
            var executor = planned.executor();
            return new Assigned(Optional.of(executor.side()), executor.words(), executor.organisation(), executor.role(), executor.byConsent(), planned.contact());
        }

        Assigned on(Optional<SideId> side) {
            return new Assigned(side, words, organisation, role, byConsent, contact);
        }

        Assigned as(Executor.Role role) {
            return new Assigned(side, words, organisation, role, byConsent, contact);
        }

        /// @throws Refusal.Invalid where it has no side
        public PlannedExecutor planned() {
            var of = side.orElseThrow(() ->
                    new Refusal.Invalid(Measures.class, "edition.side-unknown", words.shownTo(Language.RU).text()));
            return new PlannedExecutor(new Executor(of, words, organisation, role, byConsent), contact);
        }
    }

    /// @param executors of one measure, in the order of the document; the side by the full name of its region
    public List<Assigned> of(List<ExecutorReading> executors) {
        var led = new HashSet<SideId>();
        var assigned = new ArrayList<Assigned>();
        for (var executor : executors) {
            var side = executor.side().flatMap(this::side);
            boolean leads = executor.role() != Role.CO && side.map(Side::id).map(led::add).orElse(true);
            assigned.add(new Assigned(side.map(Side::id), executor.name(), side.flatMap(known -> called.by(known.region(), executor.name())),
                    leads ? Executor.Role.LEAD : Executor.Role.CO, executor.role() == Role.CONSENT, executor.person()));
        }
        return assigned;
    }

    private Optional<Side> side(String party) {
        return sideOfParty.computeIfAbsent(party, name -> regions.called(name).flatMap(agreement::sideOf));
    }
}
