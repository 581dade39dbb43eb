package hamkor.roadmap.reading;

import hamkor.language.Folding;
import java.util.regex.Pattern;

/// Headings of Gantt columns (`period-words.txt`): a month, a quarter, a week or a year alone.
final class PeriodHeadings {
    private static final int LONGEST = 24;
    private static final Pattern WEEK_OR_QUARTER = Pattern.compile("[qwнk]\\d{1,2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}|[ivхi]{1,4}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}']+");

    private static final class Loaded {
        static final WordList WORDS = WordList.of("period-words.txt");
    }

    private PeriodHeadings() {}

    static boolean isPeriod(String heading) {
        if (heading.isBlank() || heading.length() > LONGEST) return false;
        var words = BETWEEN_WORDS.split(Folding.fold(heading));
        boolean told = false;
        for (var word : words) {
            if (word.isEmpty()) continue;
            if (isYear(word) || isMonth(word) || WEEK_OR_QUARTER.matcher(word).matches()) told = true;
            else if (NUMBER.matcher(word).matches()) continue;
            else if (Loaded.WORDS.has("period", word)) told |= words.length > 1;
            else return false;
        }
        return told;
    }

    private static boolean isYear(String word) {
        return word.length() == 4 && (word.startsWith("19") || word.startsWith("20")) && word.chars().allMatch(Character::isDigit);
    }

    /// A month's name, in full or short, in any case; folded.
    static boolean isMonth(String word) {
        return Loaded.WORDS.has("month", word);
    }
}
