package hamkor.api;

import hamkor.directory.Organisations;
import hamkor.directory.Region;
import hamkor.directory.Regions;
import hamkor.id.OrganisationId;
import hamkor.id.RegionId;
import hamkor.language.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The regions and their organisations: what the codes and ids of the other answers mean. People are not in the API.
@RestController
@RequestMapping("/api/v1")
class DirectoryApi {
    private final Regions regions;
    private final Organisations organisations;

    DirectoryApi(Regions regions, Organisations organisations) {
        this.regions = regions;
        this.organisations = organisations;
    }

    /// By their codes.
    @GetMapping("/regions")
    PageJson<RegionJson> regions(@RequestParam(defaultValue = Paging.USUAL) int limit, @RequestParam Optional<String> cursor) {
        var paging = new Paging(limit, cursor);
        var after = paging.behind(List::getFirst).orElse("");
        var found = regions.all().stream().filter(region -> region.id().code().compareTo(after) > 0).map(RegionJson::of).limit(limit + 1).toList();
        return PageJson.of(found, limit, region -> Paging.cursor(region.code()));
    }

    @GetMapping("/regions/{code}")
    RegionJson region(@PathVariable String code) {
        return known(code).map(RegionJson::of).orElseThrow(() -> new Refusal.NotFound(DirectoryApi.class, "region.none"));
    }

    @GetMapping("/organisations")
    PageJson<OrganisationJson> organisations(@RequestParam Optional<String> region, @RequestParam(defaultValue = Paging.USUAL) int limit,
            @RequestParam Optional<String> cursor) {
        var paging = new Paging(limit, cursor);
        var of = region.map(code -> known(code).orElseThrow(() -> FieldsInvalid.at("region", "field.region"))).map(Region::id);
        var found = organisations.after(of, paging.behind(parts -> OrganisationId.of(parts.getFirst())), limit + 1);
        var aliases = organisations.aliasesOf(found.stream().map(organisation -> organisation.id()).toList());
        return PageJson.of(found.stream().map(organisation -> OrganisationJson.of(organisation, aliases.getOrDefault(organisation.id(), List.of()))).toList(),
                limit, organisation -> Paging.cursor(organisation.id()));
    }

    @GetMapping("/organisations/{id}")
    OrganisationJson organisation(@PathVariable UUID id) {
        var organisation = organisations.organisation(new OrganisationId(id));
        return OrganisationJson.of(organisation, organisations.aliasesOf(organisation.id()));
    }

    private Optional<Region> known(String code) {
        if (!RegionId.isCode(code)) return Optional.empty();
        var id = new RegionId(code);
        return Optional.ofNullable(regions.of(List.of(id)).get(id));
    }
}
