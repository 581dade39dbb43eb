package hamkor.notification;

import hamkor.account.Addressee;
import hamkor.control.DueDate;
import hamkor.control.StatusWords;
import hamkor.directory.Organisation;
import hamkor.directory.Organisations;
import hamkor.directory.Region;
import hamkor.directory.Regions;
import hamkor.id.MeasureId;
import hamkor.id.OrganisationId;
import hamkor.id.RegionId;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Words;
import hamkor.measure.MeasureName;
import hamkor.measure.Measures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts what a person is told on a day into one letter: what is overdue first, each thing on one line with the link that does the next step.
@Component
class DigestMaker {
    static final String KIND = "digest";
    private static final Map<Language, Words> WORDS = Words.beside(DigestMaker.class);
    /// Of each kind; the rest stands on the page of one's work.
    private static final int SHOWN = 30;

    private final Measures measures;
    private final Organisations organisations;
    private final Regions regions;
    private final MailSettings settings;

    DigestMaker(Measures measures, Organisations organisations, Regions regions, MailSettings settings) {
        this.measures = measures;
        this.organisations = organisations;
        this.regions = regions;
        this.settings = settings;
    }

    static String key(Addressee to, LocalDate day) {
        return KIND + "/" + to.who().person() + "/" + day;
    }

    /// @param items at least one, in order
    LetterDraft make(Addressee to, Language language, LocalDate day, List<DigestItem> items) {
        var words = WORDS.get(language);
        var parts = new ArrayList<LetterDraft.Part>();
        var shown = new ArrayList<DigestItem>();
        for (var kind : DigestItem.Kind.values()) items.stream().filter(item -> item.kind() == kind).limit(SHOWN).forEach(shown::add);
        var told = new Said(shown, words);
        for (var kind : DigestItem.Kind.values()) {
            long all = items.stream().filter(item -> item.kind() == kind).count();
            if (all == 0) continue;
            var lines = shown.stream().filter(item -> item.kind() == kind).map(told::line).toList();
            parts.add(new LetterDraft.Part(words.say("digest.part." + kind.word()), lines,
                    all > SHOWN ? Optional.of(words.count("digest.more", (int) all - SHOWN, settings.link("/work"))) : Optional.empty()));
        }
        return new LetterDraft(key(to, day), KIND, to, language, day, words.count("digest.subject", items.size(), DayWords.inText(day, language)),
                words.say("digest.opening", to.name().shownTo(language).text()), parts, foot(words), Optional.empty());
    }

    private LetterDraft.Foot foot(Words words) {
        return new LetterDraft.Foot(words.say("digest.why"), settings.link("/me/letters"), words.say("digest.change"));
    }

    /// The names of what is told, in three questions to the database however much it is.
    private final class Said {
        private final Words words;
        private final StatusWords statuses;
        private final Map<MeasureId, MeasureName> names;
        private final Map<OrganisationId, Organisation> offices;
        private final Map<RegionId, Region> sides;

        Said(List<DigestItem> items, Words words) {
            this.words = words;
            this.statuses = new StatusWords(words.language());
            names = measures.lastSaid(items.stream().map(item -> new MeasureId(item.date().thing().id())).distinct().toList());
            offices = organisations.of(items.stream().flatMap(item -> item.date().lead().stream()).distinct().toList());
            sides = regions.of(items.stream().map(item -> item.date().region()).distinct().toList());
        }

        LetterDraft.Line line(DigestItem item) {
            var date = item.date();
            var name = names.get(new MeasureId(date.thing().id()));
            var title = name.title().shownTo(words.language());
            return new LetterDraft.Line(name.number().map(number -> number + ". ").orElse("") + title.text(), title.language(), said(item), settings.link(path(item)),
                    words.say("digest.act." + item.kind().word()));
        }

        private String said(DigestItem item) {
            var date = item.date();
            var said = new ArrayList<String>();
            date.checkpoint().on().ifPresent(on -> said.add(words.say("digest.due", DayWords.inText(on, words.language()))));
            var sign = statuses.of(date.standing());
            said.add((sign.word() + " " + sign.extra()).strip());
            if (item.kind() == DigestItem.Kind.MOVE) date.asked().ifPresent(asked -> said.add(words.say("digest.asked", DayWords.inText(asked, words.language()))));
            said.add(sides.get(date.region()).shortName().shownTo(words.language()).text());
            date.lead().map(offices::get).ifPresent(office -> said.add(office.name().shownTo(words.language()).text()));
            return String.join(" · ", said);
        }
    }

    /// Where the next step is done.
    private static String path(DigestItem item) {
        var date = item.date();
        return switch (item.kind()) {
            case OVERDUE, DUE -> "/checkpoints/" + date.checkpoint().id() + "/report";
            case RETURNED, ANSWER, OBJECTED -> date.report().map(report -> "/reports/" + report).orElse(measure(date));
            case MOVE, TO_CURATOR, TO_LEADER -> measure(date);
        };
    }

    private static String measure(DueDate date) {
        return "/measures/" + date.thing().id();
    }
}
