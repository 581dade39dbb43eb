package hamkor.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Words;
import hamkor.term.BusinessClock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Makes pages out of templates. A page is written out whole before anything is sent, so that a fault in a template becomes
/// the page of a defect and not half a page.
@Component
public class Pages {
    private static final Map<Language, Words> WORDS = Words.beside(Pages.class);

    private final TemplateEngine templates;
    private final Assets assets;
    private final BusinessClock clock;
    private final ObjectProvider<Part> parts;

    /// @param parts found when first asked for: the pages of a part make them with this
    Pages(TemplateEngine templates, Assets assets, BusinessClock clock, ObjectProvider<Part> parts) {
        this.templates = templates;
        this.assets = assets;
        this.clock = clock;
        this.parts = parts;
    }

    /// @param template its path below `hamkor`: `measure/roadmap.jte`
    /// @param title of the page, in the viewer's language
    /// @param parameters of the template, beside its `page`
    public View page(Viewer viewer, String template, String title, Map<String, Object> parameters) {
        return page(viewer, HttpStatus.OK, template, title, false, parameters);
    }

    /// The same, printed broad.
    public View landscape(Viewer viewer, String template, String title, Map<String, Object> parameters) {
        return page(viewer, HttpStatus.OK, template, title, true, parameters);
    }

    /// The same, with a complaint about what was sent.
    public View page(Viewer viewer, HttpStatus status, String template, String title, Map<String, Object> parameters) {
        return page(viewer, status, template, title, false, parameters);
    }

    View page(Viewer viewer, HttpStatus status, String template, String title, boolean landscape, Map<String, Object> parameters) {
        var words = WORDS.get(viewer.language());
        var all = new HashMap<>(parameters);
        all.put("page", new Page(viewer, title, landscape, demoDay(viewer.language()), links(viewer), words, assets));
        var output = new Utf8ByteOutput();
        templates.render(template, all, output);
        return new Written(status, viewer.language(), output);
    }

    /// Where this visitor begins; the first page of the site where no part says otherwise.
    public String firstFor(Visitor.Who who) {
        return parts.stream().filter(part -> part.isFirstFor(who)).min(Comparator.comparingInt(Part::place)).map(Part::address).orElse("/");
    }

    private List<Page.Link> links(Viewer viewer) {
        var who = viewer.visitor().who();
        if (who.isEmpty()) return List.of();
        var path = viewer.address().split("\\?", 2)[0];
        return parts.stream().filter(part -> part.isFor(who.get())).sorted(Comparator.comparingInt(Part::place))
                .map(part -> new Page.Link(part.address(), part.name(viewer.language()),
                        path.equals(part.address()) ? "page" : part.holds(path) ? "true" : null)).toList();
    }

    static Words words(Language language) {
        return WORDS.get(language);
    }

    /// In Greenwich's day: a strip over every page belongs to no region.
    private Optional<String> demoDay(Language language) {
        return clock.isDemo() ? Optional.of(DayWords.inText(clock.today(ZoneOffset.UTC), language)) : Optional.empty();
    }
}
