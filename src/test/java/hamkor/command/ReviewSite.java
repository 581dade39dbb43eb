package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Browserless;
import hamkor.access.Rights;
import hamkor.agreement.Agreements;
import hamkor.document.Limits;
import hamkor.id.AgreementId;
import hamkor.id.Reference;
import hamkor.roadmap.Roadmaps;
import hamkor.sql.TestDatabase;
import hamkor.term.BusinessClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The site with the example roadmaps and a curator of each side, where documents are reviewed without scripts. One for all tests that
/// ask for it: each brings a document of its own.
final class ReviewSite implements AutoCloseable {
    /// Of an uploaded file, in bytes.
    static final int LIMIT = 2_000_000;
    private static final Path FILES = folder();

    final Counted database = new Counted(TestDatabase.fresh());
    final Browserless omsk;
    final Browserless bukhara;
    private final Site site;
    private Site.Doors doors;
    private int stamp;

    private ReviewSite() {
        var clock = Clock.systemUTC();
        site = Site.start(database.database, BusinessClock.demo(clock, DemoWorld.FIRST_DAY, clock.instant()),
                new SiteSettings(0, FILES, new Limits(LIMIT, Limits.DEFAULT.unpacked())), ready -> {
                    doors = ready;
                    new DemoWorld(ready, _ -> {}).load(DemoCommand::read);
                });
        for (var edition : doors.door(Roadmaps.class).allInForce()) {
            var agreement = doors.door(Agreements.class).agreement(edition.agreement());
            doors.door(Rights.class).tell(Reference.to(agreement.id()), agreement.sides().stream().map(side -> side.region()).toList());
        }
        omsk = as("curator@omsk.example");
        bukhara = as("curator@bukhara.example");
    }

    /// Gives it to tests, and ends it after the last of them.
    static final class Shared implements ParameterResolver {
        @Override public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ReviewSite.class;
        }

        @Override public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(ReviewSite.class, _ -> new ReviewSite(), ReviewSite.class);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-files")), "review");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override public void close() {
        site.close();
    }

    Browserless as(String email) {
        return Browserless.demo(site.port(), email);
    }

    AgreementId agreement() {
        return doors.door(Roadmaps.class).allInForce().getFirst().agreement();
    }

    <T> T door(Class<T> type) {
        return doors.door(type);
    }

    /// The example document once more, as another file: its archive carries a remark.
    byte[] document() {
        try (var in = DemoCommand.class.getResourceAsStream("/demo/omsk_bukhara.docx")) {
            var content = in.readAllBytes();
            var remark = ("copy " + ++stamp).getBytes(StandardCharsets.US_ASCII);
            content[content.length - 2] = (byte) remark.length;
            var out = new ByteArrayOutputStream();
            out.write(content);
            out.write(remark);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    HttpResponse<String> upload(Browserless who, String path, String name, byte[] content) {
        who.get(path + "/new");
        return who.upload(path, name, content);
    }

    /// The address of a draft of its own.
    String draft() {
        var answer = upload(omsk, "/agreements/" + agreement() + "/drafts", "omsk_bukhara.docx", document());
        assertThat(answer.statusCode()).isEqualTo(303);
        return location(answer);
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /// The row of the page, by its number in the document.
    static String row(String page, int number) {
        int at = page.indexOf("id=\"r" + number + "\"");
        return at < 0 ? "" : page.substring(at, page.indexOf("</tr>", at));
    }

    /// What was understood of it, without what stands in the document.
    static String got(String page, int number) {
        var row = row(page, number);
        return row.substring(row.indexOf("id=\"u" + number + "\""));
    }

    static int rowOf(String page, String number) {
        var found = Pattern.compile("id=\"r(\\d+)\"(?:(?!</tr>).)*?<b>" + Pattern.quote(number) + "</b>", Pattern.DOTALL).matcher(page);
        assertThat(found.find()).as(number).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
