package hamkor.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What a browser would send back of a form of a page.
final class SentForm {
    private static final Pattern INPUT = Pattern.compile("<input [^>]*>");
    private static final Pattern TEXT = Pattern.compile("<textarea( [^>]*)>([^<]*)</textarea>");
    private static final Pattern CHOICE = Pattern.compile("<select( [^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"");
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");

    private SentForm() {}

    /// @param opening something that stands in its opening tag
    /// @param changed what a person changed
    static Map<String, String> of(String page, String opening, Map<String, String> changed) {
        int at = page.indexOf(opening);
        if (at < 0) throw new IllegalArgumentException("no form with " + opening);
        var form = page.substring(at, page.indexOf("</form>", at));
        var fields = new LinkedHashMap<String, String>();
        INPUT.matcher(form).results().forEach(found -> {
            var tag = found.group();
            boolean box = tag.contains("type=\"checkbox\"");
            if ((box || tag.contains("type=\"radio\"")) && !tag.contains(" checked")) return;
            fields.put(attribute(tag, "name"), box ? "on" : attribute(tag, "value"));
        });
        TEXT.matcher(form).results().forEach(found -> fields.put(attribute(found.group(1), "name"), plain(found.group(2))));
        CHOICE.matcher(form).results().forEach(found -> {
            var chosen = CHOSEN.matcher(found.group(2));
            var first = OPTION.matcher(found.group(2));
            fields.put(attribute(found.group(1), "name"), chosen.find() ? plain(chosen.group(1)) : first.find() ? plain(first.group(1)) : "");
        });
        fields.remove("_csrf");
        fields.putAll(changed);
        return fields;
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? plain(found.group(1)) : "";
    }

    private static String plain(String html) {
        return html.replace("&#34;", "\"").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&#39;", "'").replace("&amp;", "&");
    }
}
