package hamkor.review;

import hamkor.id.OrganisationId;
import hamkor.id.SideId;
import hamkor.language.LanguageText;
import hamkor.measure.Executor;
import java.util.Optional;

/// An executor of a row under review.
///
/// @param words as the document names it, or as a person typed it
/// @param side empty where neither the document nor a person has said it
/// @param organisation chosen by a person for this row; empty where the directory's exact names decide
/// @param chosen the role that a person gave it; empty where the order of the document decides
/// @param joined the document has it after «совместно с»: it leads only where a person says so
/// @param contact whom the document names after it; personal
public record RowExecutor(LanguageText words, Optional<SideId> side, Optional<OrganisationId> organisation, Optional<Executor.Role> chosen,
        boolean joined, boolean byConsent, Optional<String> contact) {
    RowExecutor of(SideId side) {
        return new RowExecutor(words, Optional.of(side), organisation, chosen, joined, byConsent, contact);
    }

    RowExecutor meaning(OrganisationId organisation) {
        return new RowExecutor(words, side, Optional.of(organisation), chosen, joined, byConsent, contact);
    }

    RowExecutor withoutContact() {
        return new RowExecutor(words, side, organisation, chosen, joined, byConsent, Optional.empty());
    }

    RowExecutor as(Executor.Role role) {
        return new RowExecutor(words, side, organisation, Optional.of(role), joined, byConsent, contact);
    }
}
