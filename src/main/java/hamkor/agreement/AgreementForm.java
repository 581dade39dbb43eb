package hamkor.agreement;

import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.LanguageTeller;
import hamkor.language.LanguageText;
import hamkor.language.Typed;
import hamkor.language.Words;
import hamkor.web.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What a person types of an agreement: a paper, or all complaints at once, each at its field.
final class AgreementForm {
    static final String KIND = "kind";
    static final String SIGNED_ON = "signedOn";
    static final String SIGNED_AT = "signedAt";
    static final String VERSION = "version";
    static final String KEY = "key";

    /// As browsers send a day, and as people type it where a browser has no calendar.
    private static final List<DateTimeFormatter> DAYS = List.of(DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT));

    private final Form form;
    private final Words words;
    private final RegionId own;
    private final Set<RegionId> known;
    private final LocalDate today;

    /// @param own the region of whoever types
    /// @param known all regions that may sign
    AgreementForm(Form form, Words words, RegionId own, Set<RegionId> known, LocalDate today) {
        this.form = form;
        this.words = words;
        this.own = own;
        this.known = known;
        this.today = today;
    }

    /// @param place of a party, from 1
    static String party(int place) {
        return "party" + place;
    }

    static String title(Language language) {
        return "title-" + language.code();
    }

    static Form blank(String key, RegionId own) {
        return Form.empty().with(KEY, key).with(party(1), own.code());
    }

    static Form of(Agreement agreement, Language reader) {
        var form = Form.empty().with(KIND, agreement.kind().word()).with(VERSION, String.valueOf(agreement.version()))
                .with(SIGNED_ON, agreement.signedOn().map(LocalDate::toString).orElse(""))
                .with(SIGNED_AT, agreement.signedAt().map(place -> asWritten(place, reader)).orElse(""));
        agreement.title().in().forEach((language, text) -> form.with(title(language), text));
        for (var side : agreement.sides()) form.with(party(side.position()), side.region().code());
        return form;
    }

    /// In the reader's language where it was written in it, else as it was.
    private static String asWritten(LanguageText place, Language reader) {
        return place.in(reader).orElseGet(() -> place.in().values().iterator().next());
    }

    /// Empty where there are complaints.
    ///
    /// @param stored what is amended; its parties where they can no longer change, its place where nobody touched it
    Optional<Paper> paper(Optional<Agreement> stored, boolean partiesStay) {
        var kind = kind();
        var regions = partiesStay ? stored.orElseThrow().paper().regions() : regions(stored.map(Agreement::owner));
        var title = title();
        var signedOn = signedOn();
        var signedAt = signedAt(stored.flatMap(Agreement::signedAt));
        return form.isFine() ? Optional.of(new Paper(kind.orElseThrow(), title.orElseThrow(), signedOn, signedAt, regions)) : Optional.empty();
    }

    private Optional<Agreement.Kind> kind() {
        var kind = Arrays.stream(Agreement.Kind.values()).filter(each -> each.word().equals(form.typed(KIND))).findFirst();
        if (kind.isEmpty()) complain(KIND, "complaint.kind");
        return kind;
    }

    /// @param owner who entered what is amended
    private List<RegionId> regions(Optional<RegionId> owner) {
        var regions = new ArrayList<RegionId>();
        var seen = new HashSet<String>();
        for (int place : places()) {
            var code = form.typed(party(place));
            if (code.isEmpty()) continue;
            var region = known.stream().filter(each -> each.code().equals(code)).findFirst();
            if (region.isEmpty()) complain(party(place), "complaint.party-unknown");
            else if (!seen.add(code)) complain(party(place), "complaint.party-twice");
            else regions.add(region.get());
        }
        if (regions.size() < 2) complain(party(form.typed(party(1)).isEmpty() ? 1 : 2), "complaint.parties-few");
        else if (!regions.contains(own)) complain(party(1), "complaint.parties-own");
        else if (owner.filter(region -> !regions.contains(region)).isPresent()) complain(party(1), "agreement.owner-stays");
        return regions;
    }

    static List<Integer> places() {
        return IntStream.rangeClosed(1, Agreements.MOST_PARTIES).boxed().toList();
    }

    private Optional<LanguageText> title() {
        var in = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var typed = Typed.line(form.typed(title(language)), language);
            if (typed.length() > Agreements.LONGEST_TITLE) complain(title(language), "complaint.long", Agreements.LONGEST_TITLE, typed.length());
            if (!typed.isEmpty()) in.put(language, typed);
        }
        if (!in.isEmpty()) return Optional.of(new LanguageText(in));
        complain(title(words.language()), "complaint.title");
        return Optional.empty();
    }

    private Optional<LocalDate> signedOn() {
        var typed = form.typed(SIGNED_ON);
        if (typed.isEmpty()) return Optional.empty();
        var day = DAYS.stream().flatMap(format -> day(typed, format).stream()).findFirst();
        if (day.isEmpty()) complain(SIGNED_ON, "complaint.day", typed);
        else if (day.get().isAfter(today)) complain(SIGNED_ON, "complaint.day-to-come");
        return day;
    }

    private static Optional<LocalDate> day(String typed, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(typed, format));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// One place, in the language it is typed in; a place in several languages stays while nobody touches it.
    private Optional<LanguageText> signedAt(Optional<LanguageText> stored) {
        var typed = form.typed(SIGNED_AT);
        if (stored.filter(place -> asWritten(place, words.language()).equals(typed)).isPresent()) return stored;
        if (typed.isEmpty()) return Optional.empty();
        var language = LanguageTeller.loaded().tell(typed).orElse(words.language());
        var place = Typed.line(typed, language);
        if (place.length() > Agreements.LONGEST_PLACE) complain(SIGNED_AT, "complaint.long", Agreements.LONGEST_PLACE, place.length());
        return Optional.of(LanguageText.of(language, place));
    }

    private void complain(String field, String key, Object... values) {
        form.complain(field, words.say(key, values));
    }
}
