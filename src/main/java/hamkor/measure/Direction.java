package hamkor.measure;

import java.util.Locale;

/// The field of work a measure belongs to; a person says it.
public enum Direction {
    TRADE, INDUSTRY, AGRICULTURE, ENERGY, TRANSPORT, EDUCATION_AND_SCIENCE, CULTURE, YOUTH, HEALTH, SPORT, TOURISM, OTHER;

    /// As in the database and in words: `education-and-science`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException where no direction is called so
    public static Direction of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
