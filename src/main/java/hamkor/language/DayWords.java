package hamkor.language;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Days as officials write them. By hand, because the JDK writes Uzbek days as nobody does: «22-oktabr, 2025».
public final class DayWords {
    private static final DateTimeFormatter DOTS = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final List<String> RU = List.of("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа",
            "сентября", "октября", "ноября", "декабря");
    private static final List<String> UZ = List.of("yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avgust",
            "sentabr", "oktabr", "noyabr", "dekabr");
    private static final List<String> UZ_CYRL = List.of("январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август",
            "сентябрь", "октябрь", "ноябрь", "декабрь");
    private static final List<String> EN = List.of("January", "February", "March", "April", "May", "June", "July", "August",
            "September", "October", "November", "December");

    private DayWords() {}

    /// For tables: `31.12.2026`, `2026-yil 31-dekabr`, `2026 йил 31 декабрь`, `31 Dec 2026`.
    public static String inTable(LocalDate day, Language language) {
        return switch (language) {
            case RU -> DOTS.format(day);
            case UZ, UZ_CYRL -> inText(day, language);
            case EN -> day.getDayOfMonth() + " " + EN.get(day.getMonthValue() - 1).substring(0, 3) + " " + day.getYear();
        };
    }

    /// For sentences: `31 декабря 2026 года`, `2026-yil 31-dekabr`, `2026 йил 31 декабрь`, `31 December 2026`.
    public static String inText(LocalDate day, Language language) {
        int month = day.getMonthValue() - 1;
        return switch (language) {
            case RU -> day.getDayOfMonth() + " " + RU.get(month) + " " + day.getYear() + " года";
            case UZ -> day.getYear() + "-yil " + day.getDayOfMonth() + "-" + UZ.get(month);
            case UZ_CYRL -> day.getYear() + " йил " + day.getDayOfMonth() + " " + UZ_CYRL.get(month);
            case EN -> day.getDayOfMonth() + " " + EN.get(month) + " " + day.getYear();
        };
    }
}
