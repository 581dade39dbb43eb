package hamkor.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hamkor.Story;
import hamkor.access.Acting;
import hamkor.agreement.Agreements;
import hamkor.audit.Audit;
import hamkor.directory.Organisations;
import hamkor.evidence.ClamdServer;
import hamkor.evidence.Evidence;
import hamkor.evidence.EvidenceSettings;
import hamkor.id.CheckpointId;
import hamkor.id.MeasureId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.id.RoadmapId;
import hamkor.language.Refusal;
import hamkor.term.Span;
import hamkor.term.Term;
import java.io.ByteArrayInputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

class PapersTest {
    private static final byte[] PDF = "%PDF-1.7 act".getBytes(StandardCharsets.US_ASCII);
    private static Story story;
    private static Acting executor;
    private static Acting stranger;
    private static CheckpointId checkpoint;

    @BeforeAll static void begin() {
        story = new Story();
        var agreement = story.door(Agreements.class).agreement(story.agreement("RU-OMS", "UZ-BU"));
        var offices = story.door(Organisations.class).ofRegion(new RegionId("RU-OMS"));
        executor = story.executor("RU-OMS", offices.getFirst().id());
        stranger = story.executor("RU-OMS", offices.getLast().id());
        var thing = Reference.to(MeasureId.make());
        var basis = new ControlBasis(LocalDate.of(2025, 10, 22), Optional.empty(), Optional.of(Span.years(2025, 2031)), List.of(MonthDay.of(12, 15)));
        story.door(TransactionTemplate.class).executeWithoutResult(_ -> story.door(Control.class).put(new RegionId("RU-OMS"), Reference.to(RoadmapId.make()), agreement.regionsBySide(), basis,
                List.of(new Controlled(thing, new Term.Deadline("до 1 июля 2030 года", LocalDate.of(2030, 7, 1)),
                        List.of(new Answering(agreement.sides().getFirst().id(), offices.getFirst().id(), true))))));
        checkpoint = story.door(ControlSql.class).standing(List.of(thing)).getFirst().id();
    }

    private static Report draft() {
        return story.door(Reports.class).draft(executor, checkpoint);
    }

    @AfterAll static void end() {
        story.close();
    }

    private static ByteArrayInputStream in(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    @Test void aFileIsTakenUnderTheLastPartOfItsName() {
        var draft = draft();
        var paper = story.door(Papers.class).take(executor, draft.id(), "C:\\Отчёты\\акт.pdf", in(PDF));
        assertThat(paper.name()).isEqualTo("акт.pdf");
        assertThat(paper.mediaType()).isEqualTo("application/pdf");
        assertThat(paper.size()).isEqualTo(PDF.length);
    }

    @Test void whatCannotBeEvidenceIsRefused() {
        var draft = draft();
        var papers = new Papers(story.door(Reports.class), story.door(Evidence.class), new ReportSettings(1_000_000), story.door(Audit.class), story.door(TransactionTemplate.class));
        refuses(papers, draft, new byte[0], "paper.empty");
        refuses(papers, draft, "#!/bin/sh".getBytes(StandardCharsets.US_ASCII), "paper.unknown");
        refuses(papers, draft, new byte[1_000_001], "paper.too-large");
    }

    @Test void aFileForADraftOfAnotherOfficeIsNotTaken() {
        var draft = draft();
        assertThatThrownBy(() -> story.door(Papers.class).take(stranger, draft.id(), "a.pdf", in(PDF))).isInstanceOf(Refusal.NotFound.class);
    }

    @Test void anInfectedFileIsRefusedByTheNameOfItsVirusAndRecorded(@TempDir Path files) throws Exception {
        assumeTrue(ClamdServer.isHere(), "clamd is not installed (Debian: clamav-daemon): looking for viruses was not tested");
        try (var clamd = new ClamdServer()) {
            var evidence = new Evidence(new EvidenceSettings(files, Optional.empty(), Optional.of(UnixDomainSocketAddress.of(clamd.socket()))));
            var papers = new Papers(story.door(Reports.class), evidence, ReportSettings.DEFAULT, story.door(Audit.class), story.door(TransactionTemplate.class));
            var draft = draft();
            refuses(papers, draft, ClamdServer.INFECTED, "paper.infected");
            var recorded = story.door(Audit.class).of(story.door(Reports.class).thing(draft), 1).getFirst();
            assertThat(recorded.act()).isEqualTo("file-refused");
            assertThat(recorded.after().toString()).contains("Hamkor.Test");
            assertThat(evidence.check(_ -> List.of(), (_, kept) -> assertThat(kept).isEmpty())).isZero();
            assertThat(papers.take(executor, draft.id(), "clean.pdf", in(PDF)).size()).isEqualTo(PDF.length);
        }
    }

    private static void refuses(Papers papers, Report draft, byte[] content, String key) {
        assertThatThrownBy(() -> papers.take(executor, draft.id(), "a.pdf", in(content)))
                .isInstanceOfSatisfying(Refusal.Invalid.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
