package hamkor.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells the language of a text by its script, its letters, its small words and its endings; says nothing where they do not
/// tell. The words are data: `tell-words.txt` beside this file.
public final class LanguageTeller {
    private static final int LETTER_OF_ITS_OWN = 3;
    private final Map<Language, Set<String>> words = new EnumMap<>(Language.class);
    private final Map<Language, List<String>> endings = new EnumMap<>(Language.class);

    private static final class Loaded {
        static final LanguageTeller TELLER = new LanguageTeller();
    }

    public static LanguageTeller loaded() {
        return Loaded.TELLER;
    }

    private LanguageTeller() {
        for (var language : Language.values()) {
            words.put(language, new HashSet<>());
            endings.put(language, new ArrayList<>());
        }
        try (var lines = new BufferedReader(new InputStreamReader(
                LanguageTeller.class.getResourceAsStream("tell-words.txt"), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                if (line.isBlank() || line.startsWith("#")) continue;
                int colon = line.indexOf(':');
                var language = Language.ofCode(line.substring(0, colon)).orElseThrow();
                for (var word : line.substring(colon + 1).trim().split(" "))
                    if (word.startsWith("-")) endings.get(language).add(word.substring(1));
                    else words.get(language).add(word);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The language among all; empty where the text has no letters or nothing tells.
    public Optional<Language> tell(String text) {
        return tell(text, EnumSet.allOf(Language.class));
    }

    /// The language among those that are possible; empty where the text's script is none of theirs, or where two of one
    /// script are possible and nothing tells them apart.
    public Optional<Language> tell(String text, Collection<Language> possible) {
        int cyrillic = 0;
        int latin = 0;
        int quotedCyrillic = 0;
        int quotedLatin = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '«' || c == '“') depth++;
            else if ((c == '»' || c == '”') && depth > 0) depth--;
            else if (isCyrillic(c)) {
                if (depth > 0) quotedCyrillic++;
                else cyrillic++;
            } else if (isLatin(c)) {
                if (depth > 0) quotedLatin++;
                else latin++;
            }
        }
        // A name in quotes may be in any language: «Выставка «Made in Omsk»» is Russian.
        if (cyrillic + latin == 0) {
            cyrillic = quotedCyrillic;
            latin = quotedLatin;
        }
        if (cyrillic + latin == 0) return Optional.empty();
        var ofScript = possible.stream().filter(cyrillic >= latin ? LanguageTeller::inCyrillic : l -> !inCyrillic(l)).toList();
        if (ofScript.size() < 2) return ofScript.stream().findFirst();
        var folded = Folding.fold(text);
        Language best = null;
        int bestScore = 0;
        boolean tied = false;
        for (var language : ofScript) {
            int score = score(folded, language);
            if (score > bestScore) {
                best = language;
                bestScore = score;
                tied = false;
            } else if (score == bestScore) tied = true;
        }
        return best == null || tied ? Optional.empty() : Optional.of(best);
    }

    /// How much more the words and endings of one language are in a text than those of another; below 0 where less.
    public int leaning(String text, Language towards, Language from) {
        var folded = Folding.fold(text);
        return score(folded, towards) - score(folded, from);
    }

    private int score(String folded, Language language) {
        int score = 0;
        var own = words.get(language);
        int i = 0;
        while (i < folded.length()) {
            if (!isWordPart(folded.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            while (i < folded.length() && isWordPart(folded.charAt(i))) {
                if (isLetterOfItsOwn(folded, i, language)) score += LETTER_OF_ITS_OWN;
                i++;
            }
            var word = folded.substring(start, i);
            if (own.contains(word)) score += 2;
            else for (var ending : endings.get(language))
                if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
                    score++;
                    break;
                }
        }
        return score;
    }

    private static boolean isLetterOfItsOwn(String folded, int at, Language language) {
        char c = folded.charAt(at);
        return switch (language) {
            case RU -> c == 'ы' || c == 'щ';
            case UZ_CYRL -> c == 'ў' || c == 'қ' || c == 'ғ' || c == 'ҳ';
            case UZ -> c == '\'' && at > 0 && (folded.charAt(at - 1) == 'o' || folded.charAt(at - 1) == 'g')
                    && at + 1 < folded.length() && isLatin(folded.charAt(at + 1));
            case EN -> c == 'w';
        };
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c) || c == '\'';
    }

    private static boolean inCyrillic(Language language) {
        return language == Language.RU || language == Language.UZ_CYRL;
    }

    public static boolean isCyrillic(char c) {
        return c >= '\u0400' && c <= '\u052f';
    }

    public static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '\u00c0' && c <= '\u024f' && c != '\u00d7' && c != '\u00f7';
    }
}
