package hamkor.review;

import hamkor.audit.Actor;
import hamkor.id.SideId;
import hamkor.language.LanguageText;
import hamkor.roadmap.Approval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The act by which a side approved a draft.
///
/// @param content the hash of the plan it approved
/// @param on the day that counts: of the decision, or of the act
/// @param at the instant of the act
/// @param dropped by whose change it fell, and when; empty while it stands
public record DraftApproval(SideId side, String content, LocalDate on, LanguageText basis, Actor by, Instant at, Optional<Dropped> dropped) {
    public record Dropped(String by, Instant at) {}

    Approval ofEdition() {
        return new Approval(side, on, basis, by);
    }
}
