package hamkor.access;

import hamkor.directory.Organisation;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts a form of the directory together, with what was typed and what is wrong with it.
final class DirectoryForm {
    private final TypedFields typed;
    private final Words words;
    private final List<DirectoryView.Part> parts = new ArrayList<>();

    DirectoryForm(TypedFields typed, Words words) {
        this.typed = typed;
        this.words = words;
    }

    /// What a text is before anything is typed: `name.ru` and so on.
    static Map<String, String> fields(String field, Optional<LanguageText> text) {
        var fields = new HashMap<String, String>();
        text.ifPresent(in -> in.in().forEach((language, said) -> fields.put(field + "." + language.code(), said)));
        return fields;
    }

    /// A text in each of its languages. What is wrong with it as a whole stands at the first.
    ///
    /// @param field `name`: its words are `text.name.legend`, `text.name.hint`, `text.name.in.ru` and so on
    DirectoryForm text(String field) {
        var fields = new ArrayList<FormField>();
        for (var language : Language.values()) {
            var name = field + "." + language.code();
            var wrong = complaint(name).or(() -> language == Language.RU ? complaint(field) : Optional.empty());
            fields.add(FormField.line(name, words.say("text." + field + ".in." + language.code()), typed.raw(name), wrong).in(language.code()));
        }
        parts.add(new DirectoryView.Part(Optional.of(words.say("text." + field + ".legend")), Optional.of(words.say("text." + field + ".hint")), fields, List.of()));
        return this;
    }

    DirectoryForm field(FormField field) {
        parts.add(new DirectoryView.Part(Optional.empty(), Optional.empty(), List.of(field), List.of()));
        return this;
    }

    /// With what was typed into it.
    DirectoryForm line(String field, String label) {
        return field(FormField.line(field, label, typed.raw(field), complaint(field)));
    }

    DirectoryForm lines(String field, String label, String hint) {
        return field(FormField.line(field, label, typed.raw(field), complaint(field)).withHint(hint).ofLines(4));
    }

    DirectoryForm choice(String field, String label, Optional<String> hint, List<FormChoice.Option> options) {
        parts.add(new DirectoryView.Part(Optional.empty(), Optional.empty(), List.of(), List.of(new FormChoice(field, label, hint, options, complaint(field)))));
        return this;
    }

    /// In the order of the enumeration, which begins with authorities.
    DirectoryForm kinds() {
        var options = new ArrayList<FormChoice.Option>();
        if (typed.raw("kind").isEmpty()) options.add(new FormChoice.Option("", words.say("form.choose"), true));
        for (var kind : Organisation.Kind.values())
            options.add(new FormChoice.Option(kind.word(), words.say("value.kind." + kind.word()), kind.word().equals(typed.raw("kind"))));
        return choice("kind", words.say("field.kind"), Optional.empty(), options);
    }

    /// @param crumbs the pages above, the last of them the one to go back to
    DirectoryView.Form to(String action, List<DirectoryView.Link> crumbs, String send, Optional<DirectoryView.Changed> changed,
            List<DirectoryView.Link> near, int version) {
        var complaints = typed.complaints().entrySet().stream()
                .map(wrong -> new DirectoryView.Complaint(anchor(wrong.getKey()), said(wrong.getValue()))).toList();
        return new DirectoryView.Form(crumbs, action, version, parts, send, crumbs.getLast().address(), complaints, changed, near);
    }

    /// A text as a whole is complained of at its first field.
    private String anchor(String field) {
        return parts.stream().flatMap(part -> part.fields().stream()).anyMatch(known -> known.name().equals(field + "." + Language.RU.code()))
                ? field + "." + Language.RU.code() : field;
    }

    private Optional<String> complaint(String field) {
        return Optional.ofNullable(typed.complaints().get(field)).map(this::said);
    }

    private String said(TypedFields.Complaint complaint) {
        return words.say(complaint.key(), complaint.values().toArray());
    }
}
