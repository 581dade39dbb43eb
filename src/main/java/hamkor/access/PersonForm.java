package hamkor.access;

import hamkor.directory.Contact;
import hamkor.directory.Email;
import hamkor.directory.Organisation;
import hamkor.directory.Person;
import hamkor.id.OrganisationId;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/// What was typed of a person.
///
/// @param details empty where something is complained of
record PersonForm(TypedFields typed, Optional<Person.Details> details) {
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d ()/.-]{3,40}");

    /// @param offered the organisations of the region
    static PersonForm of(TypedFields typed, Collection<Organisation> offered) {
        var name = typed.text("full-name", Person.LONGEST);
        if (name.isEmpty()) typed.complain("full-name", "person.no-name");
        var post = typed.text("post", Person.LONGEST);
        var organisation = typed.line("organisation").flatMap(id -> chosen(id, typed, offered));
        var email = typed.line("email");
        if (email.isPresent() && email.flatMap(Email::of).isEmpty()) typed.complain("email", "person.email-wrong");
        var phone = typed.line("phone");
        if (phone.filter(PHONE.asMatchPredicate().negate()).isPresent()) typed.complain("phone", "person.no-phone");
        return new PersonForm(typed, typed.isGood()
                ? Optional.of(new Person.Details(organisation, name.orElseThrow(), post, new Contact(email, phone))) : Optional.empty());
    }

    private static Optional<OrganisationId> chosen(String id, TypedFields typed, Collection<Organisation> offered) {
        var chosen = offered.stream().map(Organisation::id).filter(known -> known.toString().equals(id)).findFirst();
        if (chosen.isEmpty()) typed.complain("organisation", "person.organisation-of-another-region");
        return chosen;
    }
}
