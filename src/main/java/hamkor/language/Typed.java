package hamkor.language;

import java.text.Normalizer;

/// What a person types, in the one form that is stored: composed letters, plain spaces, nothing that cannot be seen, and in Uzbek
/// Latin one form for each of its two apostrophes, of which keyboards give seven. Never for texts of documents: they stay as
/// they were written.
public final class Typed {
    private Typed() {}

    /// One line; empty where nothing but white space was typed.
    ///
    /// @param language in which it is written
    public static String line(String typed, Language language) {
        return apostrophes(spaced(visible(typed).replace('\n', ' ')), language);
    }

    /// Several lines; of blank lines one is left between two others.
    public static String lines(String typed, Language language) {
        var lines = new StringBuilder();
        boolean blank = false;
        for (var line : visible(typed).split("\n")) {
            var plain = spaced(line);
            if (!plain.isEmpty() && !lines.isEmpty()) lines.append(blank ? "\n\n" : "\n");
            blank = plain.isEmpty();
            lines.append(plain);
        }
        return apostrophes(lines.toString(), language);
    }

    /// Without signs that steer or hide: a bidirectional override makes a name look like another.
    private static String visible(String typed) {
        var visible = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(letter -> {
            switch (Character.getType(letter)) {
                case Character.CONTROL -> {
                    if (letter == '\n') visible.append('\n');
                    else if (letter == '\t') visible.append(' ');
                }
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> visible.append('\n');
                case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> { }
                default -> visible.appendCodePoint(letter);
            }
        });
        return Normalizer.normalize(visible, Normalizer.Form.NFC);
    }

    private static String spaced(String line) {
        var spaced = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!Folding.isSpace(c)) spaced.append(c);
            else if (!spaced.isEmpty() && spaced.charAt(spaced.length() - 1) != ' ') spaced.append(' ');
        }
        return spaced.toString().stripTrailing();
    }

    /// ʻ after o and g, ʼ between two other letters. One that begins a word is a quotation mark, and so is the next that ends one.
    private static String apostrophes(String text, Language language) {
        if (language != Language.UZ) return text;
        var one = new StringBuilder(text);
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            if (!Folding.isApostrophe(text.charAt(i))) continue;
            boolean after = i > 0 && LanguageTeller.isLatin(text.charAt(i - 1));
            boolean before = i + 1 < text.length() && LanguageTeller.isLatin(text.charAt(i + 1));
            if (!after) quoted = true;
            else if (!before && quoted) quoted = false;
            else if ("oOgG".indexOf(text.charAt(i - 1)) >= 0) one.setCharAt(i, ToLatin.TURNED_COMMA);
            else if (before) one.setCharAt(i, ToLatin.TUTUQ);
        }
        return one.toString();
    }
}
