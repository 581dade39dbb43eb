package hamkor.language;

/// Uzbek from one script into the other, for showing and for finding; what comes out is never stored as a text. Cyrillic into
/// Latin is a function. Latin into Cyrillic is not (s is с or ц, e is е or э, ь is lost): that is a draft, shown as one.
///
/// What is not Uzbek stays as it is, and so do digits, signs and Roman numerals.
public final class Transliteration {
    private Transliteration() {}

    /// By the official table of 1995, with the few words that are spelt otherwise. Words with ы or щ, which Uzbek does not have,
    /// and names in quotes that are Russian stay.
    public static String toLatin(String cyrillic) {
        return ToLatin.text(cyrillic);
    }

    /// Every form of the apostrophe is understood. Words with w or a bare c, addresses of mail and sites stay.
    public static String draftCyrillic(String latin) {
        return ToCyrillic.text(latin);
    }
}
