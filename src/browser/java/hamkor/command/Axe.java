package hamkor.command;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What axe finds against WCAG 2.2 AA on an open page.
final class Axe {
    private static final String SCRIPT = script();
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /// One line for each fault: its rule, what it means, the element.
    @SuppressWarnings("unchecked")
    static List<String> faults(Page page) {
        page.evaluate(SCRIPT);
        return (List<String>) page.evaluate("""
                async rules => {
                    const found = await axe.run(document, {runOnly: rules, resultTypes: ['violations']});
                    return found.violations.flatMap(fault => fault.nodes.map(node =>
                        fault.id + ': ' + fault.help + ': ' + node.html.slice(0, 240) + ' ' + (node.failureSummary || '').split('\\n').slice(1, 2)));
                }""", RULES);
    }

    private static String script() {
        try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
