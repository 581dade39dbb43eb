package hamkor.api;

import hamkor.agreement.Agreement;
import hamkor.agreement.Paper;
import hamkor.directory.Regions;
import hamkor.id.RegionId;
import hamkor.language.LanguageText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the signed paper of an agreement says of itself, as a program sends it.
///
/// @param regions their codes, in the order of the document
record PaperJson(String kind, Map<String, String> title, Optional<String> signedOn, Optional<Map<String, String>> signedAt, List<String> regions) {
    /// @throws FieldsInvalid with all complaints at once
    Paper paper(Regions directory) {
        var complaints = new Complaints();
        if (kind == null) complaints.about("kind", "field.lacking");
        Optional<Agreement.Kind> is = Optional.ofNullable(kind).flatMap(word -> complaints.oneOf("kind", word, Agreement.Kind.values()));
        Optional<LanguageText> called = complaints.text("title", title);
        Optional<LocalDate> day = complaints.day("signedOn", signedOn);
        Optional<LanguageText> place = signedAt.flatMap(sent -> complaints.text("signedAt", sent));
        var signing = signing(directory, complaints);
        complaints.orThrow();
        return new Paper(is.orElseThrow(), called.orElseThrow(), day, place, signing);
    }

    private List<RegionId> signing(Regions directory, Complaints complaints) {
        if (regions == null) {
            complaints.about("regions", "field.lacking");
            return List.of();
        }
        var codes = regions.stream().filter(code -> code != null && RegionId.isCode(code)).map(RegionId::new).toList();
        var known = directory.of(codes).keySet();
        var signing = new ArrayList<RegionId>();
        for (int i = 0; i < regions.size(); i++) {
            var code = regions.get(i);
            if (code != null && RegionId.isCode(code) && known.contains(new RegionId(code))) signing.add(new RegionId(code));
            else complaints.about("regions[" + i + "]", "field.region");
        }
        return signing;
    }
}
