package hamkor.measure;

import hamkor.access.Acting;
import hamkor.language.Language;
import java.util.List;

/// What waits for a reader and stands first on their first page. The modules above say it, each of its own things.
public interface Awaiting {
    /// In the order in which it should be looked at; empty where nothing waits.
    List<Line> awaiting(Acting who, Language language);

    /// @param address where it is dealt with
    /// @param words what is to be done
    /// @param under with what, since when
    record Line(String address, String words, String under) {}
}
