package hamkor;

import static org.assertj.core.api.Assertions.assertThat;

import hamkor.language.Language;
import hamkor.language.Transliteration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The words that people read: all four languages say the same, every word is used, none stands bare in a template or a page.
class WordsTest {
    private static final Path MAIN = Path.of("src/main/java/hamkor");
    private static final Pattern BUNDLE = Pattern.compile("words_(.+)\\.properties");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern CYRILLIC = Pattern.compile("[\\u0400-\\u04FF]");

    /// Of each folder its words by language.
    private static Map<Path, Map<String, Properties>> bundles() {
        var bundles = new TreeMap<Path, Map<String, Properties>>();
        for (var file : files("words_[a-zA-Z-]+\\.properties")) {
            var name = BUNDLE.matcher(file.getFileName().toString());
            if (!name.matches()) continue;
            var words = new Properties();
            try (var in = Files.newBufferedReader(file)) {
                words.load(in);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            bundles.computeIfAbsent(file.getParent(), _ -> new TreeMap<>()).put(name.group(1), words);
        }
        return bundles;
    }

    @Test void everyWordStandsInAllLanguages() {
        var toAdd = new ArrayList<String>();
        bundles().forEach((folder, bundle) -> {
            var keys = new TreeSet<String>();
            bundle.values().forEach(words -> keys.addAll(words.stringPropertyNames()));
            for (var language : Language.values())
                for (var key : keys)
                    if (bundle.getOrDefault(language.code(), new Properties()).getProperty(key, "").isBlank())
                        toAdd.add(folder.resolve("words_" + language.code() + ".properties") + ": " + key + "=");
        });
        assertThat(toAdd).as("lines to add").isEmpty();
    }

    @Test void everyLanguageNamesTheSameValues() {
        var differ = new ArrayList<String>();
        bundles().forEach((folder, bundle) -> {
            for (var key : bundle.get("ru").stringPropertyNames()) {
                var values = places(bundle.get("ru").getProperty(key));
                bundle.forEach((language, words) -> {
                    if (!places(words.getProperty(key, "")).equals(values)) differ.add(folder + " " + key + " in " + language);
                });
            }
        });
        assertThat(differ).as("words whose {0}, {1} are not those of the Russian").isEmpty();
    }

    @Test void everyFormOfANumberIsThere() {
        var forms = Map.of("ru", 3, "en", 2, "uz", 1, "uz-Cyrl", 1);
        var lacking = new ArrayList<String>();
        bundles().forEach((folder, bundle) -> {
            for (var key : bundle.get("ru").stringPropertyNames()) {
                if (!bundle.get("ru").getProperty(key).contains(" | ")) continue;
                bundle.forEach((language, words) -> {
                    if (words.getProperty(key).split(" \\| ").length != forms.get(language)) lacking.add(folder + " " + key + " in " + language);
                });
            }
        });
        assertThat(lacking).as("in Russian forms for 1, 2, 5; in English for 1, 2; in Uzbek one").isEmpty();
    }

    /// One form of the apostrophe for each of its two meanings, or words are neither found nor sorted: ʻ U+02BB makes oʻ and gʻ,
    /// ʼ U+02BC is the tutuq.
    @Test void uzbekHasItsOwnTwoApostrophes() {
        assertThat(words("uz", "uz-Cyrl").flatMap(word -> word.pieces("\\S*(?:\\p{L}['\u2018\u2019`\u00b4]|['\u2018\u2019`\u00b4]\\p{L}|(?<![oOgG])\u02bb|[oOgG]\u02bc)\\S*")))
                .as("write oʻ and gʻ with ʻ (U+02BB), every other apostrophe of Uzbek as ʼ (U+02BC)").isEmpty();
    }

    /// What is written alike in every language: names of programs, formats, standards, variables, commands; addresses.
    private static final Pattern ALIKE = Pattern.compile("(?:\\./)?hamkor \\w+(?: verify| check)?|Hamkor|HAMKOR_\\w+(?:=yes)?|\\byes\\b|\\bno\\b|Word|Excel|LibreOffice|PostgreSQL|postgresql|root|pid|clamd|cookie|"
            + "\\S+@\\S+|\\S*://\\S*|/[\\w./]+|\\.[a-z]{3,4}\\b|--\\w+|application/json|Authorization: Bearer hkr_…|Content-Type|Allow|Location|ETag|If-Match|If-None-Match|Idempotency-Key|"
            + "\\b[A-Z][A-Z0-9-]+|\\b[IVX]\\b|\\bJ\\b|\\bK\\b|\\bP\\b");

    @Test void everyLanguageIsInItsOwnScript() {
        assertThat(words("ru", "uz-Cyrl").filter(word -> !word.key.startsWith("language.")).flatMap(word -> word.without(ALIKE).pieces("\\S*\\p{IsLatin}\\S*")))
                .as("Latin letters among Cyrillic ones: another language, or a letter that only looks right (c, o, p, x, i); a name that is the "
                        + "same in every language goes into WordsTest.ALIKE").isEmpty();
        assertThat(words("uz", "en").filter(word -> !word.key.startsWith("language.")).flatMap(word -> word.pieces("\\S*\\p{IsCyrillic}\\S*")))
                .as("Cyrillic letters among Latin ones: another language, or a letter that only looks right (с, о, р, х)").isEmpty();
    }

    /// Between the two only a hyphen may differ: 2026-yil, 2026 йил.
    @Test void bothScriptsOfUzbekSayTheSame() {
        var differ = new ArrayList<String>();
        bundles().forEach((folder, bundle) -> {
            for (var key : bundle.get("uz").stringPropertyNames()) {
                var fromCyrillic = Transliteration.toLatin(bundle.get("uz-Cyrl").getProperty(key, ""));
                if (!key.startsWith("language.") && !fromCyrillic.replace("-yil", " yil").equals(bundle.get("uz").getProperty(key).replace("-yil", " yil")))
                    differ.add(folder + " " + key + "\n  Latin:             " + bundle.get("uz").getProperty(key) + "\n  from the Cyrillic: " + fromCyrillic);
            }
        });
        assertThat(differ).as("mend the one that is misspelt; a word that both spell rightly goes into latin-spellings.tsv").isEmpty();
    }

    /// In Russian and Uzbek «», as the pages quote documents; in English “”.
    @Test void everyLanguageHasItsQuotationMarks() {
        assertThat(words("ru", "uz", "uz-Cyrl").flatMap(word -> word.pieces("\\S*[“”„]\\S*"))).as("write «»").isEmpty();
        assertThat(words("en").flatMap(word -> word.pieces("\\S*[«»„]\\S*"))).as("write “”").isEmpty();
    }

    /// ы and щ are Russian; ў, қ, ғ and ҳ Uzbek.
    @Test void noLanguageHasTheLettersOfAnother() {
        assertThat(words("uz-Cyrl").flatMap(word -> word.pieces("(?i)\\S*[ыщ]\\S*"))).as("Russian words in Uzbek").isEmpty();
        assertThat(words("ru").filter(word -> !word.key.startsWith("language.")).flatMap(word -> word.pieces("(?i)\\S*[ўқғҳ]\\S*"))).as("Uzbek words in Russian").isEmpty();
    }

    private record Said(Path folder, String language, String key, String text) {
        Stream<String> pieces(String pattern) {
            return Pattern.compile(pattern).matcher(text).results().map(found -> folder + " " + language + " " + key + ": " + found.group());
        }

        Said without(Pattern pattern) {
            return new Said(folder, language, key, pattern.matcher(text).replaceAll(" "));
        }
    }

    private static Stream<Said> words(String... languages) {
        return bundles().entrySet().stream().flatMap(bundle -> Stream.of(languages).flatMap(language ->
                bundle.getValue().getOrDefault(language, new Properties()).entrySet().stream().map(word ->
                        new Said(bundle.getKey(), language, (String) word.getKey(), (String) word.getValue()))));
    }

    /// A key that a program puts together, «term.undated.no-year», is used by its beginning: `"term.undated." + …`.
    @Test void everyWordIsUsed() {
        var unused = new ArrayList<String>();
        var sources = files(".*\\.(java|jte)").stream().map(WordsTest::read).toList();
        bundles().forEach((folder, bundle) -> {
            for (var key : bundle.get("ru").stringPropertyNames()) {
                var beginnings = new ArrayList<String>(List.of("\"" + key + "\""));
                for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1))
                    beginnings.add("\"" + key.substring(0, dot + 1) + "\"");
                if (sources.stream().noneMatch(source -> beginnings.stream().anyMatch(source::contains))) unused.add(folder + " " + key);
            }
        });
        assertThat(unused).as("words that nothing says").isEmpty();
    }

    /// Text of a template is what stands outside tags, expressions and directives.
    @Test void noWordStandsBareInATemplate() {
        var bare = new ArrayList<String>();
        for (var file : files(".*\\.jte")) {
            int number = 0;
            for (var line : read(file).split("\n")) {
                number++;
                if (line.startsWith("@param") || line.startsWith("@import")) continue;
                var text = line.replaceAll("\\$\\{(?:[^{}]|\\{[^{}]*})*}", " ")
                        .replaceAll("@template\\.[\\w.]+\\(.*", " ")
                        .replaceAll("@(if|elseif|for)\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)|@(else|endif|endfor)", " ")
                        .replaceAll("(?:aria-label|title|alt|placeholder)=\"([^\"]*)\"", ">$1<")
                        .replaceAll("<[^>]*>", " ").replaceAll("<!doctype html>|Hamkor|SHA-256", " ").strip();
                if (Pattern.compile("\\p{L}{2,}").matcher(text).find()) bare.add(file + ":" + number + " " + text);
            }
        }
        assertThat(bare).as("words for words_*.properties").isEmpty();
    }

    /// Cyrillic in a literal of Java is a word that one reader would see in the wrong language. What is data of the field stands
    /// here by its file, with its reason.
    @Test void noWordStandsBareInJava() {
        var data = Map.of(
                "DayWords.java", "names of months", "Sorting.java", "alphabets",
                "ToLatin.java", "letters", "ToCyrillic.java", "letters", "Spellings.java", "letters", "WordForms.java", "letters",
                "DemoPeople.java", "people of the example world",
                "DemoWorld.java", "titles of the example documents");
        var bare = new ArrayList<String>();
        for (var file : files(".*\\.java")) {
            var shown = Stream.of("measure", "roadmap", "agreement", "directory", "web", "command", "language", "id")
                    .anyMatch(module -> file.getParent().equals(MAIN.resolve(module)));
            if (!shown || data.containsKey(file.getFileName().toString())) continue;
            int number = 0;
            for (var line : read(file).split("\n")) {
                number++;
                var code = line.replaceFirst("//.*", "");
                for (var literal : LITERAL.matcher(code).results().map(found -> found.group(1)).toList())
                    if (CYRILLIC.matcher(literal).find()) bare.add(file + ":" + number + " " + literal);
            }
        }
        assertThat(bare).as("words for words_*.properties").isEmpty();
    }

    private static TreeSet<String> places(String words) {
        var places = new TreeSet<String>();
        PLACE.matcher(words).results().forEach(found -> places.add(found.group()));
        return places;
    }

    private static List<Path> files(String pattern) {
        try (var all = Files.walk(MAIN)) {
            return all.filter(Files::isRegularFile).filter(file -> file.getFileName().toString().matches(pattern)).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
