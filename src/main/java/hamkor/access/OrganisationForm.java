package hamkor.access;

import hamkor.directory.Alias;
import hamkor.directory.Organisation;
import hamkor.language.LanguageText;
import hamkor.language.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What was typed of an organisation. Whole where nothing is complained of.
record OrganisationForm(TypedFields typed, Optional<LanguageText> name, Optional<Organisation.Kind> kind, List<Alias> aliases) {
    static OrganisationForm of(TypedFields typed) {
        var name = typed.text("name");
        if (name.isEmpty()) typed.complain("name", "organisation.no-name");
        var kind = Arrays.stream(Organisation.Kind.values()).filter(known -> known.word().equals(typed.raw("kind"))).findFirst();
        if (kind.isEmpty()) typed.complain("kind", "organisation.no-kind");
        return new OrganisationForm(typed, name, kind, typed.lines("aliases").stream().map(words -> new Alias(words, Optional.empty())).toList());
    }

    boolean isGood() {
        return typed.isGood();
    }

    /// A name that another holds is complained of where it was typed.
    void refused(Refusal.Invalid refusal) {
        boolean ofAlias = aliases.stream().anyMatch(alias -> refusal.values().contains(alias.words()));
        typed.complain(ofAlias ? "aliases" : "name", refusal.key(), refusal.values().toArray());
    }
}
