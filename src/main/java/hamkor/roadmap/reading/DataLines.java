package hamkor.roadmap.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The vocabularies beside this class: lines of fields divided by `|`, comments after `#` at a line's start.
final class DataLines {
    private DataLines() {}

    static List<String[]> of(String file) {
        try (var lines = new BufferedReader(new InputStreamReader(
                DataLines.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(DataLines::fields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] fields(String line) {
        var fields = line.split("\\|", -1);
        for (int i = 0; i < fields.length; i++) fields[i] = fields[i].trim();
        return fields;
    }
}
