package hamkor.command;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Story;
import hamkor.audit.Audit;
import hamkor.language.Language;
import hamkor.language.Words;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AuditCommandTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int verify(Story story) {
        printed.reset();
        return AuditCommand.told(story.door(Audit.class).verify(), Words.beside(AuditCommand.class).get(Language.RU),
                new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @Test void aWholeRecordIsSaidToBeAndABrokenOneWhereItBreaks() {
        try (var story = new Story()) {
            assertThat(verify(story)).isZero();
            assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Всё так, как было записано");
            story.jdbc.sql("alter table audit_entry disable trigger user").update();
            story.jdbc.sql("update audit_entry set act = 'nothing' where owner = 'UZ-BU' and number = 2").update();
            assertThat(verify(story)).isEqualTo(1);
            assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("Цепочка UZ-BU, запись № 2: изменена после того, как была сделана");
        }
    }
}
