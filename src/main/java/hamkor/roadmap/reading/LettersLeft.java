package hamkor.roadmap.reading;

import hamkor.document.Cell;
import hamkor.language.LanguageText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Proves that a measure's cells went into its fields: counts every letter and digit of the cells that begin in its rows
/// against those of the fields. What is in no field is said.
final class LettersLeft {
    /// Few letters left are the words that announce or mark («в том числе», «по согласованию»): said only where the column is not
    /// one that has such words.
    private static final int WORDS_OF_MARKS = 60;

    /// How many letters and digits went nowhere; a problem for each cell of a column that is no field.
    long of(MeasureCells cells, MeasureReading reading, List<Problem> problems) {
        long unread = 0;
        var source = new HashMap<Integer, Integer>();
        var counted = Collections.newSetFromMap(new IdentityHashMap<Cell, Boolean>());
        for (var held : cells.all()) {
            if (!held.own() || !counted.add(held.cell())) continue;
            var text = held.cell().text();
            switch (held.column().role()) {
                case REMARK, UNKNOWN, GANTT -> {
                    if (Lines.isDashOrBlank(text)) continue;
                    unread += text.chars().filter(c -> c != ' ').count();
                    problems.add(new Problem(cells.place(), held.column().heading(), Problem.Code.CELL_NOT_READ, text));
                }
                default -> count(text, letter -> source.merge(letter, 1, Integer::sum));
            }
        }
        for (var text : fields(reading)) count(text, letter -> source.computeIfPresent(letter, (_, n) -> n == 1 ? null : n - 1));
        int left = source.values().stream().mapToInt(Integer::intValue).sum();
        if (left > WORDS_OF_MARKS) {
            unread += left;
            problems.add(new Problem(cells.place(), "", Problem.Code.CHARACTERS_LEFT, String.valueOf(left)));
        }
        return unread;
    }

    private static List<String> fields(MeasureReading reading) {
        var texts = new ArrayList<String>();
        reading.number().ifPresent(texts::add);
        texts.addAll(reading.section());
        texts.addAll(reading.title().in().values());
        texts.addAll(reading.details());
        texts.add(reading.term().words());
        for (var executor : reading.executors()) {
            texts.addAll(executor.name().in().values());
            executor.person().ifPresent(texts::add);
            executor.side().ifPresent(texts::add);
        }
        reading.result().map(LanguageText::in).map(Map::values).ifPresent(texts::addAll);
        reading.funding().map(LanguageText::in).map(Map::values).ifPresent(texts::addAll);
        return texts;
    }

    static int count(String text, Consumer<Integer> each) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c)) continue;
            count++;
            each.accept((int) Character.toLowerCase(c));
        }
        return count;
    }
}
