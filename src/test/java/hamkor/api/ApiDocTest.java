package hamkor.api;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.command.DemoData;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// docs/api.md says what happens: every example is run in its order on the example world, every answer it shows is part of the real one.
class ApiDocTest {
    private static final Pattern BLOCK = Pattern.compile("```(sh|json|http)\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern BY = Pattern.compile("\\./hamkor token (\\S+@[\\w.]+)");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Test void everyExampleAnswersWhatItShows(@TempDir Path folder) throws IOException {
        try (var site = new Calls(folder, DemoData::load)) {
            var shell = new Shell(site);
            HttpResponse<String> answer = null;
            int shown = 0;
            for (var block : BLOCK.matcher(Files.readString(Path.of("docs/api.md"))).results().toList()) {
                var text = block.group(2);
                switch (block.group(1)) {
                    case "sh" -> {
                        var token = BY.matcher(text);
                        if (token.find()) shell.as(token.group(1));
                        answer = token.reset().find() ? null : shell.run(text);
                    }
                    case "http" -> {
                        headed(text, answer);
                        shown++;
                    }
                    default -> {
                        part(Calls.JSON.readTree(text), Calls.json(answer), "$");
                        shown++;
                    }
                }
            }
            assertThat(shown).isGreaterThan(8);
        }
    }

    @Test void itNamesEveryKindOfProblem() throws IOException {
        var text = Files.readString(Path.of("docs/api.md"));
        assertThat(Arrays.stream(ProblemKind.values()).filter(kind -> !text.contains("| `" + kind.word() + "` | " + kind.status().value() + " |"))).isEmpty();
    }

    private static void headed(String shown, HttpResponse<String> answer) {
        var lines = shown.split("\n");
        assertThat(lines[0]).isEqualTo("HTTP/1.1 " + answer.statusCode());
        for (int i = 1; i < lines.length; i++) {
            var header = lines[i].split(": ", 2);
            assertThat(answer.headers().firstValue(header[0])).as(header[0])
                    .hasValueSatisfying(value -> assertThat(UUID.matcher(value).replaceAll("…")).isEqualTo(UUID.matcher(header[1]).replaceAll("…")));
        }
    }

    /// What is shown of an object or a list is in it; an id stands for any id, `…` for any text.
    private static void part(JsonNode shown, JsonNode answer, String at) {
        if (shown.isObject()) shown.properties().forEach(field -> {
            assertThat(answer.has(field.getKey())).as(at + "." + field.getKey()).isTrue();
            part(field.getValue(), answer.get(field.getKey()), at + "." + field.getKey());
        });
        else if (shown.isArray()) for (int i = 0; i < shown.size(); i++) {
            assertThat(answer.has(i)).as(at + "[" + i + "]").isTrue();
            part(shown.get(i), answer.get(i), at + "[" + i + "]");
        }
        else if (shown.isString() && UUID.matcher(shown.asString()).matches()) assertThat(answer.asString()).as(at).matches(UUID);
        else if (shown.isString() && shown.asString().contains("…"))
            assertThat(answer.asString()).as(at).matches(Pattern.compile(Pattern.quote(shown.asString()).replace("…", "\\E.*\\Q"), Pattern.DOTALL));
        else assertThat(answer).as(at).isEqualTo(shown);
    }
}
