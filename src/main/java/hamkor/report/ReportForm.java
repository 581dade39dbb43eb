package hamkor.report;

import hamkor.control.Figure;
import hamkor.control.Report;
import hamkor.control.ReportState;
import hamkor.control.ReportText;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Typed;
import hamkor.language.Words;
import hamkor.web.Form;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A report as it is typed: in one language at a time; what stands in the others stays.
final class ReportForm {
    static final String LANGUAGE = "language";
    static final String VERSION = "version";
    private static final int LONGEST = 10_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_FIGURES = 20;

    private final Form form;
    private final Words words;

    ReportForm(Form form, Words words) {
        this.form = form;
        this.words = words;
    }

    /// As a draft is shown first: in the language in which it was written, else the reader's.
    static Form of(Report draft, Language reader) {
        var text = draft.text();
        var language = Stream.concat(text.text().stream(), text.reason().stream()).flatMap(words -> words.languages().stream()).findFirst().orElse(reader);
        var form = Form.empty().with(LANGUAGE, language.code()).with(VERSION, String.valueOf(draft.version()))
                .with("state", text.state().map(ReportState::word).orElse(""))
                .with("text", text.text().flatMap(words -> words.in(language)).orElse(""))
                .with("reason", text.reason().flatMap(words -> words.in(language)).orElse(""))
                .with("proposed", text.proposedOn().map(LocalDate::toString).orElse(""));
        int number = 0;
        for (var figure : text.figures()) {
            form.with("figure.name." + number, figure.name()).with("figure.value." + number, figure.value().toPlainString()).with("figure.unit." + number, figure.unit());
            number++;
        }
        return form.with("figures", String.valueOf(number + 1));
    }

    /// @param before what the draft says in other languages
    /// @return empty where something cannot be read; the complaints stand at their fields
    Optional<ReportText> text(ReportText before) {
        var language = Language.ofCode(form.typed(LANGUAGE)).orElse(Language.RU);
        var read = new ReportText(state(), words("text", language, before.text()), figures(), words("reason", language, before.reason()), day());
        return form.isFine() ? Optional.of(read) : Optional.empty();
    }

    int version() {
        var typed = form.typed(VERSION);
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private Optional<ReportState> state() {
        return Stream.of(ReportState.values()).filter(state -> state.word().equals(form.typed("state"))).findFirst();
    }

    private Optional<LanguageText> words(String field, Language language, Optional<LanguageText> before) {
        var typed = Typed.lines(form.typed(field), language);
        if (typed.length() > LONGEST) form.complain(field, words.say("form.too-long", LONGEST));
        var others = before.stream().flatMap(text -> text.in().entrySet().stream()).filter(entry -> entry.getKey() != language).toList();
        Optional<LanguageText> text = typed.isEmpty() ? Optional.empty() : Optional.of(LanguageText.of(language, typed));
        for (Map.Entry<Language, String> other : others)
            text = Optional.of(text.map(all -> all.and(other.getKey(), other.getValue())).orElseGet(() -> LanguageText.of(other.getKey(), other.getValue())));
        return text;
    }

    private Optional<LocalDate> day() {
        var typed = form.typed("proposed");
        if (typed.isEmpty()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException _) {
            form.complain("proposed", words.say("form.no-day"));
            return Optional.empty();
        }
    }

    /// A row without a name and a number is none.
    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        for (int row = 0; row < rows(form); row++) {
            var name = form.typed("figure.name." + row);
            var value = form.typed("figure.value." + row).replace(" ", "").replace("\u00a0", "").replace(',', '.');
            var unit = form.typed("figure.unit." + row);
            if (name.isEmpty() && value.isEmpty() && unit.isEmpty()) continue;
            if (name.isEmpty()) form.complain("figure.name." + row, words.say("form.figure-no-name"));
            if (name.length() > LONGEST_NAME || unit.length() > LONGEST_NAME) form.complain("figure.name." + row, words.say("form.too-long", LONGEST_NAME));
            if (!value.matches("-?\\d{1,15}(\\.\\d{1,6})?")) form.complain("figure.value." + row, words.say("form.figure-no-number"));
            else figures.add(new Figure(name, new BigDecimal(value), unit));
        }
        return figures;
    }

    /// How many rows of figures the form has.
    static int rows(Form form) {
        var typed = form.typed("figures");
        return typed.matches("\\d{1,2}") ? Math.min(Integer.parseInt(typed), MOST_FIGURES) : 1;
    }
}
