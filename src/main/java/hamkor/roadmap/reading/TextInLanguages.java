package hamkor.roadmap.reading;

import hamkor.document.Line;
import hamkor.language.Language;
import hamkor.language.LanguageTeller;
import hamkor.language.LanguageText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells the languages of a bilingual document's cell apart: «A / B», or lines in the two languages. What cannot be told goes to
/// the main language.
final class TextInLanguages {
    /// How a document writes its two languages: lines of their own; «A / B», as its headings show; or, in a PDF, under one another
    /// in scripts of their own, their lines joined.
    enum Parting { BY_LINES, BY_SLASH, BY_SCRIPT }

    private final List<Language> languages;
    private final Parting parting;
    private final LanguageTeller teller = LanguageTeller.loaded();

    /// @param languages of the document, the main one first
    TextInLanguages(List<Language> languages, Parting parting) {
        this.languages = languages;
        this.parting = parting;
    }

    List<Language> all() {
        return languages;
    }

    Language main() {
        return languages.getFirst();
    }

    /// Whole lines by language, in order; a line «A / B» gives a line to each. In a document of one language all is its.
    Map<Language, List<Line>> split(List<Line> lines) {
        var byLanguage = new LinkedHashMap<Language, List<Line>>();
        if (languages.size() == 1) {
            byLanguage.put(main(), lines);
            return byLanguage;
        }
        Language current = null;
        for (var line : lines)
            for (var part : parts(line)) {
                current = part.language.orElse(current == null ? main() : current);
                byLanguage.computeIfAbsent(current, _ -> new ArrayList<>()).add(part.line);
            }
        return byLanguage;
    }

    private record Part(Line line, Optional<Language> language) {}

    /// The parts of «A / B», where they are of different languages; a slash in brackets parts nothing.
    private List<Part> parts(Line line) {
        var text = line.text();
        for (int slash = nextSlash(text, 0); slash >= 0; slash = nextSlash(text, slash + 1)) {
            var before = text.substring(0, slash).trim();
            var after = text.substring(slash + 1).trim();
            if (before.isEmpty() || after.isEmpty()) continue;
            var first = teller.tell(before, languages);
            var second = teller.tell(after, languages);
            if (first.isPresent() && second.isPresent() && !first.equals(second)) return parts(line, before, after, first.get(), second.get());
            boolean spaced = text.charAt(slash - 1) == ' ' && slash + 1 < text.length() && text.charAt(slash + 1) == ' ';
            if (!spaced || languages.size() != 2 || nextSlash(text, slash + 1) >= 0) continue;
            if (parting != Parting.BY_SLASH && first.isPresent() == second.isPresent()) continue;
            // Neither tells alone: the part that leans more to the main language is its own; else the order of the headings tells.
            var main = languages.getFirst();
            var other = languages.getLast();
            boolean swapped = teller.leaning(before, main, other) < teller.leaning(after, main, other);
            return parts(line, before, after, swapped ? other : main, swapped ? main : other);
        }
        int change = parting == Parting.BY_SCRIPT ? switchOfScript(text) : 0;
        if (change > 0) {
            var first = teller.tell(text.substring(0, change), languages);
            var second = teller.tell(text.substring(change), languages);
            if (first.isPresent() && second.isPresent() && !first.equals(second))
                return parts(line, text.substring(0, change).strip(), text.substring(change), first.get(), second.get());
        }
        return List.of(new Part(line, teller.tell(text, languages)));
    }

    /// Where a text of one script goes over into the other, once and for good: the first word of the second; 0 where it does not.
    static int switchOfScript(String text) {
        int change = 0;
        int cyrillicBefore = 0;
        int word = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i == 0 || text.charAt(i - 1) == ' ') word = i;
            boolean cyrillic = LanguageTeller.isCyrillic(c);
            if (!cyrillic && !LanguageTeller.isLatin(c)) continue;
            int script = cyrillic ? 1 : -1;
            if (cyrillicBefore != 0 && script != cyrillicBefore) {
                if (change > 0) return 0;
                change = word;
            }
            cyrillicBefore = script;
        }
        return change;
    }

    private List<Part> parts(Line line, String before, String after, Language first, Language second) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(new Line(line.label(), before, line.startsParagraph()), Optional.of(first)));
        var rest = parts(new Line("", after, false));
        if (rest.size() == 1) parts.add(new Part(rest.getFirst().line, Optional.of(second)));
        else parts.addAll(rest);
        return parts;
    }

    private static int nextSlash(String text, int from) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') depth++;
            else if (c == ')') depth--;
            else if (c == '/' && depth <= 0 && i >= from) return i;
        }
        return -1;
    }

    /// The text of lines by language, each language's lines joined by a space; empty for no words (a dash alone is none).
    Optional<LanguageText> text(List<Line> lines) {
        var texts = new LinkedHashMap<Language, String>();
        split(lines).forEach((language, own) -> {
            var text = Lines.joined(own);
            if (!Lines.isDashOrBlank(text)) texts.put(language, text);
        });
        return texts.isEmpty() ? Optional.empty() : Optional.of(new LanguageText(texts));
    }
}
