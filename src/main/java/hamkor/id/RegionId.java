package hamkor.id;

/// The id of a region: its code of ISO 3166-2, the same in every installation. No UUID, because nobody makes a region: two
/// installations that exchange records must mean the same one.
public record RegionId(String code) {
    public RegionId {
        if (!isCode(code)) throw new IllegalArgumentException("no ISO 3166-2 code: " + code);
    }

    public static boolean isCode(String text) {
        return text.matches("[A-Z]{2}-[A-Z0-9]{1,3}");
    }

    @Override public String toString() {
        return code;
    }
}
