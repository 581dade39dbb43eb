package hamkor.agreement;

import hamkor.directory.Region;
import hamkor.id.RegionId;
import hamkor.language.Language;
import java.util.List;
import java.util.Map;

/// How a side is marked on a page: by a letter that gives it colour and rule, always with its short name.
///
/// @param letter `a` for the first party of the document, `b` for the second, at most `d`
public record SideMark(Side side, String letter, String shortName, String name) {
    /// In the order of the document.
    ///
    /// @param known all regions of the sides
    public static List<SideMark> of(Agreement agreement, Map<RegionId, Region> known, Language language) {
        return agreement.sides().stream().map(side -> {
            var region = known.get(side.region());
            return new SideMark(side, String.valueOf((char) ('a' + Math.min(side.position() - 1, 3))),
                    region.shortName().shownTo(language).text(), region.name().shownTo(language).text());
        }).toList();
    }
}
