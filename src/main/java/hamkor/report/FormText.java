package hamkor.report;

import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Typed;
import hamkor.language.Words;
import hamkor.web.Form;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// What is typed into the fields of a form, with a complaint where it cannot be read.
final class FormText {
    static final String LANGUAGE = "language";
    private static final int LONGEST = 5_000;

    private final Form form;
    private final Words words;

    /// @param words of these pages, in the reader's language
    FormText(Form form, Words words) {
        this.form = form;
        this.words = words;
    }

    /// In the language that the form says.
    Optional<LanguageText> text(String field) {
        var language = Language.ofCode(form.typed(LANGUAGE)).orElse(words.language());
        var typed = Typed.lines(form.typed(field), language);
        if (typed.length() > LONGEST) form.complain(field, words.say("form.too-long", LONGEST));
        return typed.isEmpty() ? Optional.empty() : Optional.of(LanguageText.of(language, typed));
    }

    Optional<LocalDate> day(String field) {
        var typed = form.typed(field);
        if (typed.isEmpty()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException _) {
            form.complain(field, words.say("form.no-day"));
            return Optional.empty();
        }
    }
}
