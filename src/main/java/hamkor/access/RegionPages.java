package hamkor.access;

import hamkor.directory.Organisations;
import hamkor.directory.Region;
import hamkor.directory.Regions;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.language.Refusal;
import hamkor.language.Shown;
import hamkor.language.Sorting;
import hamkor.term.BusinessClock;
import hamkor.web.Pages;
import hamkor.web.Part;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The regions and what each calls itself.
@Controller
class RegionPages implements Part {
    private final Regions regions;
    private final Organisations organisations;
    private final Rights rights;
    private final DirectoryTeller teller;
    private final BusinessClock clock;
    private final Pages pages;

    RegionPages(Regions regions, Organisations organisations, Rights rights, DirectoryTeller teller, BusinessClock clock, Pages pages) {
        this.regions = regions;
        this.organisations = organisations;
        this.rights = rights;
        this.teller = teller;
        this.clock = clock;
        this.pages = pages;
    }

    @Override public int place() {
        return 60;
    }

    @Override public String address() {
        return "/regions";
    }

    @Override public String name(Language language) {
        return DirectoryTeller.words(language).say("regions.title");
    }

    @Override public boolean holds(String path) {
        return Part.super.holds(path) || path.equals("/organisations") || path.startsWith("/organisations/");
    }

    @GetMapping("/regions")
    View regions(Viewer viewer, Acting who) {
        var language = viewer.language();
        var partners = rights.partnersOf(who.region());
        var numbers = organisations.numbers();
        var near = new ArrayList<Region>();
        var byCountry = new TreeMap<String, List<Region>>(Sorting.in(language));
        for (var region : regions.all())
            if (region.id().equals(who.region()) || partners.contains(region.id())) near.add(region);
            else byCountry.computeIfAbsent(region.countryName(language), _ -> new ArrayList<>()).add(region);
        var words = DirectoryTeller.words(language);
        var countries = new ArrayList<DirectoryView.RegionGroup>();
        byCountry.forEach((country, those) -> countries.add(group(country, those, numbers, who, language)));
        return page(viewer, HttpStatus.OK, "access/regions.jte", words.say("regions.title"),
                new DirectoryView.Regions(group(words.say("regions.partners"), near, numbers, who, language), countries));
    }

    /// The reader's own region first.
    private DirectoryView.RegionGroup group(String heading, Collection<Region> those, Map<RegionId, Integer> numbers, Acting who, Language language) {
        return new DirectoryView.RegionGroup(heading, DirectoryTeller.words(language).count("regions.count", those.size()), those.stream()
                .sorted(Comparator.comparing((Region region) -> !region.id().equals(who.region()))
                        .thenComparing(region -> region.name().shownTo(language).text(), Sorting.in(language)))
                .map(region -> new DirectoryView.RegionLine(DirectoryTeller.link(region, language),
                        region.id().equals(who.region()) ? Optional.of(DirectoryTeller.words(language).say("region.yours")) : Optional.empty(),
                        region.utc(clock.now()), String.valueOf(numbers.getOrDefault(region.id(), 0))))
                .toList());
    }

    @GetMapping("/regions/{code}")
    View region(@PathVariable RegionId code, Viewer viewer, Acting who) {
        var language = viewer.language();
        var region = regions.region(code);
        var own = organisations.ofRegion(code);
        var words = DirectoryTeller.words(language);
        var address = "/regions/" + code;
        var view = new DirectoryView.Region(region.name().shownTo(language), DirectoryTeller.others(region.name(), "name", language),
                Optional.of(new Shown(region.genitive(), Language.RU)), region.utc(clock.now()), code.code(), region.countryName(language),
                DirectoryTeller.lines(own, Map.of(), language), words.count("organisations.count", own.size()),
                rights.may(who, Deed.AMEND_DIRECTORY, code) ? Optional.of(address + "/amending") : Optional.empty(),
                rights.may(who, Deed.ADD_ORGANISATION, code) ? Optional.of(address + "/organisations") : Optional.empty(),
                code.equals(who.region()) ? teller.history(Reference.to(code), region.zone(), language) : List.of());
        return page(viewer, HttpStatus.OK, "access/region.jte", region.name().shownTo(language).text(), view);
    }

    @GetMapping("/regions/{code}/amending")
    View amending(@PathVariable RegionId code, Viewer viewer, Acting who) {
        rights.require(who, Deed.AMEND_DIRECTORY, code);
        var region = regions.region(code);
        var fields = DirectoryForm.fields("name", Optional.of(region.name()));
        fields.put("genitive", region.genitive());
        return form(viewer, HttpStatus.OK, region, new TypedFields(fields), Optional.empty(), region.version());
    }

    @PostMapping("/regions/{code}")
    View amend(@PathVariable RegionId code, @RequestParam Map<String, String> fields, Viewer viewer, Acting who) {
        rights.require(who, Deed.AMEND_DIRECTORY, code);
        var typed = new TypedFields(fields);
        var name = typed.text("name");
        var genitive = typed.line("genitive", Language.RU);
        if (name.flatMap(text -> text.in(Language.RU)).isEmpty()) typed.complain("name.ru", "region.no-russian-name");
        if (genitive.isEmpty()) typed.complain("genitive", "region.no-genitive");
        if (!typed.isGood()) return form(viewer, HttpStatus.UNPROCESSABLE_CONTENT, regions.region(code), typed, Optional.empty(), typed.version());
        try {
            regions.amend(who.actor(), code, name.orElseThrow(), genitive.orElseThrow(), typed.version());
            return SeeOther.at("/regions/" + code);
        } catch (Refusal.ChangedMeanwhile _) {
            var now = regions.region(code);
            var changed = teller.changed(Reference.to(code), now.name(), "name", now.zone(), "/regions/" + code + "/amending", viewer.language());
            return form(viewer, HttpStatus.CONFLICT, now, typed, Optional.of(changed), now.version());
        }
    }

    private View form(Viewer viewer, HttpStatus status, Region region, TypedFields typed, Optional<DirectoryView.Changed> changed, int version) {
        var words = DirectoryTeller.words(viewer.language());
        var form = new DirectoryForm(typed, words).text("name").line("genitive", words.say("field.genitive"))
                .to("/regions/" + region.id(), List.of(listed(viewer.language()), DirectoryTeller.link(region, viewer.language())),
                        words.say("form.save"), changed, List.of(), version);
        return page(viewer, status, "access/organisationform.jte", words.say("region.amend"), form);
    }

    static DirectoryView.Link listed(Language language) {
        return new DirectoryView.Link("/regions", new Shown(DirectoryTeller.words(language).say("regions.title"), language));
    }

    private View page(Viewer viewer, HttpStatus status, String template, String title, Object view) {
        return pages.page(viewer, status, template, title, Map.of("view", view, "words", DirectoryTeller.words(viewer.language())));
    }
}
