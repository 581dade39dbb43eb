package hamkor.roadmap.reading;

import hamkor.document.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The numbers of rows: as shown without their closing mark, and which follows which.
final class RowNumbers {
    private static final int LONGEST = 16;

    private static final List<List<String>> COLUMN_LETTERS = Stream.of("I II III IV V VI VII VIII", "А Б В Г Д Е Ж З", "A B C D E F G H")
            .map(letters -> List.of(letters.split(" "))).toList();

    private RowNumbers() {}

    /// «1.», «№ 1», «1)» as «1»; empty where it is no number (a blank, a dash).
    static Optional<String> clean(String shown) {
        var text = shown.strip();
        if (text.startsWith("№")) text = text.substring(1).strip();
        while (text.endsWith(".") || text.endsWith(")") || text.endsWith(":")) text = text.substring(0, text.length() - 1).strip();
        if (text.startsWith("(")) text = text.substring(1).strip();
        if (Lines.isDashOrBlank(text)) return Optional.empty();
        // A workbook in Russian shows the number 1.1 with a comma.
        return Optional.of(text.replace(" ", "").replace(',', '.'));
    }

    static boolean isNumber(String shown) {
        var number = clean(shown);
        return number.isPresent() && number.get().length() <= LONGEST && Character.isLetterOrDigit(number.get().charAt(0))
                && (Character.isDigit(number.get().charAt(0)) || number.get().length() <= 4);
    }

    /// A row of column numbers: «1 | 2 | 3 …» from the first filled cell on, «I | II | III», or «А | Б | 1 | 2».
    static boolean areColumnNumbers(Row row) {
        int at = 0;
        int digits = 0;
        int others = 0;
        for (var cell : row.cells()) {
            at++;
            if (cell.isBlank()) continue;
            var number = cell.lines().size() > 1 ? "" : clean(cell.text()).orElse("");
            if (number.equals(String.valueOf(digits + 1)) || number.equals(String.valueOf(at))) digits++;
            else if (digits == 0 && others < COLUMN_LETTERS.getFirst().size() && isColumnLetter(number, others)) others++;
            else return false;
        }
        int seen = digits + others;
        return seen >= 3 || digits == 2 && row.cells().size() == 2;
    }

    private static boolean isColumnLetter(String number, int at) {
        return COLUMN_LETTERS.stream().anyMatch(letters -> letters.get(at).equalsIgnoreCase(number));
    }

    /// Whether one number comes right after another among brothers: 2 after 1, 1.3 after 1.2, «П-4» after «П-3».
    static boolean follows(String before, String number) {
        int digits = endingDigits(number);
        int digitsBefore = endingDigits(before);
        var last = number.substring(digits);
        var lastBefore = before.substring(digitsBefore);
        return number.substring(0, digits).equals(before.substring(0, digitsBefore)) && isDigits(last) && isDigits(lastBefore)
                && Integer.parseInt(last) == Integer.parseInt(lastBefore) + 1;
    }

    private static int endingDigits(String number) {
        int start = number.length();
        while (start > 0 && Character.isDigit(number.charAt(start - 1))) start--;
        return start;
    }

    static boolean isUnder(String above, String number) {
        return number.startsWith(above + ".");
    }

    static boolean isDigits(String text) {
        return !text.isEmpty() && text.length() < 6 && text.chars().allMatch(Character::isDigit);
    }
}
