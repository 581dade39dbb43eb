package hamkor.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Light until the reader chooses otherwise.
public enum Theme {
    LIGHT, DARK;

    /// As in the cookie, the address and `data-bs-theme`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Theme> of(String word) {
        return Arrays.stream(values()).filter(theme -> theme.word().equals(word)).findFirst();
    }
}
