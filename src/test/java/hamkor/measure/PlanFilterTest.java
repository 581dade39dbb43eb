package hamkor.measure;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.control.Status;
import hamkor.measure.PlanFilter.Choice;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a reader asks for, as it stands in an address.
class PlanFilterTest {
    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(nullValues = "-", value = {
        "q, форум, форум", "q, '  форум ', форум", "q, '', -", "section, 2, 2", "section, two, -", "section, 99999, -", "status, overdue, overdue",
        "status, 2.planned, 2.planned", "status, 7.planned, -", "status, late, -", "status, 2., -", "executor, 01a20cd2-5b73-7af3-9c66-ab48fca225be, 01a20cd2-5b73-7af3-9c66-ab48fca225be",
        "executor, 1, -", "whose, 1, 1", "whose, 0, -", "whose, a, -", "unknown, 1, -"})
    void whatIsNoChoiceAsksForNothing(String name, String typed, String chosen) {
        var filter = PlanFilter.of(Map.of(name, typed));
        assertThat(filter.chosen().values().stream().findFirst()).isEqualTo(Optional.ofNullable(chosen));
        assertThat(filter.isEmpty()).isEqualTo(chosen == null);
    }

    @Test void anAddressLeadsBackToTheSameChoices() {
        var filter = PlanFilter.of(Map.of("q", "кооп & ко?", "status", "1.overdue", "section", "3"));
        var address = filter.address("/roadmaps/x", "quarters");
        assertThat(address).startsWith("/roadmaps/x?view=quarters&q=").doesNotContain(" ");
        var query = new HashMap<String, String>();
        for (var part : address.substring(address.indexOf('?') + 1).split("&"))
            query.put(part.split("=")[0], URLDecoder.decode(part.split("=")[1], StandardCharsets.UTF_8));
        assertThat(PlanFilter.of(query)).isEqualTo(filter);
        assertThat(PlanFilter.NONE.address("/roadmaps/x", "")).isEqualTo("/roadmaps/x");
    }

    @Test void aStatusIsOfAllSidesOrOfOne() {
        assertThat(PlanFilter.of(Map.of("status", "soon")).status()).contains(new PlanFilter.StatusOf(Optional.empty(), Status.SOON));
        assertThat(PlanFilter.of(Map.of("status", "2.soon")).status()).contains(new PlanFilter.StatusOf(Optional.of("2"), Status.SOON));
        assertThat(PlanFilter.of(Map.of("status", "soon", "q", "x")).without(Choice.STATUS).status()).isEmpty();
    }
}
