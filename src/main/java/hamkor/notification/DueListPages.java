package hamkor.notification;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.agreement.Agreements;
import hamkor.agreement.Side;
import hamkor.directory.Regions;
import hamkor.export.DueTable;
import hamkor.id.Reference;
import hamkor.id.RoadmapId;
import hamkor.language.Language;
import hamkor.language.Words;
import hamkor.roadmap.Roadmaps;
import hamkor.term.BusinessClock;
import hamkor.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The list of dates as a file, of the own side or of a roadmap, whenever somebody wants it.
@Controller
class DueListPages {
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final Map<Language, Words> WORDS = Words.beside(DueListPages.class);

    private final DueListMaker maker;
    private final Roadmaps roadmaps;
    private final Agreements agreements;
    private final Regions regions;
    private final Rights rights;
    private final BusinessClock clock;

    DueListPages(DueListMaker maker, Roadmaps roadmaps, Agreements agreements, Regions regions, Rights rights, BusinessClock clock) {
        this.maker = maker;
        this.roadmaps = roadmaps;
        this.agreements = agreements;
        this.regions = regions;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/due-list.docx")
    ResponseEntity<byte[]> ofSide(Acting who, Viewer viewer) {
        rights.require(who, Deed.SEE);
        var side = regions.region(who.region());
        var today = clock.today(side.zone());
        return file(maker.table(maker.of(who.region(), today, maker.lookup()), side.name().shownTo(viewer.language()).text(), today, viewer.language()), today, viewer);
    }

    @GetMapping("/roadmaps/{id}/due-list.docx")
    ResponseEntity<byte[]> ofRoadmap(@PathVariable RoadmapId id, Acting who, Viewer viewer) {
        rights.require(who, Deed.SEE, Reference.to(id));
        var today = clock.today(regions.region(who.region()).zone());
        var sides = agreements.agreement(roadmaps.inForce(id).agreement()).sides().stream().map(Side::region).toList();
        var known = regions.of(sides);
        var whose = sides.stream().map(side -> known.get(side).name().shownTo(viewer.language()).text()).collect(Collectors.joining(" – "));
        return file(maker.table(maker.under(id, today), whose, today, viewer.language()), today, viewer);
    }

    private static ResponseEntity<byte[]> file(DueTable table, LocalDate today, Viewer viewer) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(DOCX)).header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name(today, viewer.language()), StandardCharsets.UTF_8).build().toString())
                .body(table.word());
    }

    static String name(LocalDate today, Language language) {
        return WORDS.get(language).say("list.file", today) + ".docx";
    }
}
