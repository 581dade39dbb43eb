package hamkor.roadmap.reading;

import hamkor.language.Folding;
import java.util.List;

/// Headings of Gantt columns: a month, a quarter, a week or a year alone.
final class PeriodHeadings {
    private static final List<String> MONTHS = List.of("янв", "фев", "мар", "апр", "май", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек",
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "yan", "iyun", "iyul", "avg", "sen", "okt", "noy", "dek");
    private static final List<String> PERIODS = List.of("кв", "квартал", "чорак", "chorak", "нед", "неделя", "hafta", "ҳафта", "week", "quarter", "полугодие",
            "йил", "yil", "год", "г", "гг", "year");

    private PeriodHeadings() {}

    static boolean isPeriod(String heading) {
        var words = Folding.fold(heading).split("[^\\p{L}\\p{N}']+");
        boolean told = false;
        if (heading.isBlank() || heading.length() > 24) return false;
        for (var word : words) {
            if (word.isEmpty()) continue;
            if (isYear(word) || isMonth(word) || word.matches("[qw]\\d{1,2}")) told = true;
            else if (word.matches("\\d{1,2}|[ivхi]{1,4}|i{1,3}v?")) continue;
            else if (PERIODS.contains(word)) told |= words.length > 1;
            else return false;
        }
        return told;
    }

    private static boolean isYear(String word) {
        return word.length() == 4 && (word.startsWith("19") || word.startsWith("20")) && word.chars().allMatch(Character::isDigit);
    }

    private static boolean isMonth(String word) {
        return word.length() <= 9 && MONTHS.stream().anyMatch(word::startsWith) && !word.startsWith("март ");
    }
}
