package hamkor.review;

import hamkor.audit.Actor;
import hamkor.id.PersonId;
import hamkor.id.RegionId;
import java.time.Instant;
import java.util.Optional;

/// Who did something for which side, and when.
///
/// @param person empty for the program
public record Changed(Optional<PersonId> person, String by, RegionId region, Instant at) {
    /// What is being done now.
    static Changed now(Actor by, Instant at) {
        return new Changed(by.person(), by.name(), by.region().orElseThrow(), at);
    }

    boolean isBy(PersonId person) {
        return this.person.filter(person::equals).isPresent();
    }
}
