package hamkor.command;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Goes through a page by the Tab key: every control is reached, in the order of reading, with a focus that can be seen, and the
/// walk ends.
final class KeyboardWalk {
    /// Marks what a person can work with, in the order of the document; a group of radio buttons is one stop.
    private static final String MARK = """
            () => {
                const groups = new Set();
                let number = 0;
                for (const element of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')) {
                    if (element.disabled || element.type === 'hidden' || element.tabIndex < 0 || !element.checkVisibility({visibilityProperty: true})) continue;
                    if (element.closest('details:not([open])') && element.tagName !== 'SUMMARY') continue;
                    if (element.type === 'radio') {
                        if (groups.has(element.name)) continue;
                        const checked = document.querySelector(`input[type=radio][name="${element.name}"]:checked`);
                        groups.add(element.name);
                        (checked || element).dataset.stop = number++;
                    } else element.dataset.stop = number++;
                }
                // From the top, wherever the page itself put the focus.
                document.body.tabIndex = -1;
                document.body.focus();
                document.body.removeAttribute('tabindex');
                return number;
            }""";
    private static final String WHERE = """
            () => {
                const at = document.activeElement;
                if (!at || at === document.body || at === document.documentElement) return null;
                const style = getComputedStyle(at);
                const seen = parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none' || style.boxShadow !== 'none';
                return {stop: at.dataset.stop === undefined ? -1 : Number(at.dataset.stop), seen, ofParts: at.type === 'date', html: at.outerHTML.slice(0, 160)};
            }""";

    private static final int PARTS_OF_A_DATE = 3;

    private final Page page;

    KeyboardWalk(Page page) {
        this.page = page;
    }

    @SuppressWarnings("unchecked")
    List<String> faults() {
        var faults = new ArrayList<String>();
        int stops = (Integer) page.evaluate(MARK);
        int expected = 0;
        int parts = 0;
        for (int presses = 0; presses < stops + 5; ) {
            page.keyboard().press("Tab");
            var at = (Map<String, Object>) page.evaluate(WHERE);
            if (at == null) break;
            int stop = ((Number) at.get("stop")).intValue();
            // Past the last one the browser's own controls come, or the first one again.
            if (stop == 0 && expected == stops && stops > 1) break;
            // Day, month, year and the calendar of a date are stops of their own; the browser marks the part that has the focus.
            if (stop == expected - 1 && (Boolean) at.get("ofParts") && ++parts <= PARTS_OF_A_DATE) continue;
            parts = 0;
            presses++;
            if (stop != expected) faults.add("stop " + stop + " where " + expected + " was to come: " + at.get("html"));
            if (!(Boolean) at.get("seen")) faults.add("focus is not to be seen: " + at.get("html"));
            expected = Math.max(stop, expected - 1) + 1;
            if (faults.size() > 5) return faults;
        }
        if (expected < stops) faults.add("only " + expected + " of " + stops + " controls are reached");
        return faults;
    }
}
