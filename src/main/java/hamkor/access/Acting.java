package hamkor.access;

import hamkor.audit.Actor;
import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.id.RegionId;
import hamkor.language.LanguageText;
import hamkor.web.Visitor;
import java.util.Optional;
import java.util.Set;

/// The person who acts, signed in or by a token. Handlers of pages and of the API take it as a parameter; doors that write take
/// it first.
///
/// @param region the side they act for
/// @param organisation where they work; empty for whoever acts for the region itself
public record Acting(PersonId person, String name, Optional<LanguageText> post, RegionId region, Optional<OrganisationId> organisation,
        Set<Role> roles) implements Visitor.Who {
    public Acting {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /// As an act keeps them.
    public Actor actor() {
        return new Actor(Optional.of(person), name, post, Optional.of(region));
    }
}
