package hamkor.account;

import hamkor.directory.Contact;
import hamkor.directory.Email;
import hamkor.directory.Person;
import hamkor.id.OrganisationId;
import hamkor.language.Language;
import hamkor.language.LanguageTeller;
import hamkor.language.LanguageText;
import hamkor.language.Typed;
import hamkor.language.Words;
import hamkor.web.Form;
import java.util.Optional;

/// A person as a form of accounts asks for one: name, post, e-mail.
final class TypedPerson {
    private TypedPerson() {}

    /// Complains at the fields `name` and `post`.
    static Optional<Person.Details> details(Form form, Optional<OrganisationId> organisation, Language reader, Words words) {
        var name = text(form.typed("name"), reader);
        var post = text(form.typed("post"), reader);
        if (name.isEmpty()) form.complain("name", words.say("name.none"));
        if (form.typed("name").length() > Person.LONGEST) form.complain("name", words.say("text.long", Person.LONGEST));
        if (form.typed("post").length() > Person.LONGEST) form.complain("post", words.say("text.long", Person.LONGEST));
        return name.filter(_ -> form.complaint("name").isEmpty() && form.complaint("post").isEmpty()).map(known -> new Person.Details(organisation, known, post, Contact.NONE));
    }

    /// Complains at the field `email`.
    static Optional<String> email(Form form, Words words) {
        var email = Email.of(form.typed("email"));
        if (email.isEmpty()) form.complain("email", words.say("email.wrong"));
        return email;
    }

    /// Complains at the fields `password` and `again`.
    static void requirePassword(Form form, String email, Words words) {
        Passwords.complaint(form.exactly("password"), email).ifPresent(no -> form.complain("password", words.say(no.key(), no.values().toArray())));
        if (!form.exactly("password").equals(form.exactly("again"))) form.complain("again", words.say("password.differs"));
    }

    /// In the reader's language, unless the letters are of another script: a Russian name is typed on an Uzbek page too.
    private static Optional<LanguageText> text(String typed, Language reader) {
        var cyrillic = typed.chars().anyMatch(c -> LanguageTeller.isCyrillic((char) c));
        var language = switch (reader) {
            case RU, UZ -> cyrillic ? Language.RU : Language.UZ;
            case UZ_CYRL -> cyrillic ? Language.UZ_CYRL : Language.UZ;
            case EN -> cyrillic ? Language.RU : Language.EN;
        };
        var line = Typed.line(typed, language);
        return line.isEmpty() ? Optional.empty() : Optional.of(LanguageText.of(language, line));
    }
}
