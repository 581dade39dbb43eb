package hamkor.notification;

import hamkor.access.Acting;
import hamkor.account.OncePages;
import hamkor.directory.Regions;
import hamkor.id.RoadmapId;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Words;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Roadmaps;
import hamkor.web.Pages;
import hamkor.web.Reach;
import hamkor.web.SeeOther;
import hamkor.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Calendars: the page on which a person makes their secret addresses, and what stands under one.
@Controller
class CalendarPages {
    private static final Map<Language, Words> WORDS = Words.beside(CalendarPages.class);
    private static final String PATH = "/me/calendar";
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=utf-8");
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final Calendars calendars;
    private final Roadmaps roadmaps;
    private final Regions regions;
    private final Reach reach;
    private final Pages pages;

    CalendarPages(Calendars calendars, Roadmaps roadmaps, Regions regions, Reach reach, Pages pages) {
        this.calendars = calendars;
        this.roadmaps = roadmaps;
        this.regions = regions;
        this.reach = reach;
        this.pages = pages;
    }

    /// Open to whoever holds the address: a program has no sign-in. Read again it is the same, and says so.
    @GetMapping("/feeds/{secret}")
    ResponseEntity<byte[]> calendar(@PathVariable String secret, @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known) {
        var content = calendars.read(secret.replaceFirst("\\.ics$", ""));
        var tag = "\"" + sha256(content) + "\"";
        var answer = known.contains(tag) ? ResponseEntity.status(HttpStatus.NOT_MODIFIED) : ResponseEntity.ok();
        answer.eTag(tag).cacheControl(CacheControl.maxAge(FRESH).cachePrivate());
        if (known.contains(tag)) return answer.build();
        return answer.contentType(CALENDAR).header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"hamkor.ics\"").header("X-Content-Type-Options", "nosniff").body(content);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);   // every Java has it
        }
    }

    /// @param roadmap that is offered first
    @GetMapping(PATH)
    View calendars(@RequestParam(defaultValue = "") String roadmap, @RequestParam(defaultValue = "") String done, Acting me, HttpServletRequest request,
            HttpServletResponse response, Viewer viewer) {
        var words = WORDS.get(viewer.language());
        var zone = regions.region(me.region()).zone();
        var inForce = roadmaps.inForce(me);
        var titles = inForce.stream().collect(Collectors.toMap(Edition::roadmap, edition -> title(edition, words), (one, _) -> one));
        var made = OncePages.take(request, response).map(secret -> reach.link(request, "/feeds/" + secret + ".ics"));
        var lines = calendars.of(me).stream().map(feed -> new CalendarView.Line(feed.roadmap().map(id -> titles.getOrDefault(id, words.say("calendar.gone"))).orElse(words.say("calendar.own")),
                DayWords.moment(feed.madeAt(), zone, viewer.language()), feed.roadmap().map(RoadmapId::toString).orElse(""), PATH + "/" + feed.id() + "/closing")).toList();
        var offered = inForce.stream().map(edition -> new LetterChoiceView.Option(edition.roadmap().toString(), titles.get(edition.roadmap()))).toList();
        var view = new CalendarView(made, lines, offered, roadmap, done.equals("closed"));
        return pages.page(viewer, "notification/calendars.jte", words.say("calendar.title"), Map.of("view", view, "words", words));
    }

    private static String title(Edition edition, Words words) {
        return edition.title().map(title -> title.shownTo(words.language()).text()).orElse(words.say("list.roadmap"));
    }

    /// @param roadmap empty: of all that is the person's
    @PostMapping(PATH)
    View open(@RequestParam(defaultValue = "") String roadmap, Acting me, HttpServletRequest request, HttpServletResponse response) {
        OncePages.leave(calendars.open(me, roadmap.isEmpty() ? Optional.empty() : Optional.of(RoadmapId.of(roadmap))), PATH, request, response);
        return SeeOther.at(PATH);
    }

    @PostMapping(PATH + "/{feed}/closing")
    View close(@PathVariable UUID feed, Acting me) {
        calendars.close(me, feed);
        return SeeOther.at(PATH + "?done=closed");
    }
}
