package hamkor.control;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Refusal;
import hamkor.language.Shown;
import hamkor.language.Typed;
import hamkor.language.Words;
import hamkor.web.Form;
import hamkor.web.Pages;
import hamkor.web.Part;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import hamkor.web.Visitor;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The calendars of the countries: seen by administrators, amended when a decree is published.
@Controller
class DayOffPages implements Part {
    private static final Map<Language, Words> WORDS = Words.beside(DayOffPages.class);

    private final DaysOff days;
    private final ControlRules rules;
    private final Rights rights;
    private final Pages pages;

    DayOffPages(DaysOff days, ControlRules rules, Rights rights, Pages pages) {
        this.days = days;
        this.rules = rules;
        this.rights = rights;
        this.pages = pages;
    }

    /// @param kind whether it is worked
    record Line(String day, String weekday, Shown name, String kind, String source, boolean toCheck, String amend, String value, int version) {}

    record Tab(String address, String name, boolean current) {}

    @Override public int place() {
        return 85;
    }

    @Override public String address() {
        return "/calendar";
    }

    @Override public boolean isFor(Visitor.Who who) {
        return who instanceof Acting acting && rights.may(acting, Deed.SET_CALENDAR);
    }

    @Override public String name(Language language) {
        return WORDS.get(language).say("calendar.title");
    }

    /// @param day one to amend
    @GetMapping("/calendar")
    View calendar(@RequestParam(defaultValue = "") String country, @RequestParam(defaultValue = "") String day, Acting who, Viewer viewer) {
        var known = known(country);
        var form = Form.empty().with("language", viewer.language().code()).with("version", "0");
        parsed(day).flatMap(on -> days.day(known, on)).ifPresent(listed -> form.with("day", listed.day().toString()).with("name", listed.name().shownTo(viewer.language()).text())
                .with("language", listed.name().shownTo(viewer.language()).language().code()).with("source", listed.source()).with("kind", listed.working() ? "working" : "off")
                .with("confirmed", listed.confirmed() ? "yes" : "").with("version", String.valueOf(listed.version())));
        return page(HttpStatus.OK, known, form, who, viewer);
    }

    @PostMapping("/calendar")
    View set(@RequestParam(defaultValue = "") String country, @RequestParam MultiValueMap<String, String> sent, Acting who, Viewer viewer) {
        rights.require(who, Deed.SET_CALENDAR);
        var known = known(country);
        var form = Form.of(sent);
        var words = WORDS.get(viewer.language());
        var day = parsed(form.typed("day"));
        var language = Language.ofCode(form.typed("language")).orElse(viewer.language());
        var name = Optional.of(Typed.line(form.typed("name"), language)).filter(said -> !said.isEmpty());
        if (day.isEmpty()) form.complain("day", words.say("calendar.no-day"));
        if (name.isEmpty()) form.complain("name", words.say("calendar.no-name"));
        if (form.typed("source").isEmpty()) form.complain("source", words.say("day-off.no-source"));
        if (!form.isFine()) return page(HttpStatus.UNPROCESSABLE_CONTENT, known, form, who, viewer);
        try {
            days.set(who, new DayOff(known, day.orElseThrow(), form.typed("kind").equals("working"), LanguageText.of(language, name.orElseThrow()), form.typed("source"),
                    form.isTicked("confirmed", "yes"), Math.max(0, form.version())));
            return SeeOther.at("/calendar?country=" + known);
        } catch (Refusal.ChangedMeanwhile changed) {
            form.complain("day", words.say(changed.key()));
            days.day(known, day.orElseThrow()).ifPresent(now -> form.with("version", String.valueOf(now.version())));
            return page(HttpStatus.CONFLICT, known, form, who, viewer);
        }
    }

    @PostMapping("/calendar/withdrawal")
    View withdraw(@RequestParam String country, @RequestParam String day, @RequestParam int version, Acting who) {
        days.withdraw(who, known(country), parsed(day).orElseThrow(() -> new Refusal.Invalid(Reports.class, "calendar.no-day")), version);
        return SeeOther.at("/calendar?country=" + known(country));
    }

    @PostMapping("/calendar/rule")
    View rule(@RequestParam MultiValueMap<String, String> sent, Acting who, Viewer viewer) {
        rights.require(who, Deed.SET_CALENDAR);
        var form = Form.of(sent).with("language", viewer.language().code()).with("version", "0");
        try {
            rules.set(who, new ControlRules.Rule(number(form.typed("soon")), number(form.typed("silent")), number(form.typed("answer"))));
            return SeeOther.at("/calendar");
        } catch (Refusal.Invalid wrong) {
            form.complain("soon", WORDS.get(viewer.language()).say(wrong.key(), wrong.values().toArray()));
            return page(HttpStatus.UNPROCESSABLE_CONTENT, known(""), form, who, viewer);
        }
    }

    /// What is no number is out of every bound.
    private static int number(String typed) {
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : -1;
    }

    private String known(String typed) {
        var countries = days.countries();
        return countries.contains(typed) ? typed : countries.stream().findFirst().orElse("RU");
    }

    private static Optional<LocalDate> parsed(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private View page(HttpStatus status, String country, Form form, Acting who, Viewer viewer) {
        rights.require(who, Deed.SET_CALENDAR);
        var language = viewer.language();
        var words = WORDS.get(language);
        var rule = rules.now(who);
        if (form.typed("soon").isEmpty() && form.complaint("soon").isEmpty()) form.with("soon", String.valueOf(rule.soon())).with("silent", String.valueOf(rule.silent()))
                .with("answer", String.valueOf(rule.answer()));
        var tabs = days.countries().stream().map(each -> new Tab("/calendar?country=" + each,
                Locale.of("", each).getDisplayCountry(Locale.forLanguageTag(language.code())), each.equals(country))).toList();
        return pages.page(viewer, status, "control/calendar.jte", words.say("calendar.title"), Map.of("tabs", tabs, "country", country, "lines",
                days.of(country).stream().map(day -> line(day, language, words)).toList(), "languages", Viewer.OFFERED.stream().map(Language::code).toList(), "form", form, "words", words));
    }

    private static Line line(DayOff day, Language language, Words words) {
        return new Line(DayWords.inTable(day.day(), language), DayWords.weekday(day.day().getDayOfWeek(), language), day.name().shownTo(language),
                words.say(day.working() ? "calendar.working" : "calendar.off"), day.source(), !day.confirmed(), "/calendar?country=" + day.country() + "&day=" + day.day() + "#set",
                day.day().toString(), day.version());
    }
}
