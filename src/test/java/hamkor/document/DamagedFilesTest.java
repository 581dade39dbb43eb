package hamkor.document;

import static hamkor.document.WordFile.cell;
import static hamkor.document.WordFile.item;
import static hamkor.document.WordFile.p;
import static hamkor.document.WordFile.row;
import static hamkor.document.WordFile.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files spoiled in hundreds of ways, always the same: each is read or refused, in good time.
class DamagedFilesTest {
    private static final int EACH = 400;

    @TempDir
    Path folder;

    @Test
    void aSpoiledTextIsReadOrRefused() throws IOException {
        var file = WordFile.of(item(1, 0, "Раздел"), table("<w:tblGrid><w:gridCol w:w=\"500\"/><w:gridCol w:w=\"900\"/></w:tblGrid>",
                        row(cell("<w:gridSpan w:val=\"2\"/><w:tcW w:w=\"1400\" w:type=\"dxa\"/>", p("а"))), row(cell("<w:vMerge w:val=\"restart\"/>", item(1, 1, "")), cell("", p("б") + table(row(cell("в")))))))
                .numbering("<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"3\"/></w:lvlOverride></w:num>")
                .styles("<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:basedOn w:val=\"1\"/><w:name w:val=\"heading 1\"/></w:style>").save(folder);
        spoil(Files.readAllBytes(file));
    }

    @Test
    void aSpoiledWorkbookIsReadOrRefused() throws IOException {
        var file = Workbook.of();
        int date = file.format("[$-419]d mmmm yyyy\" г.\";@");
        file.sheetOf("План", "", "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols><sheetData>" + Workbook.row(1, Workbook.cell("A1", "а"), Workbook.cell("C1", "в"))
                + Workbook.row(2, Workbook.number("A2", date, 46178), Workbook.number("B2", 0, 1.5)) + "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>");
        spoil(Files.readAllBytes(file.save(folder)));
    }

    private void spoil(byte[] whole) throws IOException {
        int read = 0;
        for (int seed = 0; seed < EACH; seed++) {
            var file = Files.write(folder.resolve("spoiled.docx"), new Mutation(seed).of(whole));
            try {
                new DocumentReader(Limits.DEFAULT).read(file);
                read++;
            } catch (Unreadable refused) {
                // as it may be
            }
        }
        assertThat(read).as("some are still whole").isBetween(20, EACH);
    }
}
