package hamkor.audit;

import hamkor.id.PersonId;
import hamkor.id.RegionId;
import hamkor.language.LanguageText;
import java.util.Optional;

/// Who acts, as the act itself keeps it: name and post are those of the day and cross the border with it.
///
/// @param person empty where the program itself acts: at the start of a demo, by a command of the administrator
/// @param region the side acted for; empty where the program acts for none
/// @param post empty where the person has none
public record Actor(Optional<PersonId> person, String name, Optional<LanguageText> post, Optional<RegionId> region) {
    private static final Actor PROGRAM = new Actor(Optional.empty(), "Hamkor", Optional.empty(), Optional.empty());

    public static Actor program() {
        return PROGRAM;
    }
}
