package hamkor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hamkor.access.Role;
import hamkor.command.ReadCommand;
import hamkor.command.SiteSettings;
import hamkor.document.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `POST /api/v1/roadmaps/read`: the reader over HTTP.
class ReadingApiTest {
    private static final String READ = "/api/v1/roadmaps/read";
    private static Calls site;

    @BeforeAll static void start(@TempDir Path folder) {
        site = new Calls(new SiteSettings(0, folder, new Limits(300_000, Limits.DEFAULT.unpacked())), _ -> {});
    }

    @AfterAll static void end() {
        site.close();
    }

    private static HttpResponse<String> send(byte[] content, String... headers) {
        return site.send(READ, "file", "дорожная карта.docx", content, headers);
    }

    private static byte[] demo(String name) {
        try {
            return Files.readAllBytes(Path.of("demo", name));
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static Set<String> copies() {
        var names = Path.of(System.getProperty("java.io.tmpdir")).toFile().list((_, name) -> name.startsWith("hamkor-read-"));
        return Set.of(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"omsk_bukhara.docx", "omsk_navoi.docx", "omsk_tashkent.docx"})
    void aDocumentIsReadAsTheCommandReadsIt(String name) {
        var printed = new ByteArrayOutputStream();
        ReadCommand.run(List.of("demo/" + name, "--json"), Map.of(), new PrintStream(printed), new PrintStream(OutputStream.nullOutputStream()));
        var answer = send(demo(name));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body()).isEqualTo(printed.toString(StandardCharsets.UTF_8));
    }

    @Test void nothingOfADocumentStaysBehind() {
        var before = copies();
        send(demo("omsk_bukhara.docx"));
        send("no document".getBytes(StandardCharsets.US_ASCII));
        send(new byte[300_001]);
        site.send(READ, "document", "a.docx", new byte[] {1});
        await().untilAsserted(() -> assertThat(before).containsAll(copies()));   // another program of ours may be reading beside this test
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ru | Документ не прочитан | это не документ Word, Excel или PDF
            uz | Hujjat oʻqilmadi | bu Word, Excel yoki PDF hujjati emas
            """)
    void whatCannotBeReadIsSaidInTheReadersLanguage(String language, String title, String detail) {
        var answer = send("no document".getBytes(StandardCharsets.US_ASCII), "Accept-Language", language);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Language")).contains(language);
        var problem = Calls.json(answer);
        assertThat(problem.propertyNames()).containsExactly("type", "title", "status", "detail");
        assertThat(problem.get("type").asString()).isEqualTo("/api/v1/problems/unreadable");
        assertThat(problem.get("title").asString()).isEqualTo(title);
        assertThat(problem.get("status").asInt()).isEqualTo(422);
        assertThat(problem.get("detail").asString()).containsIgnoringCase(detail);
    }

    @Test void onlyWhoeverMayBringDocumentsInHasThemRead() {
        assertThat(site.as(Role.AUDITOR, "RU-OMS").send(READ, "file", "a.docx", demo("omsk_bukhara.docx")).statusCode()).isEqualTo(403);
    }

    @Test void aFileOverTheLimitIsTooLarge() {
        for (int size : List.of(300_001, 1_400_000)) {
            var answer = send(new byte[size]);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(Calls.json(answer).get("type").asString()).isEqualTo("/api/v1/problems/too-large");
        }
    }

    @Test void aFormWithoutTheFileNamesWhatIsLacking() {
        var answer = site.send(READ, "document", "a.docx", new byte[] {1});
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Calls.json(answer).get("errors").get(0).get("field").asString()).isEqualTo("file");
    }

    @Test void onlyAFormIsTaken() {
        var answer = site.call("POST", READ, "{}");
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(Calls.json(answer).get("detail").asString()).contains("multipart/form-data");
        assertThat(answer.headers().firstValue("Accept")).contains("multipart/form-data");
        assertThat(site.post(READ, "no parts", "multipart/form-data").statusCode()).isEqualTo(400);
    }

    @Test void anotherMethodIsToldWhichThereIs() {
        var answer = site.call("PUT", READ, "{}");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValueSatisfying(allowed -> assertThat(allowed).contains("POST"));
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test void anAddressOfTheApiThatLeadsNowhereIsAProblemAndNoPage() {
        var answer = site.get("/api/v1/nowhere", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(site.get("/assets/x/y").headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    }
}
