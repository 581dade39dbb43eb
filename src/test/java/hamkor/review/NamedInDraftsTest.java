package hamkor.review;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.Story;
import hamkor.access.Acting;
import hamkor.access.PersonalRecords;
import hamkor.directory.Organisation;
import hamkor.directory.Organisations;
import hamkor.id.DraftId;
import hamkor.id.RegionId;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.measure.Executor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/// Whom a document names after an executor, and which organisation a person chose for one: both may be another a year later.
class NamedInDraftsTest {
    private static final String NAMED = "К.Е. Нестругин";
    private Story story;
    private Acting omsk;
    private DraftId draft;

    @BeforeEach void aDraft() {
        story = new Story();
        omsk = story.curator("RU-OMS");
        draft = Documents.brought(story, omsk, Documents.agreement(story, "RU-OMS", "UZ-BU"), "omsk_bukhara.docx");
    }

    @AfterEach void end() {
        story.close();
    }

    private Review review() {
        return story.door(Reviews.class).of(draft);
    }

    private int erase(String region) {
        return story.door(TransactionOperations.class).execute(_ -> story.doors(PersonalRecords.class).stream().mapToInt(kept -> kept.erase(new RegionId(region), NAMED)).sum());
    }

    private int kept() {
        return story.jdbc.sql("""
                select count(*) from draft_source join draft_row using (draft, number) where strpos(concat(cells, content, as_read), :name) > 0
                """).param("name", NAMED).query(Integer.class).single();
    }

    @Test void whomADocumentNamesIsErasedAndTheMarksStand() {
        var row = review().rows().stream().filter(own -> own.content().executors().stream().anyMatch(executor -> executor.contact().equals(Optional.of(NAMED)))).findFirst().orElseThrow().row();
        story.door(Corrections.class).correct(omsk, draft, row.number(), 1, content -> content.with(content.executors().stream()
                .map(executor -> executor.side().equals(content.executors().getFirst().side()) ? executor.as(Executor.Role.CO) : executor).toList()));
        story.door(Approvals.class).mark(omsk, draft, Map.of(row.number(), 2));
        var side = review().agreement().sideOf(omsk.region()).orElseThrow();
        assertThat(review().marked(side)).contains(row.number());
        assertThat(erase("UZ-BU")).as("it is nobody of the other side's").isZero();
        assertThat(kept()).isPositive();
        assertThat(erase("RU-OMS")).isPositive();
        assertThat(kept()).isZero();
        assertThat(review().marked(side)).as("nothing else of the row has changed").contains(row.number());
        assertThat(erase("RU-OMS")).isZero();
    }

    @Test void anOrganisationThatWasChosenIsWhatItHasBecome() {
        var organisations = story.door(Organisations.class);
        var region = new RegionId("RU-OMS");
        var old = organisations.add(omsk.actor(), region, Organisation.Kind.AGENCY, LanguageText.of(Language.RU, "Агентство прежних дел"), List.of());
        var now = organisations.add(omsk.actor(), region, Organisation.Kind.AGENCY, LanguageText.of(Language.RU, "Агентство новых дел"), List.of());
        int number = review().rows().getFirst().row().number();
        story.door(Corrections.class).correct(omsk, draft, number, 1, content -> content.with(content.executors().stream()
                .map(executor -> executor.side().equals(content.executors().getFirst().side()) ? executor.meaning(old) : executor).toList()));
        organisations.merge(omsk.actor(), old, now, 1);
        assertThat(review().row(number).orElseThrow().content().executors()).anyMatch(executor -> executor.organisation().equals(Optional.of(now)))
                .noneMatch(executor -> executor.organisation().equals(Optional.of(old)));
    }
}
