package hamkor.agreement;

import hamkor.id.AgreementId;
import hamkor.id.RegionId;
import hamkor.id.SideId;
import hamkor.language.LanguageText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What regions have agreed.
///
/// @param owner the side that entered it
/// @param kind set by a person, never taken from the title
/// @param signedOn empty while nobody has entered it
/// @param signedAt the place, as the paper has it; empty while nobody has entered it
/// @param sides two to six, in the order of the document
/// @param version rises with each change
public record Agreement(AgreementId id, RegionId owner, Kind kind, LanguageText title, Optional<LocalDate> signedOn, Optional<LanguageText> signedAt,
        List<Side> sides, int version) {
    public enum Kind {
        AGREEMENT, MEMORANDUM, PROTOCOL_OF_INTENT, PLAN, SUPPLEMENTARY;

        /// As in the database and in words: `protocol-of-intent`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// @throws IllegalArgumentException where no kind is called so
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public Agreement {
        sides = List.copyOf(sides);
    }

    public Optional<Side> sideOf(RegionId region) {
        return sides.stream().filter(side -> side.region().equals(region)).findFirst();
    }

    public Map<SideId, RegionId> regionsBySide() {
        return sides.stream().collect(Collectors.toMap(Side::id, Side::region));
    }

    /// @throws java.util.NoSuchElementException where it is no side of this agreement
    public Side side(SideId id) {
        return sides.stream().filter(side -> side.id().equals(id)).findFirst().orElseThrow();
    }

    /// As it was entered, to be amended.
    public Paper paper() {
        return new Paper(kind, title, signedOn, signedAt, sides.stream().map(Side::region).toList());
    }
}
