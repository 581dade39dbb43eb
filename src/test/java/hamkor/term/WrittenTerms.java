package hamkor.term;

import hamkor.language.Language;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/// Random terms and how an official of each language might write them.
final class WrittenTerms {
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
    private static final List<String> RU_OF = List.of("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа",
            "сентября", "октября", "ноября", "декабря");
    private static final List<String> RU = List.of("январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август",
            "сентябрь", "октябрь", "ноябрь", "декабрь");
    private static final List<String> UZ = List.of("yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avgust",
            "sentabr", "oktabr", "noyabr", "dekabr");
    private static final List<String> CYRL = List.of("январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август",
            "сентябрь", "октябрь", "ноябрь", "декабрь");
    private static final List<String> EN = List.of("January", "February", "March", "April", "May", "June", "July", "August",
            "September", "October", "November", "December");

    private final Random random;

    WrittenTerms(long seed) {
        random = new Random(seed);
    }

    /// What is meant, without its words, and how it is written.
    record Written(Term meant, String words) {}

    Written next(Language language) {
        return switch (random.nextInt(12)) {
            case 0 -> year(language);
            case 1 -> years(language);
            case 2 -> quarter(language);
            case 3 -> month(language);
            case 4 -> months(language);
            case 5 -> day(language);
            case 6 -> days(language);
            case 7 -> byDay(language);
            case 8 -> byMonthEnd(language);
            case 9 -> yearlyIn(language);
            case 10 -> yearlyBy(language);
            default -> monthlyBy(language);
        };
    }

    private Written year(Language language) {
        int year = someYear();
        var words = switch (language) {
            case RU -> one("%d год", "в %d году", "%dг.", "в течение %d г.");
            case UZ -> one("%d-yil", "%d-yilda", "%d yil davomida");
            case UZ_CYRL -> one("%d йил", "%d йилда", "%d йил давомида");
            case EN -> one("%d", "in %d", "during %d");
        };
        return interval(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), words.formatted(year));
    }

    private Written years(Language language) {
        int first = someYear();
        int last = first + 1 + random.nextInt(4);
        var words = switch (language) {
            case RU -> one("%d–%d годы", "%d-%d гг.", "с %d по %d год", "%d год – %d год");
            case UZ -> one("%d–%d-yillar", "%d-%d yillarda", "%d-yildan %d-yilgacha");
            case UZ_CYRL -> one("%d–%d йиллар", "%d-%d йилларда");
            case EN -> one("%d–%d", "from %d to %d");
        };
        return interval(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), words.formatted(first, last));
    }

    private Written quarter(Language language) {
        int year = someYear();
        int quarter = random.nextInt(4);
        var words = switch (language) {
            case RU -> one("%2$s квартал %1$d года", "%3$d кв. %1$d г.", "%1$d год, %2$s квартал", "%3$d-й квартал %1$d г.",
                    "в %2$s квартале %1$d года");
            case UZ -> one("%1$d-yil %2$s chorak", "%1$d-yilning %2$s choragida", "%1$d yil %3$d-chorak");
            case UZ_CYRL -> one("%1$d йил %2$s чорак", "%1$d йилнинг %2$s чорагида");
            case EN -> one("Q%3$d %1$d", "%2$s quarter of %1$d", "%1$d Q%3$d");
        };
        var first = LocalDate.of(year, quarter * 3 + 1, 1);
        return interval(first, first.plusMonths(3).minusDays(1), words.formatted(year, ROMAN.get(quarter), quarter + 1));
    }

    private Written month(Language language) {
        var month = someMonth();
        var words = switch (language) {
            case RU -> one("%3$s %1$d года", "%3$s %1$d", "%1$d г., %3$s", "%2$02d.%1$d");
            case UZ -> one("%1$d-yil %3$s", "%1$d-yil %3$s oyida", "%1$d-yilning %3$s oyi");
            case UZ_CYRL -> one("%1$d йил %3$s", "%1$d йил %3$s ойида");
            case EN -> one("%3$s %1$d", "in %3$s %1$d", "%3$s, %1$d");
        };
        return interval(month.atDay(1), month.atEndOfMonth(),
                words.formatted(month.getYear(), month.getMonthValue(), name(language, month)));
    }

    private Written months(Language language) {
        var first = someMonth();
        var last = first.plusMonths(1 + random.nextInt(14));
        var words = switch (language) {
            case RU -> one("%2$s %1$d года – %4$s %3$d года", "%2$s %1$d-%4$s %3$d");
            case UZ -> one("%1$d-yil %2$s – %3$d-yil %4$s", "%1$d-yil %2$sdan %3$d-yil %4$sgacha");
            case UZ_CYRL -> one("%1$d йил %2$s – %3$d йил %4$s");
            case EN -> one("%2$s %1$d – %4$s %3$d", "from %2$s %1$d to %4$s %3$d");
        };
        return interval(first.atDay(1), last.atEndOfMonth(),
                words.formatted(first.getYear(), name(language, first), last.getYear(), name(language, last)));
    }

    private Written day(Language language) {
        var day = someDay();
        return interval(day, day,
                dayWords(language).formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), nameOf(language, day)));
    }

    private String dayWords(Language language) {
        return switch (language) {
            case RU -> one("%3$d %4$s %1$d года", "%3$02d.%2$02d.%1$d", "«%3$d» %4$s %1$d г.", "%1$d-%2$02d-%3$02d");
            case UZ -> one("%1$d-yil %3$d-%4$s", "%1$d yil %3$d %4$s", "%3$02d.%2$02d.%1$d-yil");
            case UZ_CYRL -> one("%1$d йил %3$d %4$s", "%3$02d.%2$02d.%1$d й.");
            case EN -> one("%4$s %3$d, %1$d", "%3$d %4$s %1$d");
        };
    }

    private Written days(Language language) {
        var first = someDay();
        var last = first.plusDays(1 + random.nextInt(27));
        boolean oneMonth = YearMonth.from(first).equals(YearMonth.from(last));
        if (!oneMonth) last = YearMonth.from(first).atEndOfMonth();
        if (!last.isAfter(first)) return day(language);
        var words = switch (language) {
            case RU -> one("%3$d–%5$d %4$s %1$d года", "с %3$d по %5$d %4$s %1$d г.", "%3$d-%5$02d.%2$02d.%1$d",
                    "с %3$02d.%2$02d по %5$02d.%2$02d.%1$d");
            case UZ -> one("%1$d-yil %3$d–%5$d-%4$s", "%1$d-yil %3$d-%4$sdan %5$d-%4$sgacha");
            case UZ_CYRL -> one("%1$d йил %3$d–%5$d %4$s");
            case EN -> one("%4$s %3$d–%5$d, %1$d", "%3$d–%5$d %4$s %1$d");
        };
        return interval(first, last,
                words.formatted(first.getYear(), first.getMonthValue(), first.getDayOfMonth(),
                        nameOf(language, first), last.getDayOfMonth()));
    }

    private Written byDay(Language language) {
        var day = someDay();
        var words = switch (language) {
            case RU -> one("до %3$d %4$s %1$d года", "не позднее %3$d %4$s %1$d г.", "в срок до %3$02d.%2$02d.%1$d");
            case UZ -> one("%1$d-yil %3$d-%4$sgacha", "%1$d-yil %3$d-%4$sga qadar", "%1$d-yil %3$d-%4$sdan kechiktirmay");
            case UZ_CYRL -> one("%1$d йил %3$d %4$sгача", "%1$d йил %3$d %4$sга қадар");
            case EN -> one("by %3$d %4$s %1$d", "not later than %4$s %3$d, %1$d");
        };
        return new Written(new Term.Deadline("", day),
                words.formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), nameOf(language, day)));
    }

    private Written byMonthEnd(Language language) {
        var month = someMonth();
        var words = switch (language) {
            case RU -> one("до конца %2$s %1$d года", "к концу %2$s %1$d г.", "до %2$s %1$d года");
            case UZ -> one("%1$d-yil %2$s oyi oxirigacha", "%1$d-yil %2$s oxiriga qadar");
            case UZ_CYRL -> one("%1$d йил %2$s охиригача", "%1$d йил %2$s ойи охирига қадар");
            case EN -> one("by the end of %2$s %1$d", "until %2$s %1$d");
        };
        return new Written(new Term.Deadline("", month.atEndOfMonth()),
                words.formatted(month.getYear(), nameOf(language, month.atDay(1))));
    }

    private Written yearlyIn(Language language) {
        var month = someMonth();
        var words = switch (language) {
            case RU -> one("ежегодно, %s", "%s ежегодно", "%s каждого года", "ежегодно (%s)");
            case UZ -> one("har yili, %s", "har yili %s oyida", "har yilning %s oyida");
            case UZ_CYRL -> one("ҳар йили, %s", "ҳар йили %s ойида");
            case EN -> one("annually, %s", "every year in %s", "each %s");
        };
        return recurring(Recurrence.yearlyIn(List.of(month.getMonthValue())), words.formatted(name(language, month)));
    }

    private Written yearlyBy(Language language) {
        var day = someDay();
        var words = switch (language) {
            case RU -> one("ежегодно, до %d %s", "ежегодно до %d %s", "до %d %s каждого года");
            case UZ -> one("har yili %d-%sgacha", "har yili %d-%sga qadar");
            case UZ_CYRL -> one("ҳар йили %d %sгача", "ҳар йили %d %sга қадар");
            case EN -> one("annually, by %d %s", "every year by %d %s");
        };
        return recurring(Recurrence.yearlyOn(day.getMonthValue(), day.getDayOfMonth()),
                words.formatted(day.getDayOfMonth(), nameOf(language, day)));
    }

    private Written monthlyBy(Language language) {
        int day = 1 + random.nextInt(31);
        var words = switch (language) {
            case RU -> one("ежемесячно, до %d числа", "до %d-го числа каждого месяца");
            case UZ -> one("har oyning %d-sanasigacha", "har oyda, %d-sanaga qadar");
            case UZ_CYRL -> one("ҳар ойнинг %d-санасигача", "ҳар ойда, %d-санага қадар");
            case EN -> one("monthly, by the %dth", "by the %dth of each month");
        };
        return recurring(new Recurrence(Recurrence.Frequency.MONTHLY, 1, List.of(), List.of(day)), words.formatted(day));
    }

    private Written interval(LocalDate first, LocalDate last, String words) {
        return new Written(new Term.Interval("", first, last), words);
    }

    private Written recurring(Recurrence recurrence, String words) {
        return new Written(new Term.Recurring("", recurrence, Optional.empty(), Optional.empty()), words);
    }

    /// The same words in the noise of typing: other spaces, other dashes, upper case, a full stop.
    String noisy(String words) {
        var noise = List.<UnaryOperator<String>>of(UnaryOperator.identity(), text -> text.replace(' ', '\u00A0'),
                text -> text.replace('–', '-'), text -> text.replace('–', '—'), text -> text.replace('-', '\u2011'),
                String::toUpperCase, text -> text + ".", text -> " " + text + " ;", text -> text.replace(" ", "  \n"),
                text -> text.substring(0, text.length() / 2) + "\u00AD" + text.substring(text.length() / 2));
        return noise.get(random.nextInt(noise.size())).apply(words);
    }

    private String one(String... forms) {
        return forms[random.nextInt(forms.length)];
    }

    private int someYear() {
        return 2020 + random.nextInt(20);
    }

    private YearMonth someMonth() {
        return YearMonth.of(someYear(), 1 + random.nextInt(12));
    }

    private LocalDate someDay() {
        var month = someMonth();
        return month.atDay(1 + random.nextInt(month.lengthOfMonth()));
    }

    private static String name(Language language, YearMonth month) {
        var names = switch (language) {
            case RU -> RU;
            case UZ -> UZ;
            case UZ_CYRL -> CYRL;
            case EN -> EN;
        };
        return names.get(month.getMonthValue() - 1);
    }

    /// In the case that a day takes; Uzbek Cyrillic drops the soft sign before endings.
    private static String nameOf(Language language, LocalDate day) {
        var month = YearMonth.from(day);
        return switch (language) {
            case RU -> RU_OF.get(month.getMonthValue() - 1);
            case UZ_CYRL -> name(language, month).replace("ь", "");
            case UZ, EN -> name(language, month);
        };
    }
}
