package hamkor.access;

import hamkor.directory.Organisation;
import hamkor.directory.Organisations;
import hamkor.directory.Region;
import hamkor.directory.Regions;
import hamkor.id.RegionId;
import hamkor.language.Refusal;
import hamkor.web.Pages;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Adding an organisation to a region. What there is already that is called much the same is offered first.
@Controller
class NewOrganisationPages {
    private final Organisations organisations;
    private final Regions regions;
    private final Rights rights;
    private final Pages pages;

    NewOrganisationPages(Organisations organisations, Regions regions, Rights rights, Pages pages) {
        this.organisations = organisations;
        this.regions = regions;
        this.rights = rights;
        this.pages = pages;
    }

    @GetMapping("/regions/{code}/organisations")
    View form(@PathVariable RegionId code, Viewer viewer, Acting who) {
        rights.require(who, Deed.ADD_ORGANISATION, code);
        return form(viewer, HttpStatus.OK, regions.region(code), new TypedFields(Map.of()), List.of());
    }

    /// @param another where the person has seen what is like it and means another
    @PostMapping("/regions/{code}/organisations")
    View add(@PathVariable RegionId code, @RequestParam Map<String, String> fields, @RequestParam(defaultValue = "") String another, Viewer viewer, Acting who) {
        rights.require(who, Deed.ADD_ORGANISATION, code);
        var region = regions.region(code);
        var form = OrganisationForm.of(new TypedFields(fields));
        if (!form.isGood()) return form(viewer, HttpStatus.UNPROCESSABLE_CONTENT, region, form.typed(), List.of());
        var name = form.name().orElseThrow();
        var called = organisations.calledIn(List.of(code));
        if (another.isEmpty() && called.by(code, name).isEmpty()) {
            var near = organisations.near(code, name);
            if (!near.isEmpty()) return form(viewer, HttpStatus.UNPROCESSABLE_CONTENT, region, form.typed(), near);
        }
        try {
            return SeeOther.at("/organisations/" + organisations.add(who.actor(), code, form.kind().orElseThrow(), name, form.aliases()));
        } catch (Refusal.Invalid refused) {
            form.refused(refused);
            return form(viewer, HttpStatus.UNPROCESSABLE_CONTENT, region, form.typed(), List.of());
        }
    }

    private View form(Viewer viewer, HttpStatus status, Region region, TypedFields typed, List<Organisation> near) {
        var language = viewer.language();
        var words = DirectoryTeller.words(language);
        var form = new DirectoryForm(typed, words).text("name").kinds()
                .lines("aliases", words.say("field.aliases"), words.say("organisation.aliases.hint"))
                .to("/regions/" + region.id() + "/organisations", List.of(RegionPages.listed(language), DirectoryTeller.link(region, language)),
                        words.say(near.isEmpty() ? "organisation.add.do" : "organisation.add.another"), Optional.empty(),
                        near.stream().map(organisation -> DirectoryTeller.link(organisation, language)).toList(), 0);
        return pages.page(viewer, status, "access/organisationform.jte", words.say("organisation.add"), Map.of("view", form, "words", words));
    }
}
