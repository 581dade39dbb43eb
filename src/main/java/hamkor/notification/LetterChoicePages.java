package hamkor.notification;

import hamkor.access.Acting;
import hamkor.account.Accounts;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.language.Words;
import hamkor.web.Form;
import hamkor.web.Pages;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Everybody's own letters: whether, when and in which language.
@Controller
class LetterChoicePages {
    private static final Map<Language, Words> WORDS = Words.beside(LetterChoicePages.class);
    static final String PATH = "/me/letters";

    private final Reminders reminders;
    private final Accounts accounts;
    private final Pages pages;

    LetterChoicePages(Reminders reminders, Accounts accounts, Pages pages) {
        this.reminders = reminders;
        this.accounts = accounts;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View letters(@RequestParam(defaultValue = "") String done, Acting me, Viewer viewer) {
        return page(viewer, HttpStatus.OK, me, filled(reminders.choice(me)), done.equals("saved"));
    }

    @PostMapping(PATH)
    View choose(@RequestParam MultiValueMap<String, String> sent, Acting me, Viewer viewer) {
        var form = Form.of(sent);
        try {
            reminders.choose(me, choice(form), form.version());
            return SeeOther.at(PATH + "?done=saved");
        } catch (Refusal.ChangedMeanwhile stale) {
            form.complain("digests", WORDS.get(viewer.language()).say(stale.key()));
            form.with("version", String.valueOf(reminders.choice(me).version()));
            return page(viewer, HttpStatus.CONFLICT, me, form, false);
        }
    }

    private static Form filled(LetterChoice choice) {
        var sent = new LinkedHashMap<String, List<String>>();
        sent.put("digests", List.of(choice.digests() ? "yes" : "no"));
        sent.put("hour", List.of(choice.hour().isPresent() ? String.valueOf(choice.hour().getAsInt()) : ""));
        sent.put("language", List.of(choice.language().map(Language::code).orElse("")));
        sent.put("version", List.of(String.valueOf(choice.version())));
        return Form.of(sent);
    }

    /// All of it is chosen from lists: what is on none of them is as if nothing were chosen.
    private static LetterChoice choice(Form form) {
        var hour = form.typed("hour").matches("1?\\d|2[0-3]") ? OptionalInt.of(Integer.parseInt(form.typed("hour"))) : OptionalInt.empty();
        return new LetterChoice(!form.typed("digests").equals("no"), hour, Language.ofCode(form.typed("language")).filter(Viewer.OFFERED::contains), 0);
    }

    private View page(Viewer viewer, HttpStatus status, Acting me, Form form, boolean saved) {
        var words = WORDS.get(viewer.language());
        var rule = reminders.rule(me.region());
        var hours = new ArrayList<LetterChoiceView.Option>();
        hours.add(new LetterChoiceView.Option("", words.say("choice.hour.office", clock(rule.hour()))));
        IntStream.range(0, 24).forEach(hour -> hours.add(new LetterChoiceView.Option(String.valueOf(hour), clock(hour))));
        var languages = new ArrayList<LetterChoiceView.Option>();
        languages.add(new LetterChoiceView.Option("", words.say("choice.language.name")));
        for (var language : Viewer.OFFERED) languages.add(new LetterChoiceView.Option(language.code(), words.say("choice.language." + language.code())));
        var view = new LetterChoiceView(accounts.emailOf(me), hours, languages, saved);
        return pages.page(viewer, status, "notification/choice.jte", words.say("choice.title"), Map.of("view", view, "form", form, "words", words));
    }

    private static String clock(int hour) {
        return hour + ":00";
    }
}
