package hamkor.term;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.term.Term.Undated;
import hamkor.term.Term.WhyUndated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a person is offered where a term cannot be dated: for each reason, in a plan of 2025–2027.
class TermProposalsTest {
    private static final TermContext PLAN = TermContext.within(Span.years(2025, 2027));

    private static String said(TermProposal proposal) {
        var days = proposal.term().firstDay().map(LocalDate::toString).orElse("") + ".." + proposal.term().lastDay().map(LocalDate::toString).orElse("");
        var kind = switch (proposal.term()) {
            case Term.Recurring recurring -> recurring.recurrence().rule() + " ";
            case Term.Relative _ -> "relative ";
            case Term.Continuous _ -> "continuous ";
            default -> "";
        };
        return proposal.how() + " " + kind + days + (proposal.part().isEmpty() ? "" : " «" + proposal.part() + "»");
    }

    private static String said(List<TermProposal> proposals) {
        return proposals.stream().map(TermProposalsTest::said).collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", value = {
        // NO_YEAR
        "декабрь | IN_YEAR 2025-12-01..2025-12-31; IN_YEAR 2026-12-01..2026-12-31; IN_YEAR 2027-12-01..2027-12-31",
        "II кв. 2026 года – II кв. | IN_YEAR 2026-04-01..2026-06-30; IN_YEAR 2026-04-01..2027-06-30",
        "до 15 мая | IN_YEAR ..2025-05-15; IN_YEAR ..2026-05-15; IN_YEAR ..2027-05-15",
        "декабрь – март | NEXT_YEAR 2025-12-01..2026-03-31; NEXT_YEAR 2026-12-01..2027-03-31",
        "август / avgust | IN_YEAR 2025-08-01..2025-08-31 «август»; IN_YEAR 2026-08-01..2026-08-31 «август»; IN_YEAR 2027-08-01..2027-08-31 «август»",
        // NO_SUCH_DAY
        "31.06.2026 | LAST_DAY_OF_MONTH 2026-06-30..2026-06-30; WHOLE_MONTH 2026-06-01..2026-06-30",
        "до 31 июня 2026 / 2026-yil 31-iyungacha | LAST_DAY_OF_MONTH ..2026-06-30 «до 31 июня 2026»",
        "29 February 2027 | LAST_DAY_OF_MONTH 2027-02-28..2027-02-28; WHOLE_MONTH 2027-02-01..2027-02-28",
        "2028 йил 31 апрелгача | LAST_DAY_OF_MONTH ..2028-04-30",
        "30 февраля | LAST_DAY_OF_MONTH 2025-02-28..2025-02-28; LAST_DAY_OF_MONTH 2026-02-28..2026-02-28; LAST_DAY_OF_MONTH 2027-02-28..2027-02-28",
        "V квартал 2027 года | WHOLE_YEAR 2027-01-01..2027-12-31",
        "31.13.2026 | WHOLE_YEAR 2026-01-01..2026-12-31",
        // END_BEFORE_START
        "IV–III кварталы 2026 года | NEXT_YEAR 2026-10-01..2027-09-30; SWAPPED 2026-07-01..2026-12-31",
        "01.07.2027 – 01.06.2027 | NEXT_YEAR 2027-07-01..2028-06-01; SWAPPED 2027-06-01..2027-07-01",
        "01.02.2026 – 01.02.2025 | NEXT_YEAR 2026-02-01..2027-02-01; SWAPPED 2025-02-01..2026-02-01",
        "2027–2026 годы | SWAPPED 2026-01-01..2027-12-31",
        "с 2029 года | PART 2029-01-01..2029-12-31",
        // OPEN_END
        "12.03.2026 – по настоящее время | TO_END_OF_PERIOD 2026-03-12..2027-12-31 «12.03.2026»; PART 2026-03-12..2026-03-12 «12.03.2026»",
        // BLANK, TO_BE_SET, EMPTY
        "«___» ноября 2026 г. | PART 2026-11-01..2026-11-30 «ноября 2026 г.»; WHOLE_PERIOD continuous 2025-01-01..2027-12-31",
        "ХХ.05.2026 | PART 2026-05-01..2026-05-31 «05.2026»; WHOLE_PERIOD continuous 2025-01-01..2027-12-31",
        "01.10.2026 – TBD | TO_END_OF_PERIOD 2026-10-01..2027-12-31 «01.10.2026»; PART 2026-10-01..2026-10-01 «01.10.2026»; WHOLE_PERIOD continuous 2025-01-01..2027-12-31",
        "срок определяется позднее | WHOLE_PERIOD continuous 2025-01-01..2027-12-31",
        "— | WHOLE_PERIOD continuous 2025-01-01..2027-12-31",
        // LANGUAGES_DISAGREE
        "2026 год / 2027-yil | ONE_LANGUAGE 2026-01-01..2026-12-31 «2026 год»; ONE_LANGUAGE 2027-01-01..2027-12-31 «2027-yil»",
        "2026 год/2027 йил | ONE_LANGUAGE 2026-01-01..2026-12-31 «2026 год»; ONE_LANGUAGE 2027-01-01..2027-12-31 «2027 йил»",
        "2027-yil 2028 год | ONE_LANGUAGE 2027-01-01..2027-12-31 «2027-yil»; ONE_LANGUAGE 2028-01-01..2028-12-31 «2028 год»",
        // NOT_UNDERSTOOD
        "5 и 12 июля 2026 года | PART 2026-07-12..2026-07-12 «12 июля 2026 года»",
        "июнь 2026 г., октябрь 2027 г. | PART 2026-06-01..2026-06-30 «июнь 2026 г.»; PART 2027-10-01..2027-10-31 «октябрь 2027 г.»",
        "ноябрь 2026 года, после уборки | PART 2026-11-01..2026-11-30 «ноябрь 2026 года»; PART relative .. «после уборки»",
        "ежегодно, октябрь 2026 года | PART FREQ=YEARLY 2025-01-01..2027-12-31 «ежегодно»; PART 2026-10-01..2026-10-31 «октябрь 2026 года»",
        "конец 2026 года | PART 2026-01-01..2026-12-31 «2026 года»",
        "осенью | -",
        // what is understood
        "II квартал 2026 года | -",
        "по мере необходимости | -"})
    void forEachReasonAPersonIsOfferedWhatTheWordsMayMean(String words, String proposals) {
        assertThat(said(TermProposals.of(words, PLAN))).isEqualTo(proposals == null ? "" : proposals);
    }

    @Test
    void theWordsOfTheDocumentStay() {
        assertThat(TermProposals.of("2026 год / 2027-yil", PLAN)).allSatisfy(proposal -> assertThat(proposal.term().words()).isEqualTo("2026 год / 2027-yil"));
    }

    @Test
    void withoutAPeriodNoYearIsOffered() {
        assertThat(TermProposals.of("декабрь", TermContext.NONE)).isEmpty();
        assertThat(said(TermProposals.of("", TermContext.NONE))).isEqualTo("WHOLE_PERIOD continuous ..");
    }

    @Test
    void aPeriodThatAPersonHasGivenSinceEndsWhatIsOpen() {
        var undated = new Undated("с 2027 года", WhyUndated.OPEN_END);
        assertThat(said(TermProposals.of(undated, TermContext.NONE))).isEqualTo("PART 2027-01-01..2027-12-31 «2027 года»");
        assertThat(said(TermProposals.of(undated, TermContext.within(Span.years(2026, 2028))))).contains("2027-01-01..2028-12-31");
    }

    static Stream<String> writtenTerms() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/hamkor/term"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("terms.")).sorted().toList().stream().flatMap(TermProposalsTest::lines)
                    .filter(line -> !line.startsWith("#") && !line.isBlank()).map(line -> line.split(" \\| ")[0]);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @ParameterizedTest
    @MethodSource("writtenTerms")
    void atMostFourAreOfferedEachOtherDaysAndOnlyWhereTheTermIsUndated(String words) {
        var read = new TermReader().read(words, PLAN);
        var proposals = TermProposals.of(words, PLAN);
        if (!(read instanceof Undated)) assertThat(proposals).isEmpty();
        assertThat(proposals.size()).isLessThanOrEqualTo(4);
        assertThat(proposals.stream().map(TermProposal::term)).doesNotHaveDuplicates().noneMatch(Undated.class::isInstance).allMatch(term -> term.words().equals(read.words()));
    }

    @Test
    void longWordsAreNotSearchedForEver() {
        long begun = System.nanoTime();
        TermProposals.of("до 1 мая и 5 июня ".repeat(55), PLAN);
        TermProposals.of("кроме 1 мая и 5 июня или II кв. ".repeat(3), PLAN);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        assertThat(TermProposals.of(new Undated("x".repeat(5000), WhyUndated.NOT_UNDERSTOOD), new TermContext(Optional.empty(), Optional.empty(), false))).isEmpty();
    }
}
