package hamkor.access;

import hamkor.language.Language;

/// What an administrator should know of the installation; a module that has something to say of it adds one.
public interface Condition {
    /// One sentence or two, complete.
    String said(Language language);
}
