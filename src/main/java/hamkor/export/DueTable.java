package hamkor.export;

import hamkor.language.Language;
import hamkor.roadmap.reading.CellRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A list of dates as a file for Word, in one language: a heading for each roadmap, a line for each date.
///
/// @param title lines over the table
/// @param headings of the five columns: number, measure, who answers for it, the day, how it stands
/// @param foot what stands at the bottom of each page, beside its number
public record DueTable(Language language, List<String> title, List<String> headings, List<Group> groups, String foot) {
    private static final List<CellRole> ROLES = List.of(CellRole.NUMBER, CellRole.TITLE, CellRole.EXECUTORS, CellRole.TERM, CellRole.REMARK);
    private static final List<Integer> SHARES = List.of(6, 40, 28, 12, 14);

    public DueTable {
        title = List.copyOf(title);
        headings = List.copyOf(headings);
        groups = List.copyOf(groups);
        if (title.isEmpty() || headings.size() != ROLES.size()) throw new IllegalArgumentException(title + " " + headings);
    }

    /// @param lines what is due under one roadmap, in order
    public record Group(String heading, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /// @param title as it is shown to a reader of the file
    /// @param offices a line for each
    public record Line(String number, String title, List<String> offices, String day, String status) {}

    public byte[] word() {
        var out = new ByteArrayOutputStream();
        try {
            WordWriter.write(table(), out);
        } catch (IOException impossible) {   // nothing but memory is written to
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private PlanTable table() {
        var columns = new ArrayList<PlanTable.Column>();
        for (int i = 0; i < ROLES.size(); i++) columns.add(new PlanTable.Column(ROLES.get(i), Optional.empty(), texts(List.of(headings.get(i))), SHARES.get(i)));
        var rows = new ArrayList<PlanTable.Row>();
        for (var group : groups) {
            rows.add(new PlanTable.Row.Section(0, new PlanTable.Text(language, group.heading())));
            for (var line : group.lines())
                rows.add(new PlanTable.Row.Item(Optional.empty(), List.of(texts(List.of(line.number())), texts(List.of(line.title())), texts(line.offices()),
                        texts(List.of(line.day())), texts(List.of(line.status())))));
        }
        return new PlanTable(title.getFirst(), texts(title), columns, rows, foot);
    }

    private List<PlanTable.Text> texts(List<String> lines) {
        return lines.stream().map(line -> new PlanTable.Text(language, line)).toList();
    }
}
