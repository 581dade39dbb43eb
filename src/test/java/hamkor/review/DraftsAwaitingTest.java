package hamkor.review;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Story;
import hamkor.language.Language;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What stands first on a curator's first page.
class DraftsAwaitingTest {
    private static Story story;

    @BeforeAll static void begin() {
        story = new Story();
    }

    @AfterAll static void end() {
        story.close();
    }

    @Test void aDocumentInReviewWaitsForTheCuratorsOfItsSidesUntilItIsWithdrawn() {
        var omsk = story.curator("RU-OMS");
        var bukhara = story.curator("UZ-BU");
        var navoi = story.curator("UZ-NW");
        var awaiting = story.door(DraftsAwaiting.class);
        assertThat(awaiting.awaiting(omsk, Language.RU)).isEmpty();
        var draft = Documents.brought(story, omsk, Documents.agreement(story, "RU-OMS", "UZ-BU"), "omsk_bukhara.docx");
        for (var curator : List.of(omsk, bukhara))
            assertThat(awaiting.awaiting(curator, Language.RU)).singleElement().satisfies(line -> {
                assertThat(line.address()).isEqualTo("/drafts/" + draft);
                assertThat(line.words()).isEqualTo("Проверить и утвердить новую карту: omsk_bukhara.docx");
                assertThat(line.under()).startsWith(omsk.name());
            });
        assertThat(awaiting.awaiting(navoi, Language.RU)).isEmpty();
        story.door(Drafts.class).withdraw(omsk, draft);
        assertThat(awaiting.awaiting(bukhara, Language.RU)).isEmpty();
    }
}
