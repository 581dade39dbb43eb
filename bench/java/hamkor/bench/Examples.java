package hamkor.bench;

import java.nio.file.Path;

/// The small documents that are measured: roadmaps of usual size, one of each format, from the demo and the tests.
///
/// @param project the folder of the program's sources
record Examples(Path project) {
    private static final String SHAPES = "src/test/resources/hamkor/roadmap/reading/shapes/";

    Path of(String kind) {
        return project.resolve(switch (kind) {
            case "docx" -> "demo/omsk_navoi.docx";
            case "xlsx" -> SHAPES + "tomsk_navoi.xlsx";
            case "pdf" -> SHAPES + "perm_kashkadarya.pdf";
            default -> throw new IllegalArgumentException(kind);
        });
    }
}
