package hamkor.document;

import java.util.ArrayDeque;
import java.util.Deque;

/// The fields that are open at a point of the text. A field is its instruction («PAGE \* ARABIC»), never shown, then its result.
final class WordFields {
    private enum Part { INSTRUCTION, RESULT }

    private final Deque<Part> open = new ArrayDeque<>();

    void happens(String type) {
        switch (String.valueOf(type)) {
            case "begin" -> open.push(Part.INSTRUCTION);
            case "separate" -> {
                if (!open.isEmpty()) open.pop();
                open.push(Part.RESULT);
            }
            case "end" -> {
                if (!open.isEmpty()) open.pop();
            }
            default -> {}
        }
    }

    boolean shows() {
        return !open.contains(Part.INSTRUCTION);
    }

    /// An instruction that is not ended with its paragraph never will be: else one lost mark would hide the rest of the document.
    void endParagraph() {
        open.removeIf(part -> part == Part.INSTRUCTION);
    }
}
