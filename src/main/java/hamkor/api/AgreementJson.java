package hamkor.api;

import hamkor.agreement.Agreement;
import hamkor.language.LanguageText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// @param owner the region that entered it
/// @param sides in the order of the document
record AgreementJson(UUID id, String owner, Agreement.Kind kind, LanguageText title, Optional<LocalDate> signedOn, Optional<LanguageText> signedAt,
        List<SideJson> sides) {
    record SideJson(UUID id, int position, String region) {}

    static AgreementJson of(Agreement agreement) {
        return new AgreementJson(agreement.id().value(), agreement.owner().code(), agreement.kind(), agreement.title(), agreement.signedOn(),
                agreement.signedAt(), agreement.sides().stream().map(side -> new SideJson(side.id().value(), side.position(), side.region().code())).toList());
    }
}
