package hamkor.roadmap.reading;

import hamkor.directory.RegionName;
import hamkor.directory.RegionNames;
import hamkor.language.Folding;
import hamkor.language.Language;
import hamkor.language.LanguageTeller;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Finds the regions that a text names, in their order, by the word that makes a name a region's (`region-kinds.txt`), whatever
/// the case; what the list of regions does not know is named by the rules of the language.
final class RegionMentions {
    /// Endings of a city's name in the cases that titles have, with those of the nominative.
    private static final Map<String, String> CITY_ENDINGS = new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    private static final int SHORTEST_CITY = 3;

    static {
        CITY_ENDINGS.putAll(Map.of("ем", "ь", "ью", "ь", "ом", "", "ой", "а", "ым", "", "а", "", "у", "", "я", "ь", "ю", "ь", "", ""));
    }

    private static final List<String> ADJECTIVE_ENDINGS =
            List.of("ими", "ого", "ому", "ая", "ой", "ую", "ою", "ий", "ое", "ие", "их", "им", "ом");
    private static final Set<String> JOINS = Set.of("и", "va", "ва", "and");
    private static final class Loaded {
        static final Map<Language, Map<String, List<Word>>> WORDS = new EnumMap<>(Language.class);

        static {
            for (var language : Language.values())
                WORDS.put(language, RegionNames.all().stream().collect(Collectors.toMap(RegionName::code, r -> words(r.name().in(language).orElse("")))));
        }
    }

    private final String text;
    private final List<Word> words;
    private final List<RegionMention> found = new ArrayList<>();

    /// A word of the text: letters, apostrophes and inner hyphens.
    private record Word(String shown, String folded, int start, int end) {
        boolean isCapital() {
            return Character.isUpperCase(shown.charAt(0));
        }

        boolean isUpperCase() {
            return shown.length() > 2 && shown.equals(shown.toUpperCase(Locale.ROOT));
        }
    }

    private RegionMentions(String text) {
        this.text = text;
        this.words = words(text);
    }

    /// The regions that a text names, in order, one that is named twice twice.
    static List<RegionMention> in(String text) {
        var mentions = new RegionMentions(text);
        for (int i = 0; i < mentions.words.size(); i++) mentions.look(i);
        mentions.found.sort(Comparator.comparingInt(RegionMention::start));
        return mentions.found;
    }

    /// The regions that a text calls by their own name alone («Дорожная карта Татарстана и Энской области»): known ones, each once. A city
    /// that is a region of its own goes before the region around it.
    static List<RegionMention> byNameAlone(String text) {
        var mentions = new RegionMentions(text);
        var language = LanguageTeller.loaded().tell(text).orElse(Language.RU);
        for (int i = 0; i < mentions.words.size(); i++) mentions.lookAlone(language, i);
        for (int i = 0; i + 1 < mentions.words.size(); i++) mentions.lookCity(i);
        return mentions.found;
    }

    private void lookAlone(Language language, int at) {
        var word = words.get(at);
        if (!word.isCapital() || word.start > 0 && "«\"“„".indexOf(text.charAt(word.start - 1)) >= 0) return;
        RegionName best = null;
        for (var region : RegionNames.all()) {
            var stems = language == Language.RU ? region.nounStems() : region.stems().getOrDefault(language, List.of());
            if (stems.stream().noneMatch(stem -> Party.isInAnyForm(text, word.start, stem))) continue;
            if (best == null || isCity(region, language) && !isCity(best, language)) best = region;
        }
        if (best == null) return;
        var name = capitalised(best.name().in(language).orElseThrow(), false);
        if (found.stream().anyMatch(mention -> mention.name().equals(name))) return;
        var kind = RegionKinds.all().stream().filter(k -> k.language() == language).findFirst().orElseThrow();
        found.add(mention(kind, name, List.of(), Optional.of(best), word.start, word.end));
    }

    private static boolean isCity(RegionName region, Language language) {
        return RegionKinds.all().stream().filter(kind -> kind.language() == language && kind.where() == RegionKinds.Where.KNOWN)
                .anyMatch(kind -> wordsOf(region, language).stream().anyMatch(word -> kind.isCalled(word.folded)));
    }

    /// A Russian title's city that the list of regions does not know («городом Севастополем»), named without the ending of its case.
    private void lookCity(int at) {
        var name = words.get(at + 1);
        boolean city = RegionKinds.all().stream().anyMatch(kind -> kind.language() == Language.RU && kind.where() == RegionKinds.Where.KNOWN
                && kind.isCalled(words.get(at).folded));
        if (!city || !name.isCapital() || !adjoins(at, at + 1) || found.stream().anyMatch(known -> known.start() <= name.start && name.start < known.end()))
            return;
        for (var ending : CITY_ENDINGS.entrySet()) {
            if (!name.folded.endsWith(ending.getKey()) || name.folded.length() < SHORTEST_CITY + ending.getKey().length()) continue;
            int bare = name.shown.length() - ending.getKey().length();
            found.add(new RegionMention("Город " + name.shown.substring(0, bare) + ending.getValue(), Language.RU,
                    List.of(name.folded.substring(0, bare)), Optional.empty(), words.get(at).start, name.end));
            return;
        }
    }

    private void look(int at) {
        for (var kind : RegionKinds.all()) {
            if (!kind.isCalled(words.get(at).folded)) continue;
            if (kind.where() == RegionKinds.Where.KNOWN) {
                if (lookKnown(kind, at)) return;
            } else if (lookBefore(kind, at) || mayStandAfter(kind) && lookAfter(kind, at) || lookKnown(kind, at)) return;
        }
    }

    private static boolean mayStandAfter(RegionKinds.Kind kind) {
        return kind.where() == RegionKinds.Where.AFTER || kind.where() == RegionKinds.Where.BOTH;
    }

    /// «Энской области», «Энской и Тверской областей», «N viloyati», "the North and South Regions".
    private boolean lookBefore(RegionKinds.Kind kind, int at) {
        int name = at - 1;
        while (name >= 0 && RegionKinds.isBetween(words.get(name).folded)) name--;
        if (name < 0 || !isName(kind, name) || !adjoins(name, at)) return false;
        if (kind.where() == RegionKinds.Where.AUTONOMOUS && name == at - 1) return false;
        add(kind, name, name, at);
        for (int end = name; end > 0 && (kind.language() == Language.RU || isPlural(words.get(at))); ) {
            boolean joined = end > 1 && JOINS.contains(words.get(end - 1).folded);
            boolean listed = text.substring(words.get(end - 1).end, words.get(end).start).contains(",");
            int before = joined ? end - 2 : listed ? end - 1 : -1;
            if (before < 0 || !isName(kind, before)) break;
            add(kind, before, before, before);
            end = before;
        }
        return true;
    }

    /// «N va M viloyatlari», "the North and South Regions"; in Russian two adjectives before one noun say it already.
    private static boolean isPlural(Word word) {
        return word.folded.contains("лар") || word.folded.contains("lar") || word.folded.endsWith("s");
    }

    private boolean isName(RegionKinds.Kind kind, int at) {
        var word = words.get(at);
        if (!word.isCapital() || word.folded.length() < 3) return false;
        if (RegionKinds.isNeverAName(word.folded)) return false;
        return kind.language() != Language.RU || adjectiveStem(word.folded).isPresent();
    }

    /// Whether only white space stands between words.
    private boolean adjoins(int from, int to) {
        for (int i = from; i < to; i++)
            if (text.substring(words.get(i).end, words.get(i + 1).start).chars().anyMatch(c -> !Folding.isSpace((char) c)))
                return false;
        return true;
    }

    /// The stem of a Russian adjective on -ск- or -цк-, whatever its case.
    private static Optional<String> adjectiveStem(String folded) {
        for (var ending : ADJECTIVE_ENDINGS) {
            if (!folded.endsWith(ending)) continue;
            var stem = folded.substring(0, folded.length() - ending.length());
            if (stem.endsWith("ск") || stem.endsWith("цк")) return Optional.of(stem);
        }
        return Optional.empty();
    }

    private void add(RegionKinds.Kind kind, int first, int last, int end) {
        var shown = text.substring(words.get(first).start, words.get(last).end);
        boolean upperCase = words.get(first).isUpperCase();
        if (kind.language() == Language.RU) {
            var stem = adjectiveStem(words.get(last).folded).orElseThrow();
            if (isCountry(stem)) return;
            var region = known(kind, r -> r.adjectiveStems().contains(stem));
            var name = capitalised(shown.substring(0, stem.length()) + kind.adjectiveEnding(), upperCase) + " "
                    + (kind.code().equals("OBLAST") && words.get(Math.max(0, end - 1)).folded.startsWith("автономн") ? "автономная " : "") + kind.nominative();
            found.add(mention(kind, knownNameIfLonger(region, name), List.of(stem), region, words.get(first).start, words.get(end).end));
        } else {
            if (first > 0 && first == last && isOneName(kind, first - 1, first)) {
                first--;
                shown = text.substring(words.get(first).start, words.get(last).end);
            }
            var base = Folding.fold(shown);
            if (isCountry(base)) return;
            var region = known(kind, r -> r.stems().getOrDefault(kind.language(), List.of()).contains(base));
            var word = kind.language() == Language.EN && end != first ? singular(words.get(end)) : kind.nominative();
            found.add(mention(kind, capitalised(shown, upperCase) + " " + word, List.of(base), region, words.get(first).start, words.get(end).end));
        }
    }

    /// A name of two words: one of the list, or, where capitals tell a name from the words before it, "Nizhny Novgorod Region".
    private boolean isOneName(RegionKinds.Kind kind, int before, int name) {
        var first = words.get(before);
        if (!first.isCapital() || !adjoins(before, name)) return false;
        var both = first.folded + " " + words.get(name).folded;
        if (RegionNames.all().stream().anyMatch(r -> r.stems().getOrDefault(kind.language(), List.of()).contains(both))) return true;
        return kind.language() == Language.EN && !first.isUpperCase() && !RegionKinds.isNeverAName(first.folded) && !RegionKinds.isKindWord(first.folded)
                || RegionKinds.isSideOfTheWorld(first.folded);
    }

    /// "Regions" as "Region", "OBLAST" as "Oblast".
    private static String singular(Word word) {
        var shown = word.folded.endsWith("s") ? word.shown.substring(0, word.shown.length() - 1) : word.shown;
        return capitalised(shown, word.isUpperCase());
    }

    /// «Республики Татарстан», «провинции Н», "Republic of Tatarstan", "Province of N".
    private boolean lookAfter(RegionKinds.Kind kind, int at) {
        int name = at + 1;
        if (kind.language() == Language.EN) {
            if (name >= words.size() || !words.get(name).folded.equals("of")) return false;
            name++;
        }
        if (name >= words.size() || !words.get(name).isCapital() || !adjoins(at, name)) return false;
        if (lookKnown(kind, at)) return true;
        var word = words.get(name);
        if (isCountry(word.folded)) return false;
        var stem = word.folded;
        var region = known(kind, r -> kind.language() == Language.RU ? r.nounStems().contains(stem)
                : r.stems().getOrDefault(kind.language(), List.of()).contains(stem));
        var shown = capitalised(word.shown, word.isUpperCase());
        found.add(mention(kind, kind.language() == Language.EN ? kind.nominative() + " of " + shown : kind.nominative() + " " + shown,
                List.of(stem), region, words.get(at).start, word.end));
        return true;
    }

    /// A region of the list whose whole name stands here, its first word being the kind («Республики Северная Осетия –
    /// Алания», «области Абай», «города Москвы», "City of Tashkent"), or, for a city, its last («Toshkent shahri»).
    private boolean lookKnown(RegionKinds.Kind kind, int at) {
        RegionName best = null;
        int bestFirst = at;
        int bestEnd = 0;
        for (var region : RegionNames.all()) {
            var name = wordsOf(region, kind.language());
            int end = kind.language() == Language.RU || kind.language() == Language.EN ? endAfter(kind, name, at) : -1;
            int first = kind.where() == RegionKinds.Where.KNOWN && kind.language() != Language.RU ? firstBefore(kind, name, at) : -1;
            if (end <= bestEnd && first < 0) continue;
            best = region;
            bestFirst = first < 0 ? at : first;
            bestEnd = first < 0 ? end : at + 1;
        }
        if (best == null) return false;
        found.add(mention(kind, capitalised(best.name().in(kind.language()).orElseThrow(), false), List.of(), Optional.of(best),
                words.get(bestFirst).start, words.get(bestEnd - 1).end));
        return true;
    }

    private int endAfter(RegionKinds.Kind kind, List<Word> nameWords, int at) {
        if (nameWords.size() < 2 || !kind.isCalled(nameWords.getFirst().folded) || at + nameWords.size() > words.size()) return -1;
        for (int i = 1; i < nameWords.size(); i++) {
            var word = words.get(at + i);
            if (nameWords.get(i).isCapital() && !word.isCapital() || !isSameWord(nameWords.get(i).folded, word.folded)) return -1;
        }
        return at + nameWords.size();
    }

    /// Where a city's name begins that ends with the word for a city here; -1 for none. In English the list has
    /// "City of Tashkent" where a text may say "Tashkent City".
    private int firstBefore(RegionKinds.Kind kind, List<Word> inList, int at) {
        if (inList.size() < 2) return -1;
        boolean kindFirst = inList.size() > 2 && kind.isCalled(inList.getFirst().folded);
        if (!kindFirst && !kind.isCalled(inList.getLast().folded)) return -1;
        var name = kindFirst ? inList.subList(2, inList.size()) : inList.subList(0, inList.size() - 1);
        int first = at - name.size();
        if (first < 0) return -1;
        for (int i = 0; i < name.size(); i++)
            if (!isSameWord(name.get(i).folded, words.get(first + i).folded)) return -1;
        return first;
    }

    /// The same word in another case: they differ in the last two letters at most.
    private static boolean isSameWord(String nominative, String inText) {
        int same = 0;
        while (same < Math.min(nominative.length(), inText.length()) && nominative.charAt(same) == inText.charAt(same)) same++;
        return nominative.length() - same <= (nominative.length() > 4 ? 2 : 1) && inText.length() - same <= 3;
    }

    private static Optional<RegionName> known(RegionKinds.Kind kind, Predicate<RegionName> called) {
        var candidates = RegionNames.all().stream().filter(called).toList();
        return candidates.stream()
                .filter(region -> wordsOf(region, kind.language()).stream().anyMatch(word -> kind.isCalled(word.folded)))
                .findFirst();
    }

    /// The list's name where it says more than the adjective and the kind («… – Югра»).
    private static String knownNameIfLonger(Optional<RegionName> region, String name) {
        return region.flatMap(r -> r.name().in(Language.RU)).filter(full -> full.length() > name.length() && full.startsWith(name)).orElse(name);
    }

    private static RegionMention mention(RegionKinds.Kind kind, String name, List<String> stems, Optional<RegionName> region, int start, int end) {
        var all = new ArrayList<>(stems);
        region.ifPresent(known -> {
            all.addAll(known.adjectiveStems());
            all.addAll(known.nounStems());
            known.stems().values().forEach(all::addAll);
        });
        return new RegionMention(name, kind.language(), all.stream().distinct().toList(), region, start, end);
    }

    private static boolean isCountry(String folded) {
        return Countries.named(folded).isPresent();
    }

    private static String capitalised(String shown, boolean upperCase) {
        var result = new StringBuilder(shown.length());
        boolean first = true;
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            result.append(first ? Character.toUpperCase(c) : upperCase ? Character.toLowerCase(c) : c);
            first = upperCase ? c == '-' || c == ' ' : false;
        }
        return result.toString();
    }

    private static List<Word> wordsOf(RegionName region, Language language) {
        return Loaded.WORDS.get(language).get(region.code());
    }

    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        int i = 0;
        while (i < text.length()) {
            if (!Character.isLetter(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            while (i < text.length() && (Character.isLetter(text.charAt(i)) || Folding.isApostrophe(text.charAt(i))
                    || text.charAt(i) == '-' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1)))) i++;
            var shown = text.substring(start, i);
            words.add(new Word(shown, Folding.fold(shown), start, i));
        }
        return words;
    }
}
