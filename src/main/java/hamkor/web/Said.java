package hamkor.web;

import hamkor.language.Shown;

/// What a page says of a text beside the text itself; templates print one with `@template.web.said`.
public final class Said {
    private Said() {}

    /// That nobody wrote a text like this, in its language, which is the reader's; null where somebody did, so that the attribute
    /// is left out.
    public static String remark(Shown text) {
        return switch (text.made()) {
            case ORIGINAL -> null;
            case TRANSLITERATED -> Pages.words(text.language()).say("said.transliterated");
            case DRAFT -> Pages.words(text.language()).say("said.draft");
        };
    }
}
