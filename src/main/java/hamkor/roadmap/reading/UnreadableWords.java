package hamkor.roadmap.reading;

import hamkor.document.Unreadable;
import hamkor.language.Language;
import hamkor.language.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/// Why a file cannot be read, and what to do, in the reader's language.
public final class UnreadableWords {
    private static final Map<Language, Words> WORDS = Words.beside(UnreadableWords.class);
    private static final int MOST_VALUES = 2;

    private UnreadableWords() {}

    /// After a colon, behind the name of the file.
    public static String say(Unreadable unreadable, Language language) {
        // As many as the words may ask for; what a reason does not give is empty.
        var values = new Object[MOST_VALUES];
        Arrays.fill(values, "");
        for (int i = 0; i < Math.min(MOST_VALUES, unreadable.values().size()); i++) values[i] = unreadable.values().get(i);
        return WORDS.get(language).say("unreadable." + unreadable.reason().name(), values).strip();
    }

    /// Standing alone.
    public static String sentence(Unreadable unreadable, Language language) {
        var words = say(unreadable, language);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
