package hamkor.agreement;

import hamkor.agreement.AgreementFormView.Group;
import hamkor.agreement.AgreementFormView.Meanwhile;
import hamkor.agreement.AgreementFormView.Now;
import hamkor.agreement.AgreementFormView.PartyField;
import hamkor.agreement.AgreementFormView.TitleField;
import hamkor.agreement.RegisterView.Option;
import hamkor.audit.Entry;
import hamkor.directory.Region;
import hamkor.id.RegionId;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Shown;
import hamkor.language.Sorting;
import hamkor.language.Words;
import hamkor.web.Form;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Puts the form of an agreement together in the language of one reader.
final class AgreementFormMaker {
    private final List<Region> regions;
    private final RegionId own;
    private final Instant now;
    private final Words words;
    private final Language language;

    /// @param regions all that may sign
    /// @param own the reader's
    AgreementFormMaker(List<Region> regions, RegionId own, Instant now, Words words) {
        this.regions = regions;
        this.own = own;
        this.now = now;
        this.words = words;
        this.language = words.language();
    }

    AgreementFormView toEnter(Form form) {
        return view(form, Register.ADDRESS + "/new", Register.ADDRESS, List.of(), Optional.empty());
    }

    /// @param partiesStay whether something stands under it
    /// @param last what was done with it last, where another did it since the form was begun
    AgreementFormView toAmend(Form form, Agreement agreement, boolean partiesStay, Optional<Entry> last) {
        var address = Register.ADDRESS + "/" + agreement.id();
        var known = regions.stream().collect(Collectors.toMap(Region::id, region -> region));
        return view(form, address + "/amend", address, partiesStay ? SideMark.of(agreement, known, now, language) : List.of(),
                last.map(entry -> meanwhile(form, agreement, partiesStay, known, entry)));
    }

    private AgreementFormView view(Form form, String action, String back, List<SideMark> fixed, Optional<Meanwhile> meanwhile) {
        var kinds = Arrays.stream(Agreement.Kind.values()).map(kind -> new Option(kind.word(), words.say("value.kind." + kind.word()), kind.word().equals(form.typed(AgreementForm.KIND)))).toList();
        var parties = AgreementForm.places().stream().map(place -> new PartyField(AgreementForm.party(place), words.say("form.party." + place), groups(form.typed(AgreementForm.party(place))))).toList();
        boolean more = AgreementForm.places().stream().skip(2).anyMatch(place -> !form.typed(AgreementForm.party(place)).isEmpty());
        var titles = Arrays.stream(Language.values()).map(each -> new TitleField(AgreementForm.title(each), words.say("form.title." + each.code()), each.code())).toList();
        return new AgreementFormView(form, action, back, kinds, parties, more, fixed, titles, meanwhile);
    }

    /// The reader's country first.
    private List<Group> groups(String chosen) {
        var country = regions.stream().filter(region -> region.id().equals(own)).findFirst().map(Region::country).orElse("");
        var byCountry = regions.stream().collect(Collectors.groupingBy(Region::country));
        return byCountry.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Region>> entry) -> !entry.getKey().equals(country))
                        .thenComparing(entry -> name(entry), Sorting.in(language)))
                .map(entry -> new Group(name(entry), entry.getValue().stream()
                        .map(region -> new Option(region.id().code(), region.name().shownTo(language).text(), region.id().code().equals(chosen)))
                        .sorted(Comparator.comparing(Option::words, Sorting.in(language))).toList()))
                .toList();
    }

    private String name(Map.Entry<String, List<Region>> country) {
        return country.getValue().getFirst().countryName(language);
    }

    private Meanwhile meanwhile(Form form, Agreement agreement, boolean partiesStay, Map<RegionId, Region> known, Entry last) {
        var stored = AgreementForm.of(agreement, language);
        var recorded = new ArrayList<Now>();
        if (differs(form, stored, AgreementForm.KIND)) recorded.add(said("form.kind", words.say("value.kind." + agreement.kind().word())));
        if (!partiesStay && AgreementForm.places().stream().map(AgreementForm::party).anyMatch(field -> differs(form, stored, field)))
            recorded.add(said("form.parties", SideMark.of(agreement, known, now, language).stream().map(SideMark::name).collect(Collectors.joining(", "))));
        for (var each : Language.values())
            if (differs(form, stored, AgreementForm.title(each)))
                recorded.add(new Now(words.say("form.title." + each.code()), agreement.title().in(each).map(text -> new Shown(text, each))));
        if (differs(form, stored, AgreementForm.SIGNED_ON))
            recorded.add(new Now(words.say("form.signed-on"), agreement.signedOn().map(day -> new Shown(DayWords.inTable(day, language), language))));
        if (differs(form, stored, AgreementForm.SIGNED_AT))
            recorded.add(new Now(words.say("form.signed-at"), agreement.signedAt().map(place -> place.shownTo(language))));
        var zone = known.get(own).zone();
        return new Meanwhile(words.say("form.meanwhile", last.by().name().map(name -> Shown.name(name, language).text()).orElse("—"), DayWords.moment(last.at(), zone, language)), recorded);
    }

    private static boolean differs(Form typed, Form stored, String field) {
        return !typed.typed(field).equals(stored.typed(field));
    }

    private Now said(String label, String value) {
        return new Now(words.say(label), Optional.of(new Shown(value, language)));
    }
}
