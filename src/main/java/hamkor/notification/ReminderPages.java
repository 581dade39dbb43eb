package hamkor.notification;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.language.Words;
import hamkor.web.Form;
import hamkor.web.Pages;
import hamkor.web.Part;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import hamkor.web.Visitor;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where an office says when its people are reminded.
@Controller
class ReminderPages implements Part {
    private static final Map<Language, Words> WORDS = Words.beside(ReminderPages.class);
    private static final String PATH = "/reminders";

    private final Reminders reminders;
    private final Rights rights;
    private final Pages pages;

    ReminderPages(Reminders reminders, Rights rights, Pages pages) {
        this.reminders = reminders;
        this.rights = rights;
        this.pages = pages;
    }

    @Override public int place() {
        return 85;
    }

    @Override public String address() {
        return PATH;
    }

    @Override public String name(Language language) {
        return WORDS.get(language).say("reminders.title");
    }

    @Override public boolean isFor(Visitor.Who who) {
        return who instanceof Acting acting && rights.may(acting, Deed.SET_REMINDERS);
    }

    @GetMapping(PATH)
    View reminders(@RequestParam(defaultValue = "") String done, Acting who, Viewer viewer) {
        rights.require(who, Deed.SET_REMINDERS);
        return page(viewer, HttpStatus.OK, filled(reminders.rule(who.region())), done.equals("saved"));
    }

    @PostMapping(PATH)
    View set(@RequestParam MultiValueMap<String, String> sent, Acting who, Viewer viewer) {
        rights.require(who, Deed.SET_REMINDERS);
        var form = Form.of(sent);
        var rule = rule(form, WORDS.get(viewer.language()));
        if (rule.isEmpty()) return page(viewer, HttpStatus.UNPROCESSABLE_CONTENT, form, false);
        try {
            reminders.set(who, rule.get(), form.version());
            return SeeOther.at(PATH + "?done=saved");
        } catch (Refusal.ChangedMeanwhile stale) {
            form.complain("before", WORDS.get(viewer.language()).say(stale.key()));
            form.with("version", String.valueOf(reminders.rule(who.region()).version()));
            return page(viewer, HttpStatus.CONFLICT, form, false);
        }
    }

    private static Form filled(ReminderRule rule) {
        var sent = new LinkedHashMap<String, List<String>>();
        sent.put("before", List.of(rule.before().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        sent.put("again", List.of(String.valueOf(rule.again())));
        sent.put("curator", List.of(String.valueOf(rule.curatorAfter())));
        sent.put("leader", List.of(String.valueOf(rule.leaderAfter())));
        sent.put("hour", List.of(String.valueOf(rule.hour())));
        sent.put("weekday", rule.listOn().stream().map(day -> String.valueOf(day.getValue())).toList());
        sent.put("version", List.of(String.valueOf(rule.version())));
        return Form.of(sent);
    }

    /// Empty with all complaints, where there are any.
    private static Optional<ReminderRule> rule(Form form, Words words) {
        var before = before(form, words);
        int again = number(form, "again", 1, ReminderRule.LONGEST, "rule.days", words);
        int curator = number(form, "curator", 0, ReminderRule.LONGEST, "rule.days", words);
        int leader = number(form, "leader", 0, ReminderRule.LONGEST, "rule.days", words);
        int hour = number(form, "hour", 0, 23, "rule.hour", words);
        if (leader < curator) form.complain("leader", words.say("rule.order"));
        var days = form.ticked("weekday").stream().filter(day -> day.matches("[1-7]")).map(day -> DayOfWeek.of(Integer.parseInt(day))).collect(Collectors.toSet());
        return form.isFine() ? Optional.of(new ReminderRule(before, again, curator, leader, hour, days, 0)) : Optional.empty();
    }

    /// Numbers with anything between them that is none.
    private static List<Integer> before(Form form, Words words) {
        var days = new ArrayList<Integer>();
        var typed = form.typed("before");
        if (!typed.isEmpty())
            for (var part : typed.split("[\\s,;]+")) {
                if (part.matches("[1-9]\\d{0,2}") && Integer.parseInt(part) <= ReminderRule.LONGEST && days.size() < ReminderRule.MOST) days.add(Integer.parseInt(part));
                else form.complain("before", words.say("rule.before", ReminderRule.MOST, ReminderRule.LONGEST));
            }
        return days;
    }

    private static int number(Form form, String field, int least, int most, String complaint, Words words) {
        var typed = form.typed(field);
        if (typed.matches("\\d{1,3}") && Integer.parseInt(typed) >= least && Integer.parseInt(typed) <= most) return Integer.parseInt(typed);
        form.complain(field, words.say(complaint, least, most));
        return least;
    }

    private View page(Viewer viewer, HttpStatus status, Form form, boolean saved) {
        var words = WORDS.get(viewer.language());
        var days = Arrays.stream(DayOfWeek.values()).map(day -> new LetterChoiceView.Option(String.valueOf(day.getValue()), DayWords.weekday(day, viewer.language()))).toList();
        return pages.page(viewer, status, "notification/reminders.jte", words.say("reminders.title"), Map.of("form", form, "days", days, "saved", saved, "words", words));
    }
}
