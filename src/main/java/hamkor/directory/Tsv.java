package hamkor.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// A table of data beside the code: lines of `#` are remarks, the first other line names the columns, a cell ends at a tab.
final class Tsv {
    private Tsv() {}

    static List<Row> rows(Class<?> beside, String file) {
        try (var in = beside.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("no " + file + " beside " + beside.getName());
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            var columns = lines.getFirst().split("\t", -1);
            return lines.stream().skip(1).map(line -> row(file, columns, line)).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Row row(String file, String[] columns, String line) {
        var cells = line.split("\t", -1);
        if (cells.length != columns.length)
            throw new IllegalStateException(file + ": " + cells.length + " cells instead of " + columns.length + " in: " + line);
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.length; i++) row.put(columns[i], cells[i]);
        return new Row(row);
    }

    record Row(Map<String, String> cells) {
        String get(String column) {
            var cell = cells.get(column);
            if (cell == null) throw new NoSuchElementException("no column " + column);
            return cell;
        }

        /// What commas divide in a cell; an empty cell holds nothing.
        List<String> list(String column) {
            return Arrays.stream(get(column).split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
        }
    }
}
