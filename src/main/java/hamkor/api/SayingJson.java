package hamkor.api;

import hamkor.control.Figure;
import hamkor.control.Proof;
import hamkor.control.ReportState;
import hamkor.control.ReportText;
import hamkor.language.LanguageText;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What an office says of a date, as a program sends it. What is left out is left open.
///
/// @param send whether it is sent with this; else it stays the draft of the office, to which files can be added
record SayingJson(Optional<String> state, Optional<Map<String, String>> text, Optional<List<NumberJson>> figures, Optional<Map<String, String>> reason,
        Optional<String> proposedOn, Optional<List<LinkJson>> links, Optional<Boolean> send) {
    private static final int LONGEST = 5_000;
    private static final int MOST = 50;

    record NumberJson(String name, BigDecimal value, Optional<String> unit) {}

    record LinkJson(String address, Optional<String> name) {}

    /// @param text as it is to stand in the report
    /// @param links to be added where the draft has none with their address
    record Said(ReportText text, List<Proof.Link> links) {}

    /// @throws FieldsInvalid with all complaints at once
    Said said() {
        var complaints = new Complaints();
        Optional<ReportState> is = state.flatMap(word -> complaints.oneOf("state", word, ReportState.values()));
        Optional<LanguageText> what = text.flatMap(sent -> complaints.lines("text", sent, LONGEST));
        Optional<LanguageText> why = reason.flatMap(sent -> complaints.lines("reason", sent, LONGEST));
        Optional<LocalDate> day = complaints.day("proposedOn", proposedOn);
        var numbers = numbers(complaints);
        var pages = pages(complaints);
        complaints.orThrow();
        return new Said(new ReportText(is, what, numbers, why, day), pages);
    }

    private List<Figure> numbers(Complaints complaints) {
        var numbers = new ArrayList<Figure>();
        var sent = figures.orElse(List.of());
        if (sent.size() > MOST) complaints.about("figures", "field.too-many", MOST);
        for (int i = 0; i < sent.size(); i++) {
            var number = sent.get(i);
            if (number == null || number.name() == null || number.name().isBlank() || number.value() == null) complaints.about("figures[" + i + "]", "field.lacking");
            else numbers.add(new Figure(number.name().strip(), number.value(), number.unit().orElse("").strip()));
        }
        return numbers;
    }

    private List<Proof.Link> pages(Complaints complaints) {
        var pages = new ArrayList<Proof.Link>();
        var sent = links.orElse(List.of());
        if (sent.size() > MOST) complaints.about("links", "field.too-many", MOST);
        for (int i = 0; i < sent.size(); i++) {
            var address = sent.get(i) == null ? Optional.<URI>empty() : address(sent.get(i).address());
            if (address.isEmpty()) complaints.about("links[" + i + "].address", "field.address");
            else pages.add(new Proof.Link(UUID.randomUUID(), sent.get(i).name().filter(name -> !name.isBlank()).orElse(address.get().getHost()).strip(), address.get()));
        }
        return pages;
    }

    private static Optional<URI> address(String sent) {
        try {
            return Optional.ofNullable(sent).map(String::strip).filter(text -> text.matches("https?://.+")).map(URI::create).filter(address -> address.getHost() != null);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
