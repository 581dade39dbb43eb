package hamkor.notification;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.directory.People;
import hamkor.directory.Person;
import hamkor.directory.Regions;
import hamkor.id.PersonId;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Words;
import hamkor.web.Attachment;
import hamkor.web.Pages;
import hamkor.web.Part;
import hamkor.web.Viewer;
import hamkor.web.Visitor;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where an administrator sees which letters were written to the people of the side, and reads one.
@Controller
class LetterPages implements Part {
    static final Map<Language, Words> WORDS = Words.beside(LetterPages.class);
    private static final String PATH = "/letters";
    private static final int AT_ONCE = 50;

    private final Outbox outbox;
    private final MailSettings settings;
    private final People people;
    private final Regions regions;
    private final Rights rights;
    private final Pages pages;

    LetterPages(Outbox outbox, MailSettings settings, People people, Regions regions, Rights rights, Pages pages) {
        this.outbox = outbox;
        this.settings = settings;
        this.people = people;
        this.regions = regions;
        this.rights = rights;
        this.pages = pages;
    }

    @Override public int place() {
        return 95;
    }

    @Override public String address() {
        return PATH;
    }

    @Override public String name(Language language) {
        return WORDS.get(language).say("letters.title");
    }

    @Override public boolean isFor(Visitor.Who who) {
        return who instanceof Acting acting && rights.may(acting, Deed.MANAGE_PEOPLE);
    }

    /// @param before the last letter of the page before
    @GetMapping(PATH)
    View letters(@RequestParam Optional<UUID> before, Acting who, Viewer viewer) {
        var words = WORDS.get(viewer.language());
        var zone = regions.region(who.region()).zone();
        var found = outbox.of(who, before, AT_ONCE + 1);
        var shown = found.subList(0, Math.min(found.size(), AT_ONCE));
        var names = people.of(shown.stream().map(Letter::person).distinct().toList());
        var lines = shown.stream().map(letter -> line(letter, names, zone, words)).toList();
        var next = found.size() > AT_ONCE ? Optional.of(PATH + "?before=" + shown.getLast().id()) : Optional.<String>empty();
        var where = settings.smtp().map(smtp -> words.say("letters.by-smtp", smtp.host())).orElseGet(() -> words.say("letters.kept"));
        return pages.page(viewer, "notification/letters.jte", words.say("letters.title"), Map.of("view", new LettersView(where, lines, next), "words", words));
    }

    @GetMapping(PATH + "/{id}")
    View letter(@PathVariable UUID id, Acting who, Viewer viewer) {
        var words = WORDS.get(viewer.language());
        var letter = outbox.look(who, id);
        var content = outbox.content(letter);
        var line = line(letter, people.of(List.of(letter.person())), regions.region(who.region()).zone(), words);
        return pages.page(viewer, "notification/letterpage.jte", content.subject(),
                Map.of("view", new LetterView(line, content, letter.language().code(), letter.messageId(), PATH + "/" + id + "/file"), "words", words));
    }

    @GetMapping(PATH + "/{id}/file")
    View file(@PathVariable UUID id, Acting who) {
        var letter = outbox.look(who, id);
        return new Attachment(letter.day() + "-" + letter.kind() + ".eml", letter.sha256(), () -> outbox.file(letter));
    }

    private static LettersView.Line line(Letter letter, Map<PersonId, Person> names, ZoneId zone, Words words) {
        var language = words.language();
        return new LettersView.Line(PATH + "/" + letter.id(), Optional.ofNullable(names.get(letter.person())).map(person -> person.name().shownTo(language)),
                letter.subject(), letter.language().code(), words.say("letter.kind." + letter.kind()), DayWords.moment(letter.writtenAt(), zone, language), state(letter.sending(), zone, words),
                letter.sending().failure().isPresent());
    }

    private static String state(Letter.Sending sending, ZoneId zone, Words words) {
        if (!sending.bySmtp()) return words.say("letter.kept");
        if (sending.sentAt().isPresent()) return words.say("letter.sent", DayWords.moment(sending.sentAt().get(), zone, words.language()));
        return sending.failure().isPresent() ? words.count("letter.refused", sending.tries(), sending.failure().get()) : words.say("letter.waits");
    }
}
