package hamkor.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a browser calls itself, as far as its owner would: «Firefox, Windows».
final class Agent {
    /// Each claims to be all that come after it.
    private static final Map<String, String> BROWSERS = ordered("YaBrowser/", "Yandex Browser", "Edg/", "Edge", "OPR/", "Opera", "Firefox/", "Firefox",
            "Chrome/", "Chrome", "Safari/", "Safari");
    private static final Map<String, String> SYSTEMS = ordered("Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows",
            "Mac OS", "macOS", "Linux", "Linux");

    private Agent() {}

    /// Empty where it says nothing known.
    static Optional<String> of(String agent) {
        var browser = in(BROWSERS, agent);
        var system = in(SYSTEMS, agent);
        return browser.map(name -> system.map(at -> name + ", " + at).orElse(name)).or(() -> system);
    }

    private static Optional<String> in(Map<String, String> names, String agent) {
        return names.entrySet().stream().filter(name -> agent.contains(name.getKey())).map(Map.Entry::getValue).findFirst();
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
        return map;
    }
}
