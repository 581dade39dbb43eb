package hamkor.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamkor.Story;
import hamkor.access.Acting;
import hamkor.document.Unreadable;
import hamkor.id.DraftId;
import hamkor.language.Refusal;
import hamkor.measure.Direction;
import hamkor.roadmap.reading.CellRole;
import hamkor.roadmap.reading.ColumnChoice;
import hamkor.roadmap.reading.SourceHeader;
import hamkor.term.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A draft read again by what a person says of its columns.
class ColumnsTest {
    private static Story story;
    private Acting omsk;
    private DraftId draft;
    private Columns columns;

    @BeforeAll static void begin() {
        story = new Story();
    }

    @AfterAll static void end() {
        story.close();
    }

    @BeforeEach void aDraftOfNavoi() {
        omsk = story.curator("RU-OMS");
        draft = Documents.brought(story, omsk, Documents.agreement(story, "RU-OMS", "UZ-NW"), "omsk_navoi.docx");
        columns = story.door(Columns.class);
    }

    private Review review() {
        return story.door(Reviews.class).of(draft);
    }

    private SourceHeader header() {
        return columns.headers(omsk, draft).getFirst();
    }

    private static ColumnChoice.Header with(SourceHeader header, CellRole role, CellRole instead) {
        return new ColumnChoice.Header(header.table(), header.first(), header.last() + 1, header.columns().stream().map(column ->
                new ColumnChoice.Column(column.at(), column.role() == role ? instead : column.role(), column.side(), column.language())).toList());
    }

    private ColumnsForm seen() {
        return ColumnsForm.of(review(), Optional.of(header()), review().lines().getFirst());
    }

    private void change(CellRole role, CellRole instead) {
        columns.change(omsk, draft, header().first(), seen(), with(header(), role, instead));
    }

    @Test void aWrongRoleSetRightGivesTheFieldBack() {
        var terms = review().rows().stream().map(row -> row.content().term()).toList();
        var header = header();
        change(CellRole.TERM, CellRole.REMARK);
        assertThat(review().rows().stream().map(row -> row.content().term()).toList()).isNotEqualTo(terms);
        columns.change(omsk, draft, header.first(), seen(), with(header, CellRole.TERM, CellRole.TERM));
        assertThat(review().rows().stream().map(row -> row.content().term()).toList()).isEqualTo(terms);
        assertThat(review().counts().addUp()).isTrue();
    }

    @Test void whatWasCorrectedByHandStandsAlsoWhereItsColumnIsReadOtherwise() {
        int number = review().rows().getFirst().row().number();
        var read = review().row(number).orElseThrow().content();
        var typed = new Term.Deadline(read.term().words(), LocalDate.of(2026, 5, 20));
        story.door(Corrections.class).correct(omsk, draft, number, 1, row -> row.with(typed, Optional.of("до 20 мая 2026 года")).of(Optional.of(Direction.ENERGY)));
        var header = header();
        change(CellRole.TERM, CellRole.REMARK);
        assertThat(review().row(number).orElseThrow().content().term()).isEqualTo(typed);
        assertThat(review().corrected()).containsExactly(number);
        columns.change(omsk, draft, header.first(), seen(), with(header, CellRole.TERM, CellRole.TERM));
        var after = review().row(number).orElseThrow();
        assertThat(after.content().typedTerm()).contains("до 20 мая 2026 года");
        assertThat(after.content().direction()).contains(Direction.ENERGY);
        story.door(Corrections.class).takeBack(omsk, draft, number, after.row().version());
        assertThat(review().row(number).orElseThrow().content()).as("what is read now").isEqualTo(read);
    }

    @Test void correctionsOfWhatIsReadAsBeforeSurvive() {
        int number = review().rows().getFirst().row().number();
        story.door(Corrections.class).correct(omsk, draft, number, 1, row -> row.under(List.of("I. Другое")));
        var before = review().row(number).orElseThrow().content();
        change(CellRole.TERM, CellRole.REMARK);
        var after = review().row(number).orElseThrow();
        assertThat(after.content().section()).containsExactly("I. Другое");
        assertThat(after.content().title()).isEqualTo(before.title());
        assertThat(after.content().term()).isNotEqualTo(before.term());
        assertThat(after.row().version()).isEqualTo(3);
    }

    @Test void whoBeganFromAnOlderVersionChangesNothing() {
        var began = seen();
        change(CellRole.TERM, CellRole.REMARK);
        var standing = review().rows().stream().map(Settled::hash).toList();
        assertThatThrownBy(() -> columns.change(omsk, draft, header().first(), began, with(header(), CellRole.NUMBER, CellRole.REMARK))).isInstanceOf(Refusal.ChangedMeanwhile.class);
        assertThat(review().rows().stream().map(Settled::hash).toList()).isEqualTo(standing);
    }

    @Test void aChoiceThatLeavesNoRoadmapChangesNothing() {
        var last = review().lines().stream().filter(line -> line.table() == header().table()).toList().getLast().number();
        var nowhere = new ColumnChoice.Header(header().table(), header().first(), last + 1, with(header(), CellRole.TERM, CellRole.TERM).columns());
        var standing = review().rows().stream().map(Settled::hash).toList();
        assertThatThrownBy(() -> columns.change(omsk, draft, header().first(), seen(), nowhere)).isInstanceOf(Unreadable.class);
        assertThat(review().rows().stream().map(Settled::hash).toList()).isEqualTo(standing);
    }

    @Test void onlyCuratorsOfTheSidesSayIt() {
        assertThatThrownBy(() -> columns.headers(story.leader("RU-OMS"), draft)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> columns.headers(story.curator("UZ-BU"), draft)).isInstanceOf(Refusal.NotFound.class);
    }
}
