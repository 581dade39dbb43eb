package hamkor.language;

/// Quotes the words of a document, as Russian and Uzbek print does: what is quoted within them stands in „“, so that «» opens and
/// closes once.
public final class Quotation {
    private Quotation() {}

    public static String of(String text) {
        return "«" + text.replace('«', '„').replace('»', '“') + "»";
    }
}
