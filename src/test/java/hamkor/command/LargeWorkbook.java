package hamkor.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A roadmap of as many measures as are asked for, in sections of twenty.
final class LargeWorkbook {
    private static final int IN_A_SECTION = 20;

    private LargeWorkbook() {}

    static byte[] of(int measures) {
        try (var workbook = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("План");
            row(sheet, "Дорожная карта сотрудничества Омской области и Бухарской области на 2025–2027 годы");
            row(sheet, "№", "Мероприятие", "Срок", "Исполнители от Омской области", "Исполнители от Бухарской области", "Ожидаемый результат");
            for (int i = 0; i < measures; i++) {
                if (i % IN_A_SECTION == 0) row(sheet, "Раздел " + (i / IN_A_SECTION + 1) + ". Направление работы");
                row(sheet, (i / IN_A_SECTION + 1) + "." + (i % IN_A_SECTION + 1), "Провести мероприятие номер " + (i + 1) + " с участием предприятий обеих областей",
                        i % 50 == 7 ? "декабрь" : "до 1 июля 2026 года", "Министерство экономики", "Управление сельского хозяйства", "протокол встречи");
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void row(XSSFSheet sheet, String... cells) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < cells.length; i++) row.createCell(i).setCellValue(cells[i]);
    }
}
