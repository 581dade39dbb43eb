package hamkor.document;

import java.util.Locale;

/// The language in which Excel would show a workbook's numbers and dates. The file does not say; its text does.
enum SheetLanguage {
    RUSSIAN(",", " ", "ИСТИНА", "ЛОЖЬ",
            "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"),
    ENGLISH(".", ",", "TRUE", "FALSE",
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
    UZBEK_LATIN(",", " ", "TRUE", "FALSE",
            "yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avgust", "sentabr", "oktabr", "noyabr", "dekabr"),
    UZBEK_CYRILLIC(",", " ", "TRUE", "FALSE",
            "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь");

    final String point;
    final String thousands;
    private final String yes;
    private final String no;
    private final String[] months;

    SheetLanguage(String point, String thousands, String yes, String no, String... months) {
        this.point = point;
        this.thousands = thousands;
        this.yes = yes;
        this.no = no;
        this.months = months;
    }

    /// Russian where any Cyrillic letter stands, or no letter at all; with Latin letters alone, English.
    static SheetLanguage of(Iterable<String> texts) {
        boolean latin = false;
        for (var text : texts)
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= 'Ѐ' && c <= 'ӿ') return RUSSIAN;
                latin |= c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            }
        return latin ? ENGLISH : RUSSIAN;
    }

    /// The language that a format names, as «[$-409]» does; this one where it names none or another.
    SheetLanguage orNamed(String code) {
        var id = code.toLowerCase(Locale.ROOT);
        if (id.startsWith("ru")) return RUSSIAN;
        if (id.startsWith("en")) return ENGLISH;
        if (id.startsWith("uz")) return id.contains("cyrl") ? UZBEK_CYRILLIC : UZBEK_LATIN;
        try {
            int language = Integer.parseUnsignedInt(id, 16) & 0xFFFF; // above stand the calendar and the digits
            return switch (language) {
                case 0x419 -> RUSSIAN;
                case 0x443 -> UZBEK_LATIN;
                case 0x843 -> UZBEK_CYRILLIC;
                default -> (language & 0x3FF) == 0x09 ? ENGLISH : this;
            };
        } catch (NumberFormatException _) {
            return this;
        }
    }

    /// The month's name, from 1.
    String month(int month) {
        return months[month - 1];
    }

    String truth(boolean value) {
        return value ? yes : no;
    }
}
