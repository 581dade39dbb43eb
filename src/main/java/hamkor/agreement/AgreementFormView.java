package hamkor.agreement;

import hamkor.agreement.RegisterView.Option;
import hamkor.language.Shown;
import hamkor.web.Form;
import java.util.List;
import java.util.Optional;

/// What the form of an agreement shows, everything decided.
///
/// @param action where it is sent
/// @param back where the reader came from, and goes without saving
/// @param more whether parties from the third on are shown at once
/// @param fixed the parties where they can no longer change; else empty
/// @param meanwhile what another has changed since the form was begun
record AgreementFormView(Form form, String action, String back, List<Option> kinds, List<PartyField> parties, boolean more, List<SideMark> fixed,
        List<TitleField> titles, Optional<Meanwhile> meanwhile) {

    /// @param groups regions by their country
    record PartyField(String name, String label, List<Group> groups) {}

    record Group(String country, List<Option> regions) {}

    /// @param lang of the text that is typed there
    record TitleField(String name, String label, String lang) {}

    /// @param said by whom and when
    /// @param now what is recorded where it is not what was typed
    record Meanwhile(String said, List<Now> now) {}

    /// @param value empty where nothing is recorded
    record Now(String field, Optional<Shown> value) {}

    List<PartyField> firstParties() {
        return parties.subList(0, 2);
    }

    List<PartyField> otherParties() {
        return parties.subList(2, parties.size());
    }
}
