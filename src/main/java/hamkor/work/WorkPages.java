package hamkor.work;

import hamkor.access.Acting;
import hamkor.access.Role;
import hamkor.control.DueList;
import hamkor.id.CheckpointId;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.language.Words;
import hamkor.web.Pages;
import hamkor.web.Part;
import hamkor.web.Viewer;
import hamkor.web.Visitor;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// My work, and each of its lists whole.
@Controller
public class WorkPages implements Part {
    static final Map<Language, Words> WORDS = Words.beside(WorkPages.class);

    private final Work work;
    private final Pages pages;

    WorkPages(Work work, Pages pages) {
        this.work = work;
        this.pages = pages;
    }

    @Override public int place() {
        return 10;
    }

    @Override public String address() {
        return "/work";
    }

    @Override public boolean holds(String path) {
        return Part.super.holds(path) || path.startsWith("/checkpoints/") || path.startsWith("/reports/") || path.startsWith("/offices/");
    }

    /// An executor comes to report; the list of roadmaps is a way round for them.
    @Override public boolean isFirstFor(Visitor.Who who) {
        return who instanceof Acting acting && acting.is(Role.EXECUTOR);
    }

    @Override public String name(Language language) {
        return WORDS.get(language).say("title");
    }

    @GetMapping("/work")
    View work(Acting who, Viewer viewer) {
        var words = WORDS.get(viewer.language());
        return pages.page(viewer, "work/work.jte", words.say("title"), Map.of("view", work.of(who, viewer.language()), "words", words));
    }

    @GetMapping("/work/ownerless")
    View ownerless(Acting who, Viewer viewer) {
        if (!who.is(Role.CURATOR)) throw new Refusal.NotFound(WorkPages.class, "list.none");
        var words = WORDS.get(viewer.language());
        return pages.page(viewer, "work/ownerless.jte", words.say("ownerless"), Map.of("offices", work.ownerless(who, viewer.language()), "words", words));
    }

    /// @param after `2026-07-01_` and the id of a checkpoint, as the link to the next page has it
    @GetMapping("/work/{list}")
    View list(@PathVariable String list, @RequestParam(defaultValue = "") String after, Acting who, Viewer viewer) {
        var found = WorkList.of(list).filter(WorkList.of(who)::contains).orElseThrow(() -> new Refusal.NotFound(WorkPages.class, "list.none"));
        var words = WORDS.get(viewer.language());
        var section = work.list(who, found, after(after), viewer.language());
        return pages.page(viewer, "work/list.jte", section.title(), Map.of("section", section, "words", words));
    }

    /// What nobody wrote begins the list anew.
    private static Optional<DueList.After> after(String typed) {
        var parts = typed.split("_", 2);
        try {
            return parts.length < 2 ? Optional.empty() : Optional.of(new DueList.After(LocalDate.parse(parts[0]), new CheckpointId(UUID.fromString(parts[1]))));
        } catch (DateTimeParseException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
