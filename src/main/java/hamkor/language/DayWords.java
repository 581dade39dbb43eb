package hamkor.language;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/// Days as officials write them. By hand, because the JDK writes Uzbek days as nobody does: «22-oktabr, 2025».
public final class DayWords {
    private static final DateTimeFormatter DOTS = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
    private static final List<String> RU_OF = List.of("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа",
            "сентября", "октября", "ноября", "декабря");
    private static final Map<Language, List<String>> MONTHS = Map.of(
            Language.RU, List.of("январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август",
                    "сентябрь", "октябрь", "ноябрь", "декабрь"),
            Language.UZ, List.of("yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avgust",
                    "sentabr", "oktabr", "noyabr", "dekabr"),
            Language.UZ_CYRL, List.of("январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август",
                    "сентябрь", "октябрь", "ноябрь", "декабрь"),
            Language.EN, List.of("January", "February", "March", "April", "May", "June", "July", "August",
                    "September", "October", "November", "December"));
    private static final Map<Language, List<String>> WEEKDAYS = Map.of(
            Language.RU, List.of("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"),
            Language.UZ, List.of("dushanba", "seshanba", "chorshanba", "payshanba", "juma", "shanba", "yakshanba"),
            Language.UZ_CYRL, List.of("душанба", "сешанба", "чоршанба", "пайшанба", "жума", "шанба", "якшанба"),
            Language.EN, List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"));

    private DayWords() {}

    /// For tables: `31.12.2026`, `2026-yil 31-dekabr`, `2026 йил 31 декабрь`, `31 Dec 2026`.
    public static String inTable(LocalDate day, Language language) {
        return switch (language) {
            case RU -> DOTS.format(day);
            case UZ, UZ_CYRL -> inText(day, language);
            case EN -> day.getDayOfMonth() + " " + month(day.getMonth(), language).substring(0, 3) + " " + day.getYear();
        };
    }

    /// For sentences: `31 декабря 2026 года`, `2026-yil 31-dekabr`, `2026 йил 31 декабрь`, `31 December 2026`.
    public static String inText(LocalDate day, Language language) {
        return language == Language.RU ? shortest(day, language) + " года" : shortest(day, language);
    }

    private static String shortest(LocalDate day, Language language) {
        var month = month(day.getMonth(), language);
        return switch (language) {
            case RU -> day.getDayOfMonth() + " " + RU_OF.get(day.getMonthValue() - 1) + " " + day.getYear();
            case UZ -> day.getYear() + "-yil " + day.getDayOfMonth() + "-" + month;
            case UZ_CYRL -> day.getYear() + " йил " + day.getDayOfMonth() + " " + month;
            case EN -> day.getDayOfMonth() + " " + month + " " + day.getYear();
        };
    }

    /// For a cell under its year: `30.06`, in English `30 Jun`.
    public static String dayAndMonth(LocalDate day, Language language) {
        return language == Language.EN ? day.getDayOfMonth() + " " + month(day.getMonth(), language).substring(0, 3) : DOTS.format(day).substring(0, 5);
    }

    /// As it stands alone: `октябрь`, `oktabr`, `October`.
    public static String month(Month month, Language language) {
        return MONTHS.get(language).get(month.getValue() - 1);
    }

    /// `среда`, `chorshanba`, `чоршанба`, `Wednesday`.
    public static String weekday(DayOfWeek day, Language language) {
        return WEEKDAYS.get(language).get(day.getValue() - 1);
    }

    /// `III квартал 2026`, `2026-yil III chorak`, `2026 йил III чорак`, `Q3 2026`.
    ///
    /// @param quarter 1 to 4
    public static String quarter(int year, int quarter, Language language) {
        var number = ROMAN.get(quarter - 1);
        return switch (language) {
            case RU -> number + " квартал " + year;
            case UZ -> year + "-yil " + number + " chorak";
            case UZ_CYRL -> year + " йил " + number + " чорак";
            case EN -> "Q" + quarter + " " + year;
        };
    }

    /// The day and the clock there: `24 марта 2025 в 9:12`, `2025-yil 24-mart, soat 9:12`, `24 March 2025 at 9:12`.
    public static String moment(Instant at, ZoneId zone, Language language) {
        var there = ZonedDateTime.ofInstant(at, zone);
        return shortest(there.toLocalDate(), language) + between(language) + CLOCK.format(there);
    }

    private static String between(Language language) {
        return switch (language) {
            case RU -> " в ";
            case UZ -> ", soat ";
            case UZ_CYRL -> ", соат ";
            case EN -> " at ";
        };
    }
}
