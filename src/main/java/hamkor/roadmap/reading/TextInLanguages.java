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
    private final List<Language> languages;
    private final LanguageTeller teller = LanguageTeller.loaded();

    /// @param languages of the document, the main one first
    TextInLanguages(List<Language> languages) {
        this.languages = languages;
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
                var told = teller.tell(part.text(), languages);
                current = told.orElse(current == null ? main() : current);
                byLanguage.computeIfAbsent(current, _ -> new ArrayList<>()).add(part);
            }
        return byLanguage;
    }

    /// The parts of «A / B»: only where they are of different languages.
    private List<Line> parts(Line line) {
        for (int slash = line.text().indexOf('/'); slash >= 0; slash = line.text().indexOf('/', slash + 1)) {
            var before = line.text().substring(0, slash).trim();
            var after = line.text().substring(slash + 1).trim();
            if (before.isEmpty() || after.isEmpty()) continue;
            var first = teller.tell(before, languages);
            var second = teller.tell(after, languages);
            boolean spaced = line.text().charAt(slash - 1) == ' ' && slash + 1 < line.text().length() && line.text().charAt(slash + 1) == ' ';
            if (first.isPresent() && second.isPresent() ? !first.equals(second)
                    : spaced && (first.isPresent() || second.isPresent()) && line.text().indexOf('/', slash + 1) < 0 && languages.size() == 2) {
                var parts = new ArrayList<Line>();
                parts.add(new Line(line.label(), before, line.startsParagraph()));
                parts.addAll(parts(new Line("", after, false)));
                return parts;
            }
        }
        return List.of(line);
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

    Optional<Language> tell(String text) {
        return teller.tell(text, languages);
    }
}
