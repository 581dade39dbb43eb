package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hamkor.Story;
import hamkor.evidence.Evidence;
import hamkor.evidence.EvidenceSettings;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.language.Words;
import hamkor.term.Term;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceCommandTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    @TempDir Path folder;

    private int check(Evidence evidence, DataSource database) {
        printed.reset();
        return EvidenceCommand.told(evidence, new FilesSql(database), Words.beside(EvidenceCommand.class).get(Language.RU), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test void whatIsMissingSpoiltOrBelongsToNothingIsSaid() throws IOException {
        try (var story = new Story()) {
            var database = story.door(DataSource.class);
            var evidence = new Evidence(folder);
            var named = evidence.store(in("named")).sha256();
            var stray = evidence.store(in("stray")).sha256();
            story.jdbc.sql("alter table edition disable trigger user").update();
            var agreement = story.agreement("RU-OMS", "UZ-BU");
            story.putInForce(story.roadmap(agreement), Story.reading(Story.measure("1", List.of("Экономика"), new Term.Deadline("до 1 июля 2030 года", LocalDate.of(2030, 7, 1)))), story.approvals(agreement));
            story.jdbc.sql("update edition set source_sha256 = :named").param("named", named).update();
            assertThat(check(evidence, database)).isZero();
            assertThat(lines()).containsExactlyInAnyOrder("Файл ни к чему не приложен: " + stray, "Файлов, хранящихся без изменений: 1");
            var place = folder.resolve(named.substring(0, 2)).resolve(named);
            Files.writeString(place, "other");
            assertThat(check(evidence, database)).isEqualTo(1);
            assertThat(lines()).contains("Файл испорчен: " + named);
            Files.delete(place);
            assertThat(check(evidence, database)).isEqualTo(1);
            assertThat(lines()).contains("Файл не найден: " + named);
        }
    }

    @Test void everyColumnThatNamesAFileIsLookedInto() {
        try (var story = new Story()) {
            var named = story.jdbc.sql("select table_name || '.' || column_name from information_schema.columns where table_schema = 'public' and column_name like '%sha256' order by 1")
                    .query(String.class).list();
            assertThat(named.stream().filter(column -> !column.endsWith(".content_sha256")))
                    .as("a column that holds the hash of a file is called sha256 or source_sha256: `./hamkor evidence check` looks for these")
                    .contains("draft.source_sha256", "edition.source_sha256", "report_evidence.sha256").allMatch(column -> column.matches("\\w+\\.(source_)?sha256"));
        }
    }

    @Test void whereFilesAreKeptIsSaidWhole() {
        assertThat(SiteSettings.files(Map.of("HAMKOR_FILES", folder.toString()))).isEqualTo(EvidenceSettings.in(folder));
        var bucket = SiteSettings.files(Map.of("HAMKOR_FILES", folder.toString(), "HAMKOR_S3_URL", "https://s3.example.org", "HAMKOR_S3_BUCKET", "hamkor",
                "HAMKOR_S3_KEY", "k", "HAMKOR_S3_SECRET", UUID.randomUUID().toString())).bucket().orElseThrow();
        assertThat(bucket.region()).isEqualTo("us-east-1");
        assertThat(refusal(Map.of("HAMKOR_S3_URL", "https://s3.example.org", "HAMKOR_S3_BUCKET", "hamkor"))).isEqualTo("refused.s3-lacks");
        assertThat(refusal(Map.of("HAMKOR_S3_URL", "s3.example.org"))).isEqualTo("refused.s3-url");
        assertThat(refusal(Map.of("HAMKOR_CLAMD", "x:y"))).isEqualTo("refused.clamd");
    }

    private static String refusal(Map<String, String> environment) {
        return catchThrowableOfType(Refusal.Invalid.class, () -> SiteSettings.files(environment)).key();
    }

    private static ByteArrayInputStream in(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
}
