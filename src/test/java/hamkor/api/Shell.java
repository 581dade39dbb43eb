package hamkor.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// As much of a shell as the examples of the documentation need: curl, jq for one value, variables.
final class Shell {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final Pattern ASSIGNMENT = Pattern.compile("(\\w+)=\\$\\((.+) \\| jq -r '([^']+)'\\)");

    private Calls site;
    private final Map<String, String> variables = new HashMap<>();

    Shell(Calls site) {
        this.site = site;
        variables.put("HAMKOR", "");
        variables.put("TOKEN", "");
    }

    /// From here on a program of somebody else calls.
    void as(String email) {
        site = site.as(email);
    }

    /// @return the answer to the last command
    HttpResponse<String> run(String script) {
        HttpResponse<String> answer = null;
        for (var line : script.replace("\\\n", " ").split("\n")) {
            var assignment = ASSIGNMENT.matcher(line);
            if (assignment.matches()) variables.put(assignment.group(1), value(Calls.json(curl(assignment.group(2))), assignment.group(3)));
            else answer = curl(line);
        }
        return answer;
    }

    private HttpResponse<String> curl(String command) {
        var words = words(command);
        if (!words.removeFirst().equals("curl")) throw new IllegalArgumentException("only curl is known: " + command);
        String method = null, data = null, file = null, address = null;
        var headers = new ArrayList<String>();
        while (!words.isEmpty()) {
            var word = words.removeFirst();
            switch (word) {
                case "-s", "-i" -> { }
                case "-X" -> method = words.removeFirst();
                case "-H" -> {
                    var header = words.removeFirst().split(": ", 2);
                    if (!header[0].equals("Authorization") && !header[0].equals("Content-Type")) headers.addAll(List.of(header));
                }
                case "-d" -> data = words.removeFirst();
                case "-F" -> file = words.removeFirst();
                default -> address = word;
            }
        }
        var others = headers.toArray(String[]::new);
        if (file != null) return site.send(address, file.substring(0, file.indexOf('=')), "document.docx", bytes(file.substring(file.indexOf('@') + 1)), others);
        return data != null ? site.call(method, address, data, others) : site.get(address, others);
    }

    /// Variables count outside single quotes.
    private List<String> words(String command) {
        var words = new ArrayList<String>();
        var found = WORD.matcher(command.strip());
        while (found.find()) words.add(found.group(1) != null ? found.group(1) : filled(found.group(2) != null ? found.group(2) : found.group(3)));
        return words;
    }

    private String filled(String text) {
        return Pattern.compile("\\$(\\w+)").matcher(text).replaceAll(name -> {
            if (!variables.containsKey(name.group(1))) throw new IllegalArgumentException("nothing sets " + name.group());
            return variables.get(name.group(1));
        });
    }

    private static String value(JsonNode json, String path) {
        var at = json;
        for (var step : path.substring(1).split("\\.")) {
            var name = step.replaceFirst("\\[.*", "");
            at = at.get(name);
            if (step.endsWith("[-1]")) at = at.get(at.size() - 1);
            else if (step.endsWith("]")) at = at.get(Integer.parseInt(step.replaceFirst(".*\\[(\\d+)]", "$1")));
        }
        return at.asString();
    }

    private static byte[] bytes(String path) {
        try {
            return Files.readAllBytes(Path.of(path));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
