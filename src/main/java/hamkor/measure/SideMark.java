package hamkor.measure;

import hamkor.directory.Region;
import hamkor.id.SideId;
import hamkor.language.Language;

/// How a side is marked on a page: by a letter that gives it colour and rule, always with its short name.
///
/// @param position from 1, in the order of the document
/// @param letter `a` for the first party of the document, `b` for the second …
/// @param utc the clock there: `UTC+6`
record SideMark(SideId id, int position, String letter, String shortName, String name, String utc) {
    static SideMark of(SideId id, int position, Region region, String utc, Language language) {
        return new SideMark(id, position, String.valueOf((char) ('a' + Math.min(position - 1, 3))),
                region.shortName().shownTo(language).text(), region.name().shownTo(language).text(), utc);
    }
}
