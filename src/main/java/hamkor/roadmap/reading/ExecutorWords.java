package hamkor.roadmap.reading;

import hamkor.language.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The small words around executors: marks of consent, «совместно с», persons in brackets.
final class ExecutorWords {
    private static final int MOST_WORDS_OF_A_PERSON = 4;
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[\\s,]+");

    private static final class Loaded {
        static final Set<String> CONSENT = DataLines.of("consent-words.txt").stream().map(f -> f[0]).collect(Collectors.toSet());
        static final WordList PERSONS = WordList.of("person-words.txt");
        static final Set<String> PATRONYMICS = PERSONS.all("patronymic");
        static final List<String> AFTER = together("after");
        static final List<String> BEFORE = together("before");

        private static List<String> together(String place) {
            return DataLines.of("together-words.txt").stream().filter(f -> f[0].equals(place)).map(f -> f[1]).toList();
        }
    }

    private ExecutorWords() {}

    /// Also in two languages: «по согласованию / келишув бўйича».
    static boolean isConsent(String words) {
        int slash = words.indexOf('/');
        if (slash > 0) return isConsent(words.substring(0, slash)) && isConsent(words.substring(slash + 1));
        var folded = Folding.fold(words);
        while (!folded.isEmpty() && !Character.isLetter(folded.charAt(0))) folded = folded.substring(1);
        while (!folded.isEmpty() && !Character.isLetter(folded.charAt(folded.length() - 1))) folded = folded.substring(0, folded.length() - 1);
        return Loaded.CONSENT.contains(folded);
    }

    static boolean endsWithConsent(String words) {
        return withoutConsent(words).length() < words.length();
    }

    /// Without «– по согласованию» typed after the name without brackets.
    static String withoutConsent(String words) {
        var folded = Folding.fold(words);
        if (folded.length() != words.length()) return words;
        for (var consent : Loaded.CONSENT) {
            if (!folded.endsWith(consent) || folded.length() == consent.length()) continue;
            int end = folded.length() - consent.length();
            if (folded.charAt(end - 1) != ' ') continue;
            var name = words.substring(0, end).stripTrailing();
            while (!name.isEmpty() && (Folding.isDash(name.charAt(name.length() - 1)) || name.endsWith(","))) name = name.substring(0, name.length() - 1).stripTrailing();
            return name;
        }
        return words;
    }

    record Together(List<String> before, List<String> after) {}

    /// Who leads and who takes part with them: «Минприроды совместно с управлением экологии».
    static Together together(String text) {
        var folded = Folding.fold(text);
        if (folded.length() == text.length()) {
            for (var words : Loaded.AFTER) {
                int at = wordsAt(folded, words);
                if (at < 0) continue;
                return bracketed(text.substring(0, at), text.substring(at + words.length()));
            }
            for (var words : Loaded.BEFORE) {
                int at = wordsAt(folded, words);
                if (at < 0) continue;
                var together = text.substring(0, at);
                var lead = text.substring(at + words.length());
                if (!lead.isBlank()) return new Together(nonBlank(lead), nonBlank(together));
                int comma = together.indexOf(',');
                return comma > 0 ? new Together(nonBlank(together.substring(0, comma)), nonBlank(together.substring(comma + 1)))
                        : new Together(nonBlank(together), List.of());
            }
        }
        return new Together(nonBlank(text), List.of());
    }

    /// «А совместно с Б», or «А (совместно с Б)».
    private static Together bracketed(String before, String after) {
        var lead = before.stripTrailing();
        var co = after.stripTrailing();
        boolean brackets = lead.endsWith("(") && co.endsWith(")");
        return brackets ? new Together(nonBlank(lead.substring(0, lead.length() - 1)), nonBlank(co.substring(0, co.length() - 1)))
                : new Together(nonBlank(before), nonBlank(after));
    }

    private static int wordsAt(String folded, String words) {
        int at = folded.indexOf(words);
        boolean whole = at >= 0 && (at == 0 || !Character.isLetter(folded.charAt(at - 1)))
                && (at + words.length() == folded.length() || !Character.isLetter(folded.charAt(at + words.length())));
        return whole ? at : -1;
    }

    private static List<String> nonBlank(String text) {
        var trimmed = Separators.trimmed(text);
        return trimmed.isEmpty() ? List.of() : List.of(trimmed);
    }

    /// What brackets after a name hold: a person, the mark of consent, or both.
    record Bracketed(Optional<String> person, boolean consent) {}

    /// Empty where brackets hold anything else: then they are part of the name.
    static Optional<Bracketed> inBrackets(String inside) {
        if (isConsent(inside)) return Optional.of(new Bracketed(Optional.empty(), true));
        if (isPerson(inside)) return Optional.of(new Bracketed(Optional.of(inside), false));
        int comma = Math.max(inside.lastIndexOf(','), inside.lastIndexOf(';'));
        if (comma < 0) return Optional.empty();
        var first = inside.substring(0, comma).trim();
        var second = inside.substring(comma + 1).trim();
        if (isPerson(first) && isConsent(second)) return Optional.of(new Bracketed(Optional.of(first), true));
        return isConsent(first) && isPerson(second) ? Optional.of(new Bracketed(Optional.of(second), true)) : Optional.empty();
    }

    /// A person: initials and a surname in either order, a full name with a patronymic, a name after «г-н» or "Dr", or one of
    /// China or Korea.
    static boolean isPerson(String words) {
        var parts = new ArrayList<String>();
        for (var part : BETWEEN_PARTS.split(words.replace(".", ". "))) if (!part.isBlank()) parts.add(part);
        boolean addressed = parts.size() > 1 && Loaded.PERSONS.has("before", Folding.fold(parts.getFirst()));
        if (addressed) parts.removeFirst();
        int initials = 0;
        int names = 0;
        boolean patronymic = false;
        for (var part : parts) {
            if (part.length() == 1 && Character.isDigit(part.charAt(0))) return false;
            if (part.endsWith(".") || part.length() == 1 && initials > 0) {
                if (part.length() > 3 || !Character.isUpperCase(part.charAt(0))) return false;
                initials++;
            } else {
                var folded = Folding.fold(part);
                patronymic |= Loaded.PATRONYMICS.stream().anyMatch(folded::endsWith);
                if (!Character.isUpperCase(part.charAt(0)) && !Loaded.PATRONYMICS.contains(folded)) return false;
                if (part.length() > 1 && part.chars().allMatch(c -> Character.isUpperCase(c)) && initials == 0 && parts.size() == 1) return false;
                if (part.chars().anyMatch(c -> !Character.isLetter(c) && c != '-' && !Folding.isApostrophe((char) c))) return false;
                names++;
            }
        }
        if (initials > 0) return names == 1 && initials <= 2;
        boolean family = parts.size() <= 3 && parts.size() > 1 && Loaded.PERSONS.has("family", Folding.fold(parts.getFirst()));
        if (family || addressed && names > 0) return names <= MOST_WORDS_OF_A_PERSON;
        return patronymic && names >= 2 && names <= MOST_WORDS_OF_A_PERSON;
    }
}
