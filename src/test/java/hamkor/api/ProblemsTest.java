package hamkor.api;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.access.Role;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every no of the API: a problem of RFC 9457 in the reader's language.
class ProblemsTest {
    private static Calls site;

    @BeforeAll static void start(@TempDir Path folder) {
        site = new Calls(folder, doors -> doors.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .registerMapping(RequestMappingInfo.paths("/api/broken").methods(RequestMethod.GET).build(), new Broken(), Broken.method()));
    }

    /// A fault of the program, which nobody can ask for otherwise.
    public static class Broken {
        public void fail() {
            throw new IllegalStateException("the secret of the house");
        }

        static Method method() {
            return Arrays.stream(Broken.class.getMethods()).filter(method -> method.getName().equals("fail")).findFirst().orElseThrow();
        }
    }

    @AfterAll static void end() {
        site.close();
    }

    private static void is(HttpResponse<String> answer, int status, String kind) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Vary")).hasValueSatisfying(vary -> assertThat(vary).contains("Accept-Language"));
        var problem = Calls.json(answer);
        assertThat(problem.get("type").asString()).isEqualTo("/api/v1/problems/" + kind);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
    }

    @Test void withoutATokenNothingIsAnswered() {
        for (var nobody : List.of(site.byNobody(), site.with("hkr_none"), site.with(""))) {
            var answer = nobody.get("/api/v1/regions");
            is(answer, 401, "not-signed-in");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            is(nobody.get("/api/v1/nowhere"), 401, "not-signed-in");
            is(nobody.send("/api/v1/roadmaps/read", "file", "a.docx", new byte[] {1}), 401, "not-signed-in");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nowhere", "/api/v1", "/api/v2/regions", "/api/v1/organisations/1", "/api/v1/regions/"})
    void anAddressThatLeadsNowhereIsNotFound(String path) {
        is(site.get(path, "Accept", "text/html"), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"ru, Не найдено", "uz, Topilmadi", "uz-Cyrl, Топилмади", "en, Not found", "de, Не найдено", "'fr, en;q=0.5', Not found"})
    void aProblemIsInTheReadersLanguage(String language, String title) {
        var answer = site.get("/api/v1/nowhere", "Accept-Language", language);
        assertThat(Calls.json(answer).get("title").asString()).isEqualTo(title);
        assertThat(answer.headers().firstValue("Content-Language")).hasValueSatisfying(code -> assertThat(language).contains(code.equals("ru") ? "" : code));
    }

    @Test void anotherMethodIsToldWhichThereAre() {
        var answer = site.call("DELETE", "/api/v1/regions", "{}");
        is(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).hasValueSatisfying(allowed -> assertThat(allowed).contains("GET"));
    }

    @Test void anotherFormOfTheAnswerIsNotThere() {
        is(site.get("/api/v1/regions", "Accept", "text/csv"), 406, "not-acceptable");
    }

    /// What went wrong is for the log; who called gets the number by which it is found there.
    @Test void aFaultOfTheProgramTellsItsNumberAndNothingElse() throws IOException {
        var answer = site.unchecked("/api/broken");
        is(answer, 500, "defect");
        assertThat(Calls.json(answer).get("number").asString()).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(answer.body()).doesNotContain("secret", "IllegalState");
    }

    @Test void aReaderWithoutTheRoleIsNotAllowed() {
        is(site.as(Role.EXECUTOR, "RU-OMS").get("/api/v1/drafts/01a20cd2-5b73-7af3-9c66-ab48fca225be"), 404, "not-found");
    }
}
