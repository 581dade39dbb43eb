package hamkor.directory;

import java.text.Normalizer;
import java.util.Locale;

/// A name as it is compared: no case, no quotation marks, one kind of apostrophe, dash and space, «е» for «ё». Never shown.
final class FoldedName {
    private FoldedName() {}

    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[«»„“”\"]", "")
                .replaceAll("['‘’ʻʼ`´]", "'")
                .replaceAll("[‐‑–—]", "-")
                .replace('ё', 'е')
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .strip();
    }
}
