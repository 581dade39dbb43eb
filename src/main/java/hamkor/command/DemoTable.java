package hamkor.command;

import hamkor.language.Language;
import hamkor.language.LanguageText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A table of the example world: the first line names the columns, a cell ends at a tab.
record DemoTable(List<String> columns, List<String[]> cells) {
    static DemoTable of(String name) {
        var lines = new String(DemoCommand.read(name), StandardCharsets.UTF_8).lines().map(line -> line.split("\t", -1)).toList();
        var columns = List.of(lines.getFirst());
        for (var line : lines) if (line.length != columns.size()) throw new IllegalStateException(name + ": " + Arrays.toString(line));
        return new DemoTable(columns, lines.subList(1, lines.size()));
    }

    Stream<Row> rows() {
        return cells.stream().map(Row::new);
    }

    final class Row {
        private final String[] cells;

        Row(String[] cells) {
            this.cells = cells;
        }

        String get(String column) {
            return cells[columns.indexOf(column)];
        }

        /// What semicolons divide.
        List<String> list(String column) {
            return Arrays.stream(get(column).split("; ")).filter(part -> !part.isEmpty()).toList();
        }

        /// From a column for each language.
        Optional<LanguageText> text(String russian, String uzbek) {
            var text = Optional.<LanguageText>empty();
            if (!get(russian).isEmpty()) text = Optional.of(LanguageText.of(Language.RU, get(russian)));
            if (get(uzbek).isEmpty()) return text;
            return Optional.of(text.map(one -> one.and(Language.UZ, get(uzbek))).orElseGet(() -> LanguageText.of(Language.UZ, get(uzbek))));
        }

        @Override public String toString() {
            return String.join(" | ", cells);
        }
    }
}
