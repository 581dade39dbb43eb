package hamkor.document;

import java.util.Locale;

/// Numbers of lists and notes in the formats Word knows. Formats of other scripts and numbers in words read as arabic numbers.
final class WordNumberFormat {
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"; // without ё, й, ъ, ь (ISO 29500-1, 17.18.59)
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_LETTERS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private WordNumberFormat() {}

    /// @param pattern the first numbers of a format made up by the author («001, 002, 003, …»)
    static String shown(int number, String format, String pattern) {
        return switch (format) {
            case "none" -> "";
            case "lowerLetter" -> letters(number, LATIN);
            case "upperLetter" -> letters(number, LATIN).toUpperCase(Locale.ROOT);
            case "russianLower" -> letters(number, RUSSIAN);
            case "russianUpper" -> letters(number, RUSSIAN).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "decimalZero" -> number >= 0 && number < 10 ? "0" + number : String.valueOf(number);
            case "numberInDash" -> "- " + number + " -";
            case "ordinal" -> ordinal(number);
            case "decimalEnclosedCircle" -> enclosed(number, 0x2460);
            case "decimalEnclosedParen" -> enclosed(number, 0x2474);
            case "decimalEnclosedFullstop" -> enclosed(number, 0x2488);
            case "custom" -> padded(number, pattern);
            default -> String.valueOf(number);
        };
    }

    /// After the last letter they are doubled: «аа», then tripled.
    private static String letters(int number, String alphabet) {
        if (number < 1 || number > 780) return String.valueOf(number);
        int index = number - 1;
        return String.valueOf(alphabet.charAt(index % alphabet.length())).repeat(index / alphabet.length() + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > 32_767) return String.valueOf(number);
        var shown = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++)
            for (; rest >= ROMAN[i]; rest -= ROMAN[i]) shown.append(ROMAN_LETTERS[i]);
        return shown.toString();
    }

    private static String ordinal(int number) {
        int ten = Math.abs(number) % 100;
        if (ten >= 11 && ten <= 13) return number + "th";
        return number + switch (ten % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private static String enclosed(int number, int first) {
        return number >= 1 && number <= 20 ? String.valueOf((char) (first + number - 1)) : String.valueOf(number);
    }

    private static String padded(int number, String pattern) {
        int digits = 0;
        while (digits < pattern.length() && Character.isDigit(pattern.charAt(digits))) digits++;
        return digits == 0 || digits > 9 || number < 0 ? String.valueOf(number) : String.format(Locale.ROOT, "%0" + digits + "d", number);
    }
}
