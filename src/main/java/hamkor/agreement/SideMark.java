package hamkor.agreement;

import hamkor.directory.Region;
import hamkor.id.RegionId;
import hamkor.id.SideId;
import hamkor.language.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// How a side is marked on a page: by a letter that gives it colour and rule, always with its short name.
///
/// @param letter `a` for the first party of the document, `b` for the second, at most `d`
/// @param utc the clock there: `UTC+6`
public record SideMark(Side side, String letter, String shortName, String name, String utc) {
    /// In the order of the document.
    ///
    /// @param known all regions of the sides
    public static List<SideMark> of(Agreement agreement, Map<RegionId, Region> known, Instant now, Language language) {
        return agreement.sides().stream().map(side -> {
            var region = known.get(side.region());
            return new SideMark(side, String.valueOf((char) ('a' + Math.min(side.position() - 1, 3))),
                    region.shortName().shownTo(language).text(), region.name().shownTo(language).text(), region.utc(now));
        }).toList();
    }

    public SideId id() {
        return side.id();
    }

    /// From 1, in the order of the document.
    public int position() {
        return side.position();
    }
}
