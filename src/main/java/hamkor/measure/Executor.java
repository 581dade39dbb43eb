package hamkor.measure;

import hamkor.control.Answering;
import hamkor.id.OrganisationId;
import hamkor.id.SideId;
import hamkor.language.LanguageText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Who is to do a measure.
///
/// @param words as the document names it
/// @param organisation whom of the directory the words mean; a lead always has one
/// @param byConsent marked «по согласованию»
public record Executor(SideId side, LanguageText words, Optional<OrganisationId> organisation, Role role, boolean byConsent) {
    /// One lead for each side; only its report will move the status.
    public enum Role { LEAD, CO }

    /// The offices that answer for a measure with these executors; whom nobody has found in the directory cannot answer.
    static List<Answering> answering(List<Executor> executors) {
        var offices = new LinkedHashMap<List<Object>, Answering>();
        for (var executor : executors)
            executor.organisation().ifPresent(office -> offices.merge(List.of(executor.side(), office),
                    new Answering(executor.side(), office, executor.role() == Role.LEAD), (one, other) -> one.leads() ? one : other));
        return List.copyOf(offices.values());
    }
}
