package hamkor.web;

import hamkor.language.Language;

/// A part of the site that the header leads to. The pages of a part say so themselves, so that the header lists only what there is.
public interface Part {
    /// Its place in the header; the smallest stands first.
    int place();

    /// Where it begins.
    String address();

    String name(Language language);

    /// Whether it has anything for this visitor.
    default boolean isFor(Visitor.Who who) {
        return true;
    }

    /// Whether a page is of this part.
    ///
    /// @param path without a query
    default boolean holds(String path) {
        return path.equals(address()) || path.startsWith(address() + "/");
    }

    /// Whether this visitor begins here, once they are signed in and asked for nothing else.
    default boolean isFirstFor(Visitor.Who who) {
        return false;
    }
}
