package hamkor.api;

import hamkor.access.Acting;
import hamkor.agreement.Agreement;
import hamkor.agreement.Agreements;
import hamkor.directory.Regions;
import hamkor.id.AgreementId;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The agreements to which the caller's side is a party.
@RestController
@RequestMapping("/api/v1/agreements")
class AgreementApi {
    private final Agreements agreements;
    private final Regions regions;

    AgreementApi(Agreements agreements, Regions regions) {
        this.agreements = agreements;
        this.regions = regions;
    }

    /// In an order that stays the same whatever is amended meanwhile.
    @GetMapping
    PageJson<AgreementJson> agreements(@RequestParam(defaultValue = Paging.USUAL) int limit, @RequestParam Optional<String> cursor, Acting by) {
        var paging = new Paging(limit, cursor);
        var after = paging.behind(List::getFirst).orElse("");
        var found = agreements.seenBy(by).stream().filter(agreement -> agreement.id().toString().compareTo(after) > 0)
                .sorted(Comparator.comparing((Agreement agreement) -> agreement.id().toString())).limit(limit + 1).map(AgreementJson::of).toList();
        return PageJson.of(found, limit, agreement -> Paging.cursor(agreement.id()));
    }

    @PostMapping
    ResponseEntity<AgreementJson> register(@RequestBody PaperJson paper, Acting by) {
        var id = AgreementId.make();
        agreements.register(by, id, paper.paper(regions));
        var agreement = agreements.agreement(by, id);
        return ResponseEntity.created(URI.create("/api/v1/agreements/" + id)).eTag(Version.tag(agreement.version())).body(AgreementJson.of(agreement));
    }

    @GetMapping("/{id}")
    ResponseEntity<AgreementJson> agreement(@PathVariable UUID id, Acting by) {
        return answer(agreements.agreement(by, new AgreementId(id)));
    }

    @PutMapping("/{id}")
    ResponseEntity<AgreementJson> amend(@PathVariable UUID id, @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> seen, @RequestBody PaperJson paper, Acting by) {
        var agreement = new AgreementId(id);
        agreements.amend(by, agreement, Version.seen(seen, agreements.agreement(by, agreement).version()), paper.paper(regions));
        return answer(agreements.agreement(by, agreement));
    }

    private static ResponseEntity<AgreementJson> answer(Agreement agreement) {
        return ResponseEntity.ok().eTag(Version.tag(agreement.version())).body(AgreementJson.of(agreement));
    }
}
