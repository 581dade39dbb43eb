package hamkor.roadmap.reading;

import hamkor.document.Line;
import hamkor.document.Place;
import hamkor.language.Folding;
import hamkor.language.Language;
import hamkor.language.LanguageTeller;
import hamkor.language.LanguageText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What stands before the first table of measures: which of it is the title, in which languages; what is left are approvals,
/// annexes and headings.
final class FrontMatter {
    private static final int LONGEST_TITLE_PART = 600;
    /// «Дорожная карта»: a title that wants to be gone on with.
    private static final int SHORT_TITLE = 3;
    /// «__» of a date left to fill in by hand.
    private static final Pattern BLANK_DAY = Pattern.compile("«_*\\d*_*»\\s");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'№.-]+");

    /// A piece of text before the measures: a paragraph, or a row above a table's header.
    ///
    /// @param from the paragraph, row or aside that holds it
    /// @param outlineLevel 1 for «Heading 1»; 0 for none
    record Piece(Object from, Place place, List<Line> lines, boolean centred, boolean bold, int outlineLevel) {
        String text() {
            return Lines.joined(lines);
        }
    }

    private static final class Loaded {
        static final WordList WORDS = WordList.of("title-words.txt");
        static final WordList SMALL = WordList.of("small-words.txt");
    }

    private final List<Piece> title = new ArrayList<>();
    private final List<Piece> afterTitle = new ArrayList<>();
    private final List<Piece> beforeTitle = new ArrayList<>();

    FrontMatter(List<Piece> pieces) {
        int anchor = anchor(pieces);
        if (anchor < 0) {
            beforeTitle.addAll(pieces);
            return;
        }
        int first = anchor;
        while (first > 0 && goesBefore(pieces.get(first - 1), pieces.get(first))) first--;
        int end = anchor + 1;
        while (end < pieces.size() && goesOn(pieces.subList(first, end), pieces.get(end))) end++;
        beforeTitle.addAll(pieces.subList(0, first));
        title.addAll(pieces.subList(first, end));
        afterTitle.addAll(pieces.subList(end, pieces.size()));
    }

    List<Piece> title() {
        return title;
    }

    /// Pieces between the title and the table: headings, notes, running text.
    List<Piece> afterTitle() {
        return afterTitle;
    }

    List<Piece> beforeTitle() {
        return beforeTitle;
    }

    /// The title by language, the languages in the order in which they begin.
    Map<Language, String> texts() {
        var texts = new LinkedHashMap<Language, StringBuilder>();
        Language current = null;
        for (var piece : title)
            for (var line : piece.lines())
                for (var part : parts(line.shown())) {
                    var told = LanguageTeller.loaded().tell(part);
                    if (told.isPresent() && (current == null || part.chars().filter(Character::isLetter).count() > 2)) current = told.get();
                    if (current == null) current = script(part);
                    Lines.append(texts.computeIfAbsent(current, _ -> new StringBuilder()), part);
                }
        var result = new LinkedHashMap<Language, String>();
        texts.forEach((language, text) -> result.put(language, text.toString()));
        return result;
    }

    /// «A / B» where the two are of different languages.
    private static List<String> parts(String line) {
        int slash = line.indexOf(" / ");
        if (slash < 0) return List.of(line);
        var first = LanguageTeller.loaded().tell(line.substring(0, slash));
        var second = LanguageTeller.loaded().tell(line.substring(slash + 3));
        return first.isPresent() && second.isPresent() && !first.equals(second)
                ? List.of(line.substring(0, slash).trim(), line.substring(slash + 3).trim()) : List.of(line);
    }

    private static Language script(String text) {
        return text.chars().anyMatch(c -> LanguageTeller.isCyrillic((char) c)) ? Language.RU : Language.EN;
    }

    Optional<LanguageText> text() {
        var texts = new EnumMap<Language, String>(Language.class);
        texts().forEach(texts::put);
        return texts.isEmpty() ? Optional.empty() : Optional.of(new LanguageText(texts));
    }

    private static int anchor(List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            var text = pieces.get(i).text();
            boolean annexGoesOn = i > 0 && begins(pieces.get(i - 1).text(), "before") && Character.isLowerCase(text.charAt(0)) && !pieces.get(i).centred();
            if (text.length() <= LONGEST_TITLE_PART && holds(text, "title") && !begins(text, "before") && !annexGoesOn) return i;
        }
        for (int i = 0; i < pieces.size(); i++) {
            var text = pieces.get(i).text();
            if (text.length() <= LONGEST_TITLE_PART && !begins(text, "before") && !isSignature(text)
                    && (PlanPeriod.of(text).isPresent() || RegionMentions.in(text).size() > 1)) return i;
        }
        return -1;
    }

    private static boolean goesBefore(Piece before, Piece title) {
        var text = before.text();
        if (text.length() > LONGEST_TITLE_PART || begins(text, "before") || isSignature(text) || endsSentence(text)) return false;
        if (text.contains("___") || BLANK_DAY.matcher(text).find()) return false;
        boolean sameLook = before.centred() == title.centred() && before.bold() == title.bold() && (title.centred() || title.bold());
        return sameLook && (!RegionMentions.in(text).isEmpty() || isUpperCase(text) || Character.isLowerCase(title.text().charAt(0)));
    }

    private static boolean goesOn(List<Piece> title, Piece next) {
        var text = next.text();
        if (text.length() > LONGEST_TITLE_PART || isSignature(text) && !next.centred()) return false;
        char first = text.charAt(0);
        if (first == '(' && text.endsWith(")")) return PlanPeriod.of(text).isPresent() || next.centred() && !RegionMentions.in(text).isEmpty();
        boolean heading = !SectionStack.number(text).isEmpty() || SectionStack.kind(text).startsWith("word ");
        if (heading) return PlanPeriod.of(text).isPresent() && Character.isDigit(first) && next.outlineLevel() == 0;
        boolean sentence = endsSentence(text);
        if (Character.isLowerCase(first) && !sentence) return true;
        var last = title.getLast();
        var lastText = last.text();
        if (endsOpen(lastText)) return true;
        boolean otherLanguage = isOtherLanguage(title, text);
        if (otherLanguage && holds(text, "title")) return true;
        if (sentence) return false;
        boolean sameLook = next.centred() == last.centred() && next.bold() == last.bold() && next.outlineLevel() == last.outlineLevel();
        boolean says = !RegionMentions.in(text).isEmpty() || PlanPeriod.of(text).isPresent();
        if (isUpperCase(lastText) && says && !begins(text, "before")) return true;
        // «… чора-тадбирлар» ¶ «ДАСТУРИ»: the word of a title alone.
        if (sameLook && last.centred() && words(text).length == 1 && holds(text, "title")) return true;
        if (sameLook && last.centred() && title.size() == 1 && "«“\"„".indexOf(first) >= 0 && words(lastText).length <= SHORT_TITLE) return true;
        if (sameLook && last.centred() && words(text).length <= SHORT_TITLE && holds(text, "title")) return true;
        return sameLook && (last.centred() || last.bold()) && (says || isUpperCase(lastText) && isUpperCase(text) || otherLanguage) && next.outlineLevel() == 0;
    }

    /// A full stop or a colon, not the dot of «гг.».
    private static boolean endsSentence(String text) {
        if (text.endsWith(":")) return true;
        return text.endsWith(".") && !text.endsWith("г.") && !text.endsWith("й.") && !text.endsWith("y.");
    }

    /// The sentence cannot end here: a small word stands last.
    private static boolean endsOpen(String text) {
        return Loaded.SMALL.ends("open", Folding.fold(text));
    }

    private static boolean isOtherLanguage(List<Piece> title, String text) {
        var told = LanguageTeller.loaded().tell(text);
        return told.isPresent() && title.stream().noneMatch(piece -> LanguageTeller.loaded().tell(piece.text()).equals(told));
    }

    private static boolean isUpperCase(String text) {
        return text.chars().filter(Character::isLetter).count() > 3 && text.chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
    }

    /// A line of an approval or a signature.
    static boolean isSignature(String text) {
        return begins(text, "signature") && SectionWords.first(Folding.fold(text)).isEmpty() || text.contains("____");
    }

    private static boolean begins(String text, String what) {
        var words = words(text);
        return words.length > 0 && Loaded.WORDS.has(what, words[0]);
    }

    private static boolean holds(String text, String what) {
        for (var word : words(text)) if (Loaded.WORDS.has(what, word)) return true;
        return false;
    }

    private static String[] words(String text) {
        var folded = Folding.fold(text);
        int start = 0;
        while (start < folded.length() && !Character.isLetterOrDigit(folded.charAt(start)) && folded.charAt(start) != '№') start++;
        return BETWEEN_WORDS.split(folded.substring(start));
    }
}
