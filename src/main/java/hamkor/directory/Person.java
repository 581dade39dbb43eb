package hamkor.directory;

import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.id.RegionId;
import hamkor.language.LanguageText;
import hamkor.language.Refusal;
import java.util.Optional;

/// Someone who works for a region.
///
/// @param organisation of that region; empty for whoever works for the region itself
/// @param name as they write it, once in each script in which they do
/// @param post empty where nobody has said
public record Person(PersonId id, RegionId region, Optional<OrganisationId> organisation, LanguageText name, Optional<LanguageText> post,
        int version) {
    /// The longest that a name or a post may be, in each language.
    public static final int LONGEST = 200;

    /// What is typed of a person, to add one or to amend.
    ///
    /// @param contact of the own side alone
    /// @throws Refusal.Invalid where the name or the post is longer than [#LONGEST], or the e-mail cannot be one
    public record Details(Optional<OrganisationId> organisation, LanguageText name, Optional<LanguageText> post, Contact contact) {
        public Details {
            if (isTooLong(name) || post.filter(Details::isTooLong).isPresent()) throw new Refusal.Invalid(People.class, "person.too-long", LONGEST);
            if (contact.email().filter(email -> Email.of(email).isEmpty()).isPresent()) throw new Refusal.Invalid(People.class, "person.email-wrong");
        }

        private static boolean isTooLong(LanguageText text) {
            return text.in().values().stream().anyMatch(words -> words.length() > LONGEST);
        }
    }
}
